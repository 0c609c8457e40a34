// The header, the month picker and what failed.
import { css } from 'lit';

export const page = css`
  /* Also where a page took the host's own container away. */
  .root {
    position: relative;
    container-type: inline-size;
  }
  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
  .root .flip:dir(rtl) {
    transform: scaleX(-1);
    transform-origin: center;
  }
  h2,
  h3,
  p,
  ul {
    margin: 0;
    padding: 0;
    font-size: inherit;
    font-weight: inherit;
  }
  .small {
    font-size: var(--_small);
    color: var(--_muted);
  }
  ul {
    list-style: none;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 32px;
  }
  .top h2 {
    font-size: calc(var(--_size) + 8px);
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.015em;
  }
  .months {
    display: inline-flex;
    gap: 4px;
  }
  .month {
    min-inline-size: 172px;
  }
  .month.skeleton {
    inline-size: 244px;
    block-size: var(--_control);
    border-radius: var(--_small-radius);
  }
  .month svg {
    color: var(--_muted);
  }
  .figures-failed {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
`;
