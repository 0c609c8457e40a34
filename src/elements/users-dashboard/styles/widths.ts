// What changes where the dashboard itself is narrow.
import { css } from 'lit';

export const widths = css`
  @container (inline-size < 900px) {
    .tiles {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .tile {
      min-block-size: 200px;
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
    .causes .legend {
      grid-template-columns: auto;
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
