// The look of the way to the list of keys, which comes late: it stands at the end of its line and makes it no higher.
import { css } from 'lit';

export const keysStyles = css`
  .summary .keys {
    flex: none;
    inline-size: 26px;
    min-block-size: 26px;
    margin-inline-start: auto;
    color: var(--_muted);
  }
  .summary .keys:hover {
    color: var(--_text);
  }
  .narrow .summary .keys {
    inline-size: 44px;
    min-block-size: 44px;
    margin-block: -9px;
  }
  @media (pointer: coarse) {
    .summary .keys {
      inline-size: 44px;
      min-block-size: 44px;
      margin-block: -9px;
    }
  }
`;
