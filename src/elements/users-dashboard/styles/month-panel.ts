// How the months of a year to choose from look.
import { css } from 'lit';

export const monthPanelStyles = css`
  .month-list {
    inline-size: 288px;
  }
  .year {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 8px;
  }
  .year-months {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 4px;
  }
  .year-months button {
    padding: 0 4px;
    min-block-size: 36px;
    font-weight: 400;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .year-months button[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
    border-color: transparent;
    font-weight: 600;
  }
  .this-month {
    inline-size: 100%;
    margin-block-start: 8px;
  }
`;
