// The look of what the dialog shows that saves files.
import { css } from 'lit';
import { progress } from '../progress-styles.js';
import { frameStyles } from '../styles.js';

const styles = css`
  .export-form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
  }
  .dialog-body :is(.export-lead, .export-form, .export-done, .export-progress) :is(p, ul) {
    margin: 0;
  }
  .export-lead {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    color: var(--_muted);
  }
  .export-lead strong {
    color: var(--_text);
    font-size: calc(var(--_size) + 6px);
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: -0.01em;
  }
  .export-chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding: 4px 0;
    list-style: none;
  }
  .export-chips .chip {
    padding-inline: 10px;
    color: var(--_text);
  }
  .export-chips .chip > span {
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .export-choice {
    display: grid;
    grid-template-columns: 84px minmax(0, 1fr);
    gap: 6px 16px;
    align-items: center;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .export-choice legend {
    float: inline-start;
    padding: 0;
    font-weight: 500;
  }
  .export-choice .export-quiet {
    grid-column: 2;
    min-block-size: 1.45em;
  }
  .export-segments {
    display: flex;
    justify-self: start;
    max-inline-size: 100%;
    padding: 2px;
    border-radius: var(--_small-radius);
    background: color-mix(in srgb, var(--_raised), var(--_text) 6%);
  }
  .export-segments label {
    position: relative;
    display: grid;
    place-content: center;
    min-block-size: 28px;
    padding-inline: 14px;
    border-radius: calc(var(--_small-radius) - 1px);
    color: var(--_muted);
    font-weight: 500;
    cursor: pointer;
  }
  .export-segments label:hover {
    color: var(--_text);
  }
  .export-segments input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
  }
  .export-segments label:has(:checked) {
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 0 0 1px var(--_border);
  }
  .export-segments label:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .export-quiet {
    margin: 0;
    color: var(--_muted);
    font-size: var(--_small);
    text-wrap: pretty;
  }
  .export-file {
    display: flex;
    gap: 8px;
    align-items: start;
    padding-block-start: 14px;
    border-block-start: 1px solid var(--_border);
    color: var(--_muted);
    font-size: var(--_small);
    overflow-wrap: anywhere;
  }
  .export-file svg {
    margin-block-start: 1px;
  }
  .export-lead + .export-file {
    margin-block: 16px 0;
  }
  .export-progress {
    display: grid;
    gap: 8px;
    margin-block-start: 16px;
  }
  .export-progress p {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 16px;
    color: var(--_muted);
  }
  .dialog-body > .banner,
  .export-note {
    margin-block-start: 16px;
  }
  .export-note {
    margin-block-end: 0;
    padding: 8px 12px;
    border-radius: var(--_small-radius);
    background: color-mix(in srgb, var(--_raised), var(--_canceled) 10%);
  }
  .export-done {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 12px;
    align-items: start;
  }
  .export-done > svg {
    box-sizing: content-box;
    padding: 6px;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_raised), var(--_active) 14%);
    color: var(--_active);
  }
  .export-done p {
    display: grid;
    gap: 2px;
    justify-items: start;
    overflow-wrap: anywhere;
  }
  .export-done span {
    color: var(--_muted);
  }
  .export-back {
    margin-inline-end: auto;
  }
  @media (pointer: coarse) {
    .export-segments label {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .export-segments label:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media (max-width: 480px) {
    .export-choice {
      grid-template-columns: minmax(0, 1fr);
    }
    .export-choice .export-quiet {
      grid-column: 1;
    }
    .export-segments {
      justify-self: stretch;
    }
    .export-segments label {
      flex: 1;
      padding-inline: 6px;
      text-align: center;
    }
  }
`;

export const exportStyles = [...frameStyles, progress, styles];
