// The look of: the one button that a toolbar or a dialog is there for.
import { css } from 'lit';

export const primaryButton = css`
  button.primary {
    background: var(--_accent);
    border-color: transparent;
    color: var(--_on-accent);
  }
  button.primary:hover {
    background: color-mix(in srgb, var(--_accent), var(--_text) 15%);
  }
`;
