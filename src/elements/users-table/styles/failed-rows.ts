// The look of rows that could not be loaded: why, the way out, and below it how long they wait by themselves.
import { css } from 'lit';

export const failedRows = css`
  .row-failure .why {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .row-failure .why > span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .row-failure .link {
    flex: none;
    margin-block: -3px;
  }
  .row-failure .again {
    color: var(--_muted);
    line-height: 16px;
    font-variant-numeric: tabular-nums;
  }
`;
