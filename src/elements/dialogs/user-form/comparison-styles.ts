// The look of the comparison with somebody else's changes.
import { css } from 'lit';

export const comparison = css`
  .clash-head:focus-visible {
    outline: none;
  }
  .clash-head p {
    margin: 4px 0 0;
    color: var(--_muted);
  }
  .clashes {
    display: grid;
    gap: 20px;
  }
  .clash legend {
    margin-block-end: 6px;
    padding: 0;
    font-weight: 500;
  }
  .sides {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }
  .side {
    display: flex;
    gap: 10px;
    min-inline-size: 0;
    padding: 10px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
    transition: border-color var(--_quick);
  }
  .side:hover {
    border-color: var(--_strong-border);
  }
  .side:has(:checked) {
    border-color: var(--_accent);
    background: var(--_selected);
  }
  .undecided .side {
    border-color: var(--_danger);
  }
  .side > span {
    display: grid;
    gap: 2px;
    align-content: start;
    min-inline-size: 0;
  }
  .side-name {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .side-value {
    max-block-size: 12em;
    overflow: auto;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  @media (max-width: 480px) {
    .sides {
      grid-template-columns: 1fr;
    }
  }
`;
