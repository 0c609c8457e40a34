// The list in compact density: name and e-mail on one line.
import { css } from 'lit';

export const compact = css`
  :host([density='compact']) .root:not(.narrow) :is(.avatar, .skeleton.round) {
    inline-size: 22px;
    block-size: 22px;
    font-size: 10px;
  }
  :host([density='compact']) .root:not(.narrow) .badges {
    flex-wrap: nowrap;
  }
  :host([density='compact']) .root:not(.narrow) .names {
    display: flex;
    align-items: baseline;
    gap: 8px;
  }
  :host([density='compact']) .root:not(.narrow) .names > .name {
    order: 0;
    flex: none;
    max-inline-size: 75%;
  }
  /* A finger needs the room. */
  @media (pointer: coarse) {
    :host([density='compact']) {
      --_row: 44px;
    }
  }
`;
