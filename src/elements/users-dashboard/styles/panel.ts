// The open user: a panel from the inline end, over the whole width where that is narrow.
import { css } from 'lit';

export const panel = css`
  .layer {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: min(600px, 50%);
    z-index: 5;
    pointer-events: none;
  }
  .panel {
    pointer-events: auto;
    position: sticky;
    inset-block-start: var(--users-panel-top, 0px);
    block-size: min(100%, min(100vh, var(--_box, 100vh)) - var(--users-panel-top, 0px));
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    animation: arrive 160ms ease-out;
    --_from: 24px;
  }
  @supports (block-size: 100dvh) {
    .panel {
      block-size: min(100%, min(100dvh, var(--_box, 100dvh)) - var(--users-panel-top, 0px));
    }
  }
  .root[dir='rtl'] .panel {
    --_from: -24px;
  }
  .panel:has(> h2:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateX(var(--_from));
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .panel {
      animation: none;
    }
  }
  .back {
    display: none;
  }
  /* The list makes room for the panel; nothing above it moves. */
  .list {
    min-inline-size: 0;
  }
  .root.open .list {
    padding-inline-end: calc(min(600px, 50%) + 16px);
  }
  @container (inline-size < 900px) {
    .layer {
      inline-size: 100%;
    }
    .root.open .main {
      visibility: hidden;
    }
    .root.open .list {
      padding-inline-end: 0;
    }
    .panel {
      border: 0;
      border-radius: 0;
      box-shadow: none;
    }
    .back {
      display: inline-flex;
      margin: 8px 8px 0;
      padding-inline: 8px 12px;
      min-block-size: 44px;
    }
  }
`;
