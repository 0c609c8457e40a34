// The look of the zone and of the way to the list of keys, which come late: they stand at the end of their line and make it no higher.
import { css } from 'lit';

export const keysStyles = css`
  .summary .zone {
    margin-inline-start: auto;
  }
  .narrow .summary .zone {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .summary .keys {
    flex: none;
    inline-size: 26px;
    min-block-size: 26px;
    color: var(--_muted);
  }
  .summary .keys:hover {
    color: var(--_text);
  }
  .narrow .summary .keys {
    margin-inline-start: auto;
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
