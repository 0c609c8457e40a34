// The look of: popovers.
import { css } from 'lit';

export const popovers = css`
  [popover] {
    inset: auto;
    margin: 0;
    padding: 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    max-inline-size: min(360px, calc(100vw - 16px));
    max-block-size: calc(100vh - 16px);
    overflow: auto;
    font-size: var(--_size);
  }
`;
