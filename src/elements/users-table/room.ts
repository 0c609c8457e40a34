// The room that the list takes, known before its code has come: nothing moves when it does.
import { css } from 'lit';

export const room = css`
  :host {
    block-size: var(--users-table-height, min(70vh, 640px));
    min-block-size: 320px;
  }
`;
