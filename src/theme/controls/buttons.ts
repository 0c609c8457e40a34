// The look of: buttons and icons.
import { css } from 'lit';

export const buttons = css`
  button,
  .button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: var(--_control);
    padding: 0 12px;
    margin: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_small-radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-weight: 500;
    line-height: 1.2;
    text-align: center;
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
    transition:
      background var(--_quick),
      border-color var(--_quick);
  }
  button:hover {
    background: var(--_hover);
    border-color: var(--_strong-border);
  }
  button:active {
    background: color-mix(in srgb, var(--_surface), var(--_text) 10%);
  }
  button:disabled,
  button[aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
  }
  button[aria-pressed='true'],
  button[aria-expanded='true'] {
    background: var(--_selected);
    border-color: var(--_accent);
  }
  button.quiet {
    background: transparent;
    border-color: transparent;
  }
  button.quiet:hover {
    background: var(--_hover);
  }
  button.icon {
    inline-size: var(--_control);
    padding: 0;
  }
  button.link {
    min-block-size: 0;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: inherit;
    font-weight: inherit;
    text-align: start;
    white-space: inherit;
  }
  button.link:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  svg {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  @media (pointer: coarse) {
    button:not(.link),
    .button {
      min-block-size: 44px;
    }
    button.icon {
      inline-size: 44px;
    }
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
    button[aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }
  }
`;
