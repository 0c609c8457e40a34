// What a file says about itself: what it holds, in whose order, in which zone, what its figures mean, and that it is whole. Pure.
import type { ExportTerms } from '../../../i18n/export-languages.js';
import type { Card, CardLine, Cell, CellType } from '../../../sheet/out/table.js';

export interface AboutFacts {
  /** The page's site, as a person knows it. */
  readonly site: string;
  readonly contents: string;
  /** IANA. */
  readonly zone: string;
  /** Rows of all tables. */
  readonly rows: number;
  /** Unix ms. */
  readonly madeAt: number;
  /** Of a list. */
  readonly list?: {
    /** The active filters in words. */
    readonly filters: readonly string[];
    readonly order: string;
    /** Who was selected, in words; `null`: everybody who matches. */
    readonly selection: string | null;
    /** Of the selected users, those who no longer exist. */
    readonly missing: number;
  };
  /** Of viewing sessions: the period in words. */
  readonly period?: string;
}

export function aboutCard(facts: AboutFacts, terms: ExportTerms): Card {
  const { about: words, sheets } = terms.exports;
  const { site, contents, zone, rows, madeAt, list, period } = facts;
  const line = (key: string, label: string, value: Cell, type: CellType = 'text'): CardLine => ({ key, label, type, value });
  return {
    key: 'about',
    name: sheets.about,
    note: true,
    lines: [
      line('site', words.site, site),
      line('contents', words.contents, contents),
      ...(list
        ? [
            // Who was selected one by one may match no filter any more.
            ...(list.filters.length === 0 && list.selection !== null
              ? []
              : [line('filters', words.filters, list.filters.length > 0 ? list.filters.join(' · ') : words.noFilter)]),
            ...(list.selection === null ? [] : [line('selection', words.selection, list.selection)]),
            line('order', words.order, list.order),
          ]
        : []),
      ...(period === undefined ? [] : [line('period', words.period, period)]),
      line('rows', words.rows, rows, 'number'),
      line('complete', words.complete, true, 'boolean'),
      ...(list && list.missing > 0 ? [line('missing', words.missing, list.missing, 'number')] : []),
      line('madeAt', words.madeAt, madeAt, 'instant'),
      line('zone', words.zone, words.zoneNote(zone)),
      // Sessions have no status, and a list has no figures of any.
      ...(period === undefined ? [line('statuses', words.statusNote, words.statuses)] : []),
      ...(list
        ? [line('changes', words.changed, words.changedNote)]
        : [line('played', words.playedNote, words.played), line('completion', words.completionNote, words.completion)]),
      line('texts', words.textNote, words.texts),
    ],
  };
}
