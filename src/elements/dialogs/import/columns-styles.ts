// The look of the columns of a file, and of what is chosen for them.
import { css } from 'lit';

export const columns = css`
  .import-columns {
    margin: 0;
    padding: 0;
    list-style: none;
    border-block-start: 1px solid var(--_border);
  }
  .import-columns li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 8px 16px;
    align-items: start;
    padding-block: 10px;
    border-block-end: 1px solid var(--_border);
  }
  .import-column {
    display: grid;
    gap: 2px;
    padding-block-start: 5px;
  }
  .import-name {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .left-out .import-name {
    color: var(--_muted);
  }
  .import-samples {
    color: var(--_muted);
    font-size: var(--_small);
    overflow-wrap: anywhere;
  }
  .import-samples bdi + bdi::before {
    content: ' · ';
  }
  .import-target {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
  }
  .import-choices {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 40px;
    margin-block-start: 16px;
  }
  .import-choices fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .import-choices legend {
    margin-block-end: 4px;
    padding: 0;
    font-weight: 500;
  }
  .import-choices label {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-block-size: 28px;
    cursor: pointer;
  }
  @media (pointer: coarse) {
    .import-choices label {
      min-block-size: 44px;
    }
  }
  @media (max-width: 600px) {
    .import-columns li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 480px) {
    .import-steps li:not([aria-current]) {
      font-size: 0;
    }
    .import-steps li:not([aria-current])::before {
      font-size: var(--_small);
    }
  }
`;
