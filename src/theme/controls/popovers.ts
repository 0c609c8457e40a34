// The look of: popovers and the menus in them.
import { css } from 'lit';

export const popovers = css`
  [popover] {
    inset: auto;
    margin: 0;
    padding: 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    max-inline-size: min(360px, calc(100vw - 16px));
    max-block-size: calc(100vh - 16px);
    overflow: auto;
    font-size: var(--_size);
  }
  .menu-list {
    display: grid;
    gap: 2px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .menu-list label,
  .menu-list button {
    display: flex;
    align-items: center;
    justify-content: start;
    gap: 8px;
    min-block-size: 32px;
    padding: 4px 8px;
    border-radius: var(--_small-radius);
    inline-size: 100%;
    cursor: pointer;
    border-color: transparent;
    background: none;
    font-weight: 400;
  }
  .menu-list label:hover,
  .menu-list button:hover {
    background: var(--_hover);
  }
`;
