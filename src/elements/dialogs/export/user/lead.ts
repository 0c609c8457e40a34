// Says what of a user goes into the file.
import type { SessionsAbout } from '../../../../controllers/export/export-about.js';
import type { Lead } from '../view.js';

export const sessionsLead =
  ({ count, days }: SessionsAbout): Lead =>
  ({ terms: { exports }, format }) => ({
    count: count === undefined ? '' : exports.what.sessions(count, format.number(count)),
    lines: [exports.what.ofUser, exports.what.period(days ?? exports.what.allTime)],
  });

export const personLead: Lead = ({ terms: { exports } }) => ({ count: '', lines: [exports.what.person] });
