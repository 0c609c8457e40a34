// The dashboard on paper: the month and its tiles above the list; the open user alone, where there is one. A canvas keeps the
// size and the colours of the screen, so the chart stays there.
import { css } from 'lit';
import { paper } from '../../../theme/paper.js';

const page = css`
  @media print {
    .main {
      gap: 16px;
    }
    .tile {
      break-inside: avoid;
    }
    .basis {
      min-block-size: 0;
    }
    .tile,
    .tile.chosen {
      border-color: var(--_border);
      box-shadow: none;
    }
    .main > div:has(.trend) {
      display: none;
    }
    .month {
      padding: 0;
      border: 0;
    }
    .month svg {
      display: none;
    }
    .root.open .main {
      display: none;
    }
    .layer,
    .panel {
      position: static;
      inline-size: auto;
      block-size: auto;
      border: 0;
      overflow: visible;
    }
  }
`;

export const dashboardPaper = [paper, page];
