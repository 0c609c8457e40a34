// Says the active periods in words, and which of the two instants they can be about.
import { periodText } from '../parts/period-text.js';
import type { FilterContext } from './filters.js';

/** The instants that a period can be about. */
export const PERIOD_FIELDS = ['registered', 'updated'] as const;
export type PeriodField = (typeof PERIOD_FIELDS)[number];

/** The active periods in words; empty where there are none. */
export const periodsText = ({ terms, format, connection, query }: FilterContext): string =>
  PERIOD_FIELDS.flatMap((field) => {
    const period = query.filter[field];
    return period
      ? [terms.table.pair(terms.table.periodOf[field], periodText(period, terms, format, connection.now(), connection.zone))]
      : [];
  }).join(' · ');
