// The look of what stands above the list: search, segments, popovers, chips, the line of what is selected.
import { css } from 'lit';

export const line = css`
  .root {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_gap) - 8px);
    block-size: 100%;
    min-block-size: 0;
  }
  .toolbar,
  .bulk {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-block-size: var(--_control);
  }
  .search {
    position: relative;
    display: flex;
    align-items: center;
    flex: 1 1 200px;
    max-inline-size: 320px;
  }
  .search > svg {
    position: absolute;
    inset-inline-start: 10px;
    color: var(--_muted);
    pointer-events: none;
  }
  .search input {
    text-overflow: ellipsis;
    inline-size: 100%;
    padding-inline: 32px 28px;
  }
  .search kbd {
    position: absolute;
    inset-inline-end: 8px;
    padding: 0 5px;
    border: 1px solid var(--_border);
    border-radius: 4px;
    color: var(--_muted);
    font: inherit;
    font-size: 11px;
    line-height: 16px;
    pointer-events: none;
  }
  .search:focus-within kbd {
    display: none;
  }
  .segments {
    display: inline-flex;
    flex: none;
    padding: 2px;
    border-radius: var(--_small-radius);
    background: var(--_sunken);
  }
  .segments button {
    min-block-size: calc(var(--_control) - 4px);
    padding: 0 10px;
    border-color: transparent;
    background: none;
    color: var(--_muted);
    border-radius: calc(var(--_small-radius) - 1px);
  }
  .segments button:hover {
    color: var(--_text);
  }
  .segments button[aria-pressed='true'] {
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 0 0 1px var(--_border);
  }
  /* The counts come with the rows, and change no place of what stands beside them. */
  @container (inline-size >= 1100px) {
    .toolbar > .segments {
      margin-inline-end: auto;
    }
    .toolbar > .segments ~ .last {
      margin-inline-start: 0;
    }
  }
  .waits .toolbar > .segments {
    visibility: hidden;
  }
  .count {
    font-weight: 400;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .pop {
    display: inline-flex;
  }
  .last {
    margin-inline-start: auto;
  }
  .clip {
    max-inline-size: 260px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .chips {
    display: contents;
  }
  button.clear {
    color: var(--_muted);
    font-size: var(--_small);
    padding-inline: 6px;
    min-block-size: 24px;
  }
  .summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    font-size: var(--_small);
    color: var(--_muted);
    min-block-size: 26px;
  }
  .summary [role='status'] {
    margin-inline-end: 6px;
  }
  .summary .chip {
    color: var(--_text);
  }
  .chip svg {
    inline-size: 12px;
    block-size: 12px;
  }
  .coming {
    margin: 0;
    color: var(--_muted);
  }
  .notice {
    margin-inline-start: 6px;
    padding: 2px 8px;
    border-radius: var(--_small-radius);
    background: var(--_selected);
    color: var(--_text);
  }
`;
