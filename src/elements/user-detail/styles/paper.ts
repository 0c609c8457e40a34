// One user on paper: the open tab, its rows whole.
import { css } from 'lit';

export const page = css`
  @media print {
    .root {
      padding: 0;
    }
    .root > * + * {
      margin-block-start: 16px;
    }
    .tabs {
      border: 0;
      mask: none;
      overflow: visible;
    }
    .tabs button:not([aria-selected='true']) {
      display: none;
    }
    .tabs button[aria-selected='true'] {
      box-shadow: none;
      font-weight: 600;
    }
    .step-bar,
    .user-actions,
    .views-bar:not(:has([part='period'])) {
      display: none;
    }
    .facts,
    .field,
    .chart,
    .totals,
    .list tbody tr {
      break-inside: avoid;
    }
    .list thead th {
      position: static;
    }
  }
`;
