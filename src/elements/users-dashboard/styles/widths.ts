// What changes where the dashboard itself is narrow.
import { css } from 'lit';

export const widths = css`
  /* The causes stand beside their figure: below it they would leave a hole in every other tile. */
  @container (inline-size >= 480px) {
    .tile:has(.causes) {
      display: grid;
      grid-template: repeat(4, auto) 1fr auto / minmax(0, 2fr) minmax(0, 3fr);
      column-gap: 16px;
    }
    .tile-head,
    .basis {
      grid-column: 1 / -1;
    }
    .causes {
      grid-area: 2 / 2 / span 4;
    }
  }
  @container (inline-size >= 900px) {
    .tile:has(.causes) {
      grid-column: span 2;
    }
  }
  @container (inline-size < 900px) {
    .tiles {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (inline-size < 480px) {
    .main {
      gap: 16px;
    }
    .top h2 {
      font-size: calc(var(--_size) + 6px);
    }
    .months {
      flex: 1 1 100%;
    }
    .month {
      flex: 1;
      min-inline-size: 0;
    }
    .months button {
      min-block-size: 44px;
    }
    .month.skeleton {
      block-size: 44px;
    }
    .months .icon {
      inline-size: 44px;
    }
    .months [popover] button {
      min-block-size: 44px;
    }
    .tiles {
      gap: 8px;
    }
    .tile {
      padding: 10px 12px;
    }
    .change {
      align-content: start;
      min-block-size: 40px;
    }
    .basis {
      min-block-size: 80px;
    }
    .mark span {
      display: none;
    }
    button.info {
      inline-size: 44px;
      min-block-size: 44px;
      margin: -10px -10px -10px -6px;
    }
    .whole,
    button.link.whole {
      min-block-size: 44px;
      margin-block: -6px -4px;
    }
    .trend {
      padding: 10px 12px;
    }
    .trend-head h3 {
      line-height: 28px;
    }
    .trend-head .legend {
      order: 1;
      flex-basis: 100%;
    }
  }
`;
