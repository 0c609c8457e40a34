// The look of the form that creates and edits a user.
import { css } from 'lit';

const fields = css`
  .user-form[inert] {
    opacity: 0.6;
  }
  .user-form > .banner,
  .clash-head {
    margin-block-end: 16px;
  }
  .dialog-body:has(.form-coming) {
    overflow: hidden;
  }
  .form-fields {
    display: grid;
    grid-template-columns: 1fr 1fr;
    align-items: start;
    gap: 16px;
  }
  .form-field,
  .clash {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .form-field.long {
    grid-column: 1 / -1;
  }
  .form-field > label,
  .form-field > legend,
  .form-field > .label {
    padding: 0;
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .form-field > legend {
    margin-block-end: 6px;
  }
  .user-form .mark {
    margin-inline-start: 4px;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
  }
  .form-field > :is(input, select, textarea) {
    inline-size: 100%;
  }
  .user-form textarea {
    min-block-size: 76px;
    max-block-size: 240px;
    margin: 0;
    padding: 6px 10px;
    border: 1px solid var(--_border);
    border-radius: var(--_small-radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    resize: vertical;
    field-sizing: content;
    transition: border-color var(--_quick);
  }
  .user-form textarea:hover {
    border-color: var(--_strong-border);
  }
  .user-form textarea:focus-visible {
    outline-offset: -1px;
    border-color: var(--_accent);
  }
  .user-form :is(input, select, textarea)[aria-invalid='true'],
  .wrong .options {
    border-color: var(--_danger);
  }
  .wrong-line,
  .user-form .hint {
    margin: 0;
    font-size: var(--_small);
    overflow-wrap: anywhere;
  }
  .user-form .hint {
    color: var(--_muted);
    white-space: pre-line;
  }
  .wrong-line {
    display: flex;
    gap: 6px;
    color: var(--_danger);
  }
  .wrong-line svg {
    margin-block-start: 1px;
  }
  .wrong-line .open-other {
    min-block-size: 24px;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .told p {
    margin: 0;
    padding-block: 5px;
    color: var(--_muted);
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .form-field > .skeleton {
    block-size: 32px;
    border: 1px solid var(--_border);
    border-radius: var(--_small-radius);
  }
  .form-field > .skeleton.long_text {
    block-size: 76px;
  }
  .others ul {
    flex-basis: 100%;
    margin: 0;
    padding-inline-start: 20px;
  }
  .form-status {
    flex: 1;
    margin: 0;
    color: var(--_danger);
  }
  .dialog-foot button[aria-busy='true'] {
    cursor: progress;
  }
  @media (pointer: coarse) {
    .user-form textarea {
      font-size: 16px;
    }
    .form-field > .skeleton {
      block-size: 44px;
    }
  }
  @media (max-width: 480px) {
    .form-fields {
      grid-template-columns: 1fr;
    }
    .form-status.told {
      flex-basis: 100%;
    }
  }
`;

const groups = css`
  .answers,
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
  }
  .answers {
    min-block-size: 32px;
    align-items: center;
  }
  .answer,
  .user-form .tick-line {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 28px;
    cursor: pointer;
  }
  .user-form .tick-line[hidden] {
    display: none;
  }
  .options {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
  }
  .options.many {
    max-block-size: 200px;
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_small-radius);
    overflow: auto;
  }
  @media (pointer: coarse) {
    .answer,
    .user-form .tick-line {
      min-block-size: 44px;
    }
  }
`;

export const formStyles = [fields, groups];
