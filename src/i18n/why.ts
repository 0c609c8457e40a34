// Says in one sentence why a user has this status. Knows the causes of the contract and no element.
import { type StatusReason, instantMs, type UserDetail } from '../contract/schema/index.js';
import type { Format } from './format.js';
import type { Terms } from './languages.js';
import { stateText } from './field-text.js';
import { isolated } from './isolated.js';

function accessText({ title, kind }: StatusReason, terms: Terms): string {
  const { access, inside, someAccess } = terms.detail;
  if (title === null || title === '') return kind === null ? someAccess : inside(stateText(kind, terms));
  const told = kind !== null && Object.hasOwn(access, kind) ? access[kind] : undefined;
  return told ? told(isolated(title)) : isolated(title);
}

const known = (at: string | null): at is string => at !== null && !Number.isNaN(instantMs(at));

function reasonText(why: StatusReason, terms: Terms, format: Format): string {
  const { running, reasons } = terms.detail;
  const what = accessText(why, terms);
  const long = (at: string | null): string => (known(at) ? isolated(format.instant(at, 'longDate')) : '');
  if (why.cause === 'running') {
    if (known(why.renewsAt)) return running.renews({ what, date: long(why.renewsAt) });
    return known(why.at) ? running.ends({ what, date: long(why.at) }) : running.endless({ what, date: '' });
  }
  const date = long(why.at);
  const told = Object.hasOwn(reasons, why.cause) ? reasons[why.cause] : undefined;
  // A cause that this version does not know is shown as itself.
  return told ? told({ what, date }) : terms.listed([what, date, isolated(why.cause)].filter((part) => part !== ''));
}

/** "Active: Premium monthly, renews 3 December 2026"; empty where the backend does not say why. */
export const whySentence = ({ status, why }: Pick<UserDetail, 'status' | 'why'>, terms: Terms, format: Format): string =>
  why ? terms.detail.why(stateText(status, terms), reasonText(why, terms, format)) : '';
