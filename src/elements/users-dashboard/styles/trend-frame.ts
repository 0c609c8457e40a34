// The trend's place: as large while its code is on its way as afterwards.
import { css } from 'lit';

export const trendFrame = css`
  .trend {
    display: grid;
    gap: 8px;
    padding: calc(var(--_gap) - 6px) calc(var(--_gap) - 4px) 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    min-inline-size: 0;
  }
  .trend-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    min-block-size: 32px;
  }
  .plot {
    position: relative;
    block-size: 160px;
    min-inline-size: 0;
  }
  .whole-plot {
    position: absolute;
    inset: 0;
  }
`;
