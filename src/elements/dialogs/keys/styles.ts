// The look of the list of keys.
import { css } from 'lit';

export const keysStyles = css`
  .key-groups {
    columns: 2 320px;
    column-gap: 32px;
  }
  .key-groups:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 6px;
    border-radius: 2px;
  }
  .key-group {
    break-inside: avoid;
    margin-block-end: 20px;
  }
  .key-group h3 {
    margin: 0 0 2px;
    font-size: var(--_small);
    font-weight: 600;
    color: var(--_muted);
  }
  .key-group dl {
    margin: 0;
  }
  .key-group dl > div {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 16px;
    min-block-size: 32px;
    padding-block: 4px;
    box-sizing: border-box;
  }
  .key-group dl > div + div {
    border-block-start: 1px solid var(--_border);
  }
  .key-group dt {
    min-inline-size: 0;
  }
  .key-group dd {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    justify-content: end;
    gap: 4px 8px;
    max-inline-size: 60%;
    margin: 0;
  }
  .chord {
    display: inline-flex;
    gap: 2px;
  }
  .chord kbd {
    display: inline-grid;
    place-items: center;
    min-inline-size: 22px;
    box-sizing: border-box;
    padding: 0 6px;
    border: 1px solid var(--_strong-border);
    border-block-end-width: 2px;
    border-radius: 4px;
    background: var(--_sunken);
    color: var(--_text);
    font: inherit;
    font-size: var(--_small);
    line-height: 19px;
    white-space: nowrap;
  }
  .key-note {
    flex: 1 1 200px;
    margin: 0;
    font-size: var(--_small);
    color: var(--_muted);
  }
`;
