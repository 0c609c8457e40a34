// Draws a long list as one table: the pages that are looked at as rows, the others as empty space of their height.
import { html, type TemplateResult } from 'lit';
import type { UsersError } from '../../../contract/failure.js';
import type { Terms } from '../../../i18n/languages.js';
import { styleMap } from '../../../vendor/lit/style-map.js';
import { type ListColumn, tableCells, tableHead } from '../list-table.js';
import { PAGE_SIZE } from './paged-list.js';

/** What is drawn of a paged list. */
export interface LongList<Row> {
  readonly total: number | undefined;
  readonly pageCount: number;
  page(at: number): readonly Row[] | undefined;
  errorOf(at: number): UsersError | undefined;
  isWanted(at: number): boolean;
  retry(at: number): void;
}

export interface LongTable<Row> {
  readonly label: string;
  readonly name: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly list: LongList<Row>;
  readonly terms: Terms;
}

export function longTable<Row>({ label, name, columns, list, terms }: LongTable<Row>): TemplateResult {
  const total = list.total ?? 0;
  const rowsIn = (page: number): number => Math.min(PAGE_SIZE, total - page * PAGE_SIZE);
  const space = (page: number, loading: boolean): TemplateResult =>
    html` <tr class="space ${loading ? 'loading' : ''}" aria-hidden="true">
      <td colspan=${columns.length} style=${styleMap({ '--rows': rowsIn(page) })}></td>
    </tr>`;
  const failed = (page: number): TemplateResult =>
    html` <tr role="row" class="space failed">
      <td role="cell" colspan=${columns.length} style=${styleMap({ '--rows': rowsIn(page) })}>
        <span role="alert">${terms.detail.views.rowsFailed}</span>
        <button type="button" @click=${() => list.retry(page)}>${terms.retry}</button>
      </td>
    </tr>`;
  const body = (page: number): TemplateResult | TemplateResult[] => {
    if (!list.isWanted(page)) return space(page, false);
    const rows = list.page(page);
    if (rows)
      return rows.map(
        (row, at) =>
          html`<tr role="row" aria-rowindex=${page * PAGE_SIZE + at + 2}>
            ${tableCells(columns, row)}
          </tr>`,
      );
    return list.errorOf(page) ? failed(page) : space(page, true);
  };
  return html` <table class="list long ${name}" part="list" role="table" aria-label=${label} aria-rowcount=${total + 1}>
    ${tableHead(columns)}
    ${Array.from(
      { length: list.pageCount },
      (_, page) =>
        html`<tbody role="rowgroup" data-page=${page}>
          ${body(page)}
        </tbody>`,
    )}
  </table>`;
}
