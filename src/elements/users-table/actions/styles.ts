// The look of the bulk bar and of the menu.
import { css } from 'lit';

export const actionStyles = css`
  .menu-place {
    display: contents;
  }
  .menu:popover-open {
    display: grid;
    gap: 2px;
    min-inline-size: 160px;
    padding: 4px;
    animation: menu-in var(--_quick);
  }
  .menu button {
    justify-content: start;
    gap: 8px;
    padding-inline: 8px 16px;
    border-color: transparent;
    background: none;
    font-weight: 400;
    transition: none;
  }
  .menu button:hover {
    background: var(--_hover);
  }
  .menu svg {
    color: var(--_muted);
  }
  .menu button:focus-visible {
    outline-offset: -2px;
  }
  .menu .grave,
  .menu .grave svg {
    color: var(--_danger);
  }
  .bulk {
    padding-inline: 12px;
    border-radius: var(--_small-radius);
    background: var(--_selected);
    font-weight: 500;
  }
  .bulk .aside {
    font-weight: 400;
    color: var(--_muted);
  }
  .bulk .grave {
    color: var(--_danger);
  }
  @container (inline-size < 660px) {
    .bulk {
      gap: 4px;
      padding-inline: 8px;
    }
    .bulk .quiet {
      padding-inline: 6px;
    }
  }
  .narrow .bulk {
    padding-block: 4px;
  }
  .narrow .bulk button {
    min-block-size: 44px;
  }
  @keyframes menu-in {
    from {
      opacity: 0;
      transform: translateY(-4px);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .menu:popover-open {
      animation: none;
    }
  }
  @media (pointer: coarse) {
    .menu button {
      min-block-size: 44px;
    }
  }
`;
