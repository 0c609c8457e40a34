// What one user watched in a period as what is exported. Knows no dialog.
import { UsersError } from '../../../contract/failure.js';
import { FORMATS } from '../../../sheet/out/table.js';
import type { Connection } from '../../connection.js';
import type { SessionsAbout } from '../export-about.js';
import { sessionsPlan } from '../sessions-plan.js';
import type { ExportSubject } from './subject.js';

export function sessionsSubject({ userId, period, days, count }: SessionsAbout, connection: Connection): ExportSubject {
  const { backend } = connection;
  const listViews = backend.listViews?.bind(backend);
  if (!listViews) throw new UsersError('contract');
  return {
    formats: FORMATS,
    count: count === undefined ? null : { count, exact: true },
    columns: null,
    designed: false,
    nameParts: ({ exports: { files } }) => [files.sessions, userId, ...(days === null ? [] : [days])],
    plan: ({ spec, terms, format, site }) =>
      sessionsPlan({
        connection,
        listViews,
        userId,
        period,
        count,
        spec,
        lang: format.lang,
        terms,
        about: { site, contents: terms.exports.contents.sessions(userId), period: days ?? terms.exports.what.allTime },
      }),
  };
}
