// The look of what the toolbar's popovers hold: comes with it.
import { css } from 'lit';

export const panelStyles = css`
  .panel {
    inline-size: 320px;
  }
  .panel:has(> .menu-list) {
    inline-size: auto;
    min-inline-size: 220px;
  }
  .panel > :last-child {
    margin-block-end: 0;
  }
  .panel fieldset {
    margin: 0 0 14px;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .panel legend {
    padding: 0 0 6px;
    font-size: var(--_small);
    font-weight: 600;
    color: var(--_muted);
  }
  .panel fieldset > input,
  .panel select {
    inline-size: 100%;
  }
  .tick-line {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    cursor: pointer;
  }
  .presets {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block: 12px;
  }
  .presets button {
    min-block-size: 28px;
    padding: 0 10px;
    border-radius: var(--_pill);
    font-size: var(--_small);
  }
  .dates {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }
  .dates label {
    display: grid;
    gap: 4px;
    font-size: var(--_small);
    color: var(--_muted);
    min-inline-size: 0;
  }
  .dates input {
    inline-size: 100%;
    min-inline-size: 0;
  }
  .wrong {
    margin: 8px 0 0;
    color: var(--_danger);
    font-size: var(--_small);
  }
  .foot {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 32px;
    margin-block-start: 12px;
    color: var(--_muted);
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
    min-block-size: var(--_control);
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
  .narrow .panel .segments {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .panel .segments button {
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .narrow .panel .segments button,
  .narrow .panel .presets button,
  .narrow .panel .tick-line,
  .narrow .panel input,
  .narrow .panel select {
    min-block-size: 40px;
  }
  .narrow .panel input[type='checkbox'] {
    min-block-size: 0;
  }
`;
