// The list on paper: the rows that the grid has drawn, one below the other, without what scrolls, selects or acts.
import { css } from 'lit';
import { addStyles } from '../../controllers/late.js';
import { paper } from '../../theme/paper.js';
import type { UsersTable } from './users-table.js';

const table = css`
  @media print {
    .toolbar,
    .bulk,
    .chip button,
    .tick,
    .placeholder {
      display: none;
    }
    .chip {
      padding-inline-end: 10px;
      border: 1px solid var(--_border);
    }
    .list,
    .grid {
      display: block;
      block-size: auto;
      border: 0;
      overflow: visible;
      opacity: 1;
    }
    .grid::part(cell) {
      flex-shrink: 1;
      min-inline-size: 0;
    }
    .grid::part(body-cell) {
      block-size: auto;
      min-block-size: var(--_row);
    }
    /* There is no tooltip on paper. */
    .names .name,
    .email,
    .value,
    .badges {
      white-space: normal;
      overflow-wrap: anywhere;
      flex-wrap: wrap;
    }
    vaadin-grid-cell-content {
      padding-inline: 8px;
    }
    .sorter {
      padding: 0;
      margin: 0;
    }
    .grid:not(.cards)::part(first-column-cell),
    .grid.acts:not(.cards)::part(last-column-cell) {
      display: none;
    }
  }
`;

/** The grid places its rows by itself, in a box that scrolls. */
const grid = css`
  @media print {
    #scroller,
    #table,
    #items {
      display: block;
      block-size: auto !important;
      overflow: visible;
      contain: none;
    }
    #header,
    #items,
    #items .row {
      position: static !important;
      transform: none !important;
    }
    #items .row {
      break-inside: avoid;
    }
  }
`;

/** Gives a list and its grid their styles for paper. */
export function putOnPaper(host: UsersTable, element: HTMLElement): void {
  addStyles(host, [paper, table]);
  const { styleSheet } = grid;
  if (styleSheet) element.shadowRoot?.adoptedStyleSheets.push(styleSheet);
}
