// The look of a dialog's frame: every dialog adds its own.
import { css } from 'lit';
import { controls } from '../../theme/controls/index.js';

const dialog = css`
  .dialog {
    inline-size: min(560px, calc(100vw - 32px));
    max-inline-size: none;
    max-block-size: calc(100dvh - 48px);
    margin: auto;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    font-size: var(--_size);
    overflow: hidden;
  }
  .dialog.wide {
    inline-size: min(880px, calc(100vw - 32px));
  }
  .dialog[open] {
    display: flex;
    flex-direction: column;
    animation: dialog-in var(--_quick);
  }
  .dialog::backdrop {
    background: rgb(10 12 18 / 45%);
  }
  .dialog-head,
  .dialog-foot {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    padding: 12px 20px;
  }
  .dialog-head {
    justify-content: space-between;
    padding-inline-end: 12px;
    border-block-end: 1px solid var(--_border);
  }
  .dialog-title {
    margin: 0;
    font-size: calc(var(--_size) + 2px);
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
    /* A name of any length leaves the room to what it is about. */
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .dialog-head button {
    flex: none;
  }
  .dialog-title:focus-visible {
    outline: none;
  }
  .dialog-body {
    /* Not 0: WebKit takes a share of a height that follows from the content for nothing. */
    flex: 1 1 auto;
    min-block-size: 0;
    padding: 16px 20px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .dialog-foot {
    flex-wrap: wrap;
    justify-content: end;
    border-block-start: 1px solid var(--_border);
    background: var(--_sunken);
  }
  .dialog-question {
    flex: 1 1 200px;
    margin: 0;
    font-weight: 500;
  }
  .dialog button.danger {
    border-color: transparent;
    background: var(--_danger);
    color: lab(from var(--_danger) clamp(0, (49.4 - l) * 999, 100) 0 0);
  }
  .dialog button.danger:hover {
    background: color-mix(in srgb, var(--_danger), var(--_text) 15%);
  }
  @keyframes dialog-in {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
  @media (max-width: 480px) {
    .dialog,
    .dialog.wide {
      inline-size: 100vw;
      max-block-size: 100dvh;
      block-size: 100dvh;
      border: 0;
      border-radius: 0;
    }
    .dialog-title {
      -webkit-line-clamp: 4;
    }
    .dialog-question {
      flex-basis: 100%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .dialog[open] {
      animation: none;
    }
  }
`;

/** What every dialog brings: the controls, which an element may have already, and the frame. */
export const frameStyles = [...controls, dialog];
