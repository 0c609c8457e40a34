// Draws a short list as a real table that turns into cards where it is narrow. Knows no tab and no contract.
import { html, nothing, type TemplateResult } from 'lit';

/** A column; the first one names its row. */
export interface ListColumn<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => unknown;
  /** Numbers stand at the end. */
  readonly numeric?: boolean;
}

const cellClass = ({ key, numeric }: ListColumn<never>): string => `col-${key}${numeric ? ' numeric' : ''}`;

/** The head row; its roles stay when cards change how it is displayed. */
export const tableHead = (columns: readonly ListColumn<never>[]): TemplateResult =>
  html` <thead role="rowgroup">
    <tr role="row" aria-rowindex="1">
      ${columns.map((column) => html`<th role="columnheader" scope="col" class=${cellClass(column)}>${column.label}</th>`)}
    </tr>
  </thead>`;

/** The cells of one row. */
export const tableCells = <Row>(columns: readonly ListColumn<Row>[], row: Row): TemplateResult[] =>
  columns.map((column, at) =>
    at === 0
      ? html`<th role="rowheader" scope="row" class=${cellClass(column)}>${column.cell(row)}</th>`
      : html`<td role="cell" class=${cellClass(column)} data-label=${column.label}>${column.cell(row)}</td>`,
  );

export interface ListTable<Row> {
  readonly label: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  /** A row that is over is drawn quieter. */
  readonly over?: (row: Row) => boolean;
}

export const listTable = <Row>({ label, columns, rows, over }: ListTable<Row>): TemplateResult =>
  html` <table class="list" part="list" role="table" aria-label=${label}>
    ${tableHead(columns)}
    <tbody role="rowgroup">
      ${rows.map(
        (row) =>
          html`<tr role="row" class=${over?.(row) ? 'over' : ''}>
            ${tableCells(columns, row)}
          </tr>`,
      )}
    </tbody>
  </table>`;

/** What stands where a list has no row. */
export const emptyList = (text: string, action: TemplateResult | typeof nothing = nothing): TemplateResult =>
  html`<div class="message empty" part="empty"><span>${text}</span>${action}</div>`;
