// The look of the row whose user is open somewhere else on the page: an edge in the accent colour.
import { css } from 'lit';

export const current = css`
  .grid::part(current-row-cell) {
    box-shadow: inset 3px 0 var(--_accent);
  }
  [dir='rtl'] .grid::part(current-row-cell) {
    box-shadow: inset -3px 0 var(--_accent);
  }
  @media (forced-colors: active) {
    .grid::part(current-row-cell) {
      border-inline-start: 3px solid Highlight;
    }
  }
`;
