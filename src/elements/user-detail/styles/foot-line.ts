// The line below a user: the zone, and the way to the list of keys.
import { css } from 'lit';

export const footLine = css`
  .foot-line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    color: var(--_muted);
  }
  .foot-line .keys {
    flex: none;
    color: inherit;
  }
`;
