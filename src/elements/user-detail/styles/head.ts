// The look of the header, the facts and the buttons above them.
import { css } from 'lit';

export const head = css`
  .root {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
    padding: 20px 24px 28px;
  }
  .step-bar {
    display: flex;
    gap: 4px;
    margin: -8px -8px -12px;
  }
  .step-bar .close {
    margin-inline-start: auto;
  }
  .root:dir(rtl) .flip {
    transform: scaleX(-1);
    transform-origin: center;
  }
  .head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 4px 14px;
    align-items: start;
  }
  .user-actions {
    grid-area: 1 / 3;
    display: flex;
    gap: 6px;
  }
  .head .avatar {
    inline-size: 48px;
    block-size: 48px;
    font-size: calc(var(--_size) + 2px);
  }
  .avatar.skeleton {
    border-radius: 50%;
  }
  .who {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    min-block-size: 64px;
    align-content: center;
  }
  /* The buttons stand beside the name alone: an e-mail needs the width. */
  .who:has(.email) {
    display: contents;
  }
  .head:has(.email) .avatar {
    grid-row: span 2;
  }
  .head .email {
    grid-area: 2 / 2 / auto / -1;
  }
  .names {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 12px;
  }
  h2 {
    margin: 0;
    font-size: calc(var(--_size) + 5px);
    font-weight: 650;
    line-height: 1.35;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .badges {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }
  .email {
    display: flex;
    align-items: center;
    gap: 2px;
    margin: 0;
    color: var(--_muted);
    min-block-size: 28px;
  }
  .email bdi {
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .copy {
    flex: none;
    color: var(--_muted);
  }
  .copy.icon {
    min-block-size: 28px;
    inline-size: 28px;
  }
  .copied {
    font-size: var(--_small);
    color: var(--_active);
    padding-inline-start: 4px;
  }
  .why {
    grid-column: 2 / -1;
    margin: 0;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  time {
    unicode-bidi: isolate;
  }
  .muted {
    color: var(--_muted);
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    margin: 0;
    padding-block: 14px;
    border-block: 1px solid var(--_border);
  }
  .head + .facts {
    margin-block-start: 18px;
  }
  .facts > div {
    padding-inline: 16px;
    border-inline-start: 1px solid var(--_border);
    min-inline-size: 0;
  }
  .facts > div:first-child {
    padding-inline-start: 0;
    border: 0;
  }
  dt {
    font-size: var(--_small);
    color: var(--_muted);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .facts dd {
    font-weight: 600;
    min-block-size: 1.45em;
  }
  .trouble {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin: 0;
    padding: 8px 12px;
    border-radius: var(--_small-radius);
    background: color-mix(in srgb, var(--_surface), var(--_danger) 8%);
  }
  .line {
    display: inline-block;
    inline-size: 100%;
    block-size: 0.9em;
    vertical-align: middle;
  }
  .title-line {
    inline-size: min(220px, 70%);
    block-size: 1.3em;
  }
  .email-line {
    inline-size: min(280px, 90%);
    margin-block-start: 8px;
  }
  .why-line {
    inline-size: min(360px, 100%);
  }
  .fact-line {
    inline-size: 80px;
    max-inline-size: 100%;
  }
  .label-line {
    inline-size: 90px;
    max-inline-size: 60%;
    block-size: 0.75em;
  }
  /* With these a shape is as high as a line of text. */
  .field > .line,
  .facts > div > .line {
    display: block;
    margin-block: 3.5px;
  }
  .facts > div > .line + .line {
    margin-block-start: 7px;
  }
  @media (pointer: coarse) {
    .who {
      min-block-size: 92px;
    }
    .email {
      min-block-size: 44px;
    }
    .copy.icon,
    .user-actions button {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
  @container (width < 760px) {
    .save-file span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @container (width < 640px) {
    .root {
      padding: 16px 16px 24px;
      gap: 16px;
    }
    .why {
      grid-column: 1 / -1;
      margin-block-start: 6px;
    }
    .facts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 12px 0;
    }
    .facts > div:nth-child(odd) {
      padding-inline-start: 0;
      border: 0;
    }
  }
  @container (width < 480px) {
    .user-actions button {
      inline-size: 32px;
      padding: 0;
    }
    .user-actions span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  /* The initials say nothing that the name does not, which needs their room. */
  @container (width < 400px) {
    .head .avatar {
      display: none;
    }
    .head .email,
    .who:not(:has(h2)) {
      grid-column: 1 / -1;
    }
  }
`;
