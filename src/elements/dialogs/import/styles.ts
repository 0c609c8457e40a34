// The look of what the dialog shows that imports users.
import { css } from 'lit';
import { columns } from './columns-styles.js';
import { report } from './report-styles.js';

const steps = css`
  .import-steps {
    display: flex;
    gap: 4px 20px;
    margin: 0 0 16px;
    padding: 0;
    color: var(--_muted);
    font-size: var(--_small);
    list-style: none;
    counter-reset: step;
  }
  .import-steps li {
    display: flex;
    gap: 6px;
    align-items: center;
    counter-increment: step;
  }
  .import-steps li::before {
    content: counter(step);
    display: grid;
    place-content: center;
    inline-size: 20px;
    block-size: 20px;
    border: 1px solid var(--_border);
    border-radius: 50%;
    font-variant-numeric: tabular-nums;
  }
  .import-steps [aria-current] {
    color: var(--_text);
    font-weight: 600;
  }
  .import-steps [aria-current]::before {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .import-head {
    margin: 0 0 8px;
    font-size: calc(var(--_size) + 2px);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .import-head:focus-visible {
    outline: none;
  }
  .import-quiet {
    margin: 0 0 12px;
    color: var(--_muted);
    text-wrap: pretty;
  }
  .import-quiet:empty {
    margin: 0;
  }
  .import-note {
    margin: 0 0 12px;
    padding: 8px 12px;
    border-radius: var(--_small-radius);
    background: color-mix(in srgb, var(--_raised), var(--_canceled) 10%);
  }
  .import-undecided {
    color: var(--_danger);
    font-size: var(--_small);
    font-weight: 400;
  }
  .dialog-body > .banner {
    margin-block-end: 12px;
  }
  .import-drop {
    display: grid;
    justify-items: center;
    gap: 8px;
    margin-block: 16px;
    padding: 36px 16px;
    border: 1px dashed var(--_strong-border);
    border-radius: var(--_radius);
    background: var(--_sunken);
    transition: border-color var(--_quick);
  }
  .import-drop.over {
    border-color: var(--_accent);
    background: var(--_selected);
  }
  .import-drop > svg {
    inline-size: 24px;
    block-size: 24px;
    color: var(--_muted);
  }
  .import-drop .import-quiet {
    margin: 0;
  }
  button.import-template {
    min-block-size: 24px;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .import-progress {
    display: grid;
    gap: 6px;
    margin-block-end: 12px;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
`;

export const styles = [steps, columns, report];
