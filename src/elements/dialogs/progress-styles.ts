// The look of how far a dialog's work has come.
import { css } from 'lit';

export const progress = css`
  .dialog progress {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 6px;
    border: 0;
    border-radius: 3px;
    background: color-mix(in srgb, var(--_raised), var(--_text) 12%);
    overflow: hidden;
  }
  .dialog progress::-webkit-progress-bar {
    background: transparent;
  }
  .dialog progress::-webkit-progress-value {
    border-radius: 3px;
    background: var(--_accent);
  }
  .dialog progress::-moz-progress-bar {
    background: var(--_accent);
  }
  @media (forced-colors: active) {
    .dialog progress {
      appearance: auto;
    }
  }
`;
