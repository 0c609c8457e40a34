// Writes a month's windows, and a month's name at the start of a line.
import { addMonths, type Month, type Window } from '../../contract/calendar.js';
import { instantMs } from '../../contract/schema/common.js';
import type { Kpis } from '../../contract/schema/kpis.js';
import type { WindowText } from '../../contract/schema/common.js';
import { Format } from '../../i18n/format.js';

/** A window on the wire, in Unix ms. */
export const windowOf = ({ from, to }: WindowText): Window => ({ from: instantMs(from), to: instantMs(to) });

/** A text with its first letter in upper case: some languages write months small. */
export const sentence = (text: string, lang: string): string => {
  const [first = '', ...rest] = [...text];
  return first.toLocaleUpperCase(lang) + rest.join('');
};

/** "October" */
export const monthName = (month: Month, format: Format): string => sentence(format.day(month, 'monthName'), format.lang);

/** "October 2026" */
export const monthTitle = (month: Month, format: Format): string => sentence(format.day(month, 'month'), format.lang);

export const previousOf = (month: Month): Month => addMonths(month, -1);

/** The format in the zone that the figures were counted in. */
export const formatOf = ({ zone }: Kpis, format: Format, invalidDate: string): Format =>
  zone === format.zone ? format : new Format(format.lang, zone, invalidDate);
