// The trend: its colours, its toggle, and the numbers as a table. Comes with the trend's code.
import { css } from 'lit';

export const trendStyles = css`
  .as-table {
    margin-inline-start: auto;
    min-block-size: 28px;
    padding: 0 8px;
    font-size: var(--_small);
    color: var(--_muted);
  }
  .plot canvas {
    position: absolute;
    inset: 0;
  }
  /* The drawing's colours: a change of any, whatever its reason, ends a transition that tells. */
  .inks {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    overflow: hidden;
  }
  .inks > i {
    transition: color 1ms;
  }
  .ink-current {
    color: color-mix(in srgb, var(--_accent), var(--_surface) 22%);
  }
  .ink-previous {
    color: var(--_muted);
  }
  .ink-grid {
    color: var(--_border);
  }
  .ink-text {
    color: var(--_muted);
  }
  .ink-tip {
    color: var(--_surface);
  }
  .swatch.dash {
    inline-size: 14px;
    block-size: 0;
    border-block-start: 2px dashed currentcolor;
    border-radius: 0;
    background: none;
  }
  .numbers {
    block-size: 100%;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_small-radius);
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  th,
  td {
    padding: 5px 12px;
    text-align: end;
    border-block-end: 1px solid var(--_border);
    font-weight: 400;
  }
  th:first-child {
    text-align: start;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 500;
  }
  tfoot th,
  tfoot td {
    position: sticky;
    inset-block-end: 0;
    background: var(--_surface);
    border-block: 1px solid var(--_border);
    border-block-end: 0;
    font-weight: 600;
  }
  /* One series is drawn over the other: two colours, and a tip that can be read. */
  @media (forced-colors: active) {
    .inks,
    .ink-previous {
      forced-color-adjust: none;
    }
    .ink-current,
    .ink-text {
      color: CanvasText;
    }
    .ink-previous {
      color: Highlight;
    }
    .ink-grid {
      color: color-mix(in srgb, Canvas, CanvasText 40%);
    }
    .ink-tip {
      color: Canvas;
    }
    .tile.chosen {
      outline: 2px solid Highlight;
    }
  }
  @container (inline-size < 480px) {
    .as-table {
      inline-size: 44px;
      min-block-size: 44px;
      margin: -8px -8px -8px auto;
      padding: 0;
    }
    .as-table span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
