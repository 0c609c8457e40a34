// The look of: text fields, selects and tick boxes.
import { css } from 'lit';

export const fields = css`
  input,
  select {
    appearance: none;
    min-block-size: var(--_control);
    margin: 0;
    padding: 0 10px;
    max-inline-size: 100%;
    border: 1px solid var(--_border);
    border-radius: var(--_small-radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    transition: border-color var(--_quick);
  }
  input:hover,
  select:hover {
    border-color: var(--_strong-border);
  }
  input:focus-visible,
  select:focus-visible {
    outline-offset: -1px;
    border-color: var(--_accent);
  }
  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  input[type='search']::-webkit-search-cancel-button {
    display: none;
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 18px;
    block-size: 18px;
    min-block-size: 0;
    padding: 0;
    margin: 0;
    flex: none;
    border: 1px solid var(--_strong-border);
    border-radius: min(4px, var(--_radius));
    display: inline-grid;
    place-content: center;
    cursor: pointer;
  }
  input[type='radio'] {
    border-radius: 50%;
  }
  input[type='checkbox']:checked,
  input[type='radio']:checked,
  input[type='checkbox']:indeterminate {
    background: var(--_accent);
    border-color: var(--_accent);
  }
  input[type='checkbox']:checked::before {
    content: '';
    inline-size: 10px;
    block-size: 5px;
    margin-block-end: 3px;
    border: solid var(--_on-accent);
    border-width: 0 0 2px 2px;
    rotate: -45deg;
  }
  input[type='radio']:checked::before {
    content: '';
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--_on-accent);
  }
  input[type='checkbox']:indeterminate::before {
    content: '';
    inline-size: 8px;
    block-size: 2px;
    background: var(--_on-accent);
  }
  select {
    padding-inline-end: 28px;
    cursor: pointer;
    background-image:
      linear-gradient(45deg, transparent 50%, var(--_muted) 50%), linear-gradient(-45deg, transparent 50%, var(--_muted) 50%);
    background-position:
      calc(100% - 15px) 55%,
      calc(100% - 10px) 55%;
    background-size: 5px 5px;
    background-repeat: no-repeat;
  }
  select:dir(rtl) {
    background-position:
      10px 55%,
      15px 55%;
  }
  @media (pointer: coarse) {
    input:not([type='checkbox'], [type='radio']),
    select {
      min-block-size: 44px;
      font-size: 16px;
    }
  }
  @media (forced-colors: active) {
    input[type='checkbox'],
    input[type='radio'],
    select {
      appearance: auto;
    }
  }
`;
