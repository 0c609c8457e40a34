// The look of: skeletons and messages.
import { css } from 'lit';

export const states = css`
  .skeleton {
    border-radius: 4px;
    background: var(--_sunken);
    color: transparent;
    user-select: none;
  }
  /* One light for all the grey shapes of a region: a layer each would cost more than they do. A wait that nobody feels moves nothing. */
  :where(.shimmer) {
    position: relative;
    overflow: clip;
  }
  @media (prefers-reduced-motion: no-preference) {
    .shimmer::after {
      content: '';
      position: absolute;
      inset: 0;
      translate: -100%;
      pointer-events: none;
      background: linear-gradient(90deg, transparent, color-mix(in srgb, var(--_surface), transparent 40%), transparent);
      animation: shimmer 1.4s 0.5s infinite;
    }
  }
  @keyframes shimmer {
    to {
      translate: 100%;
    }
  }
  .message {
    display: grid;
    justify-items: center;
    gap: 12px;
    padding: 40px 16px;
    text-align: center;
    color: var(--_muted);
  }
  .message strong {
    color: var(--_text);
    font-weight: 600;
  }
  .message.failure {
    border-radius: var(--_radius);
  }
  .message code {
    font-size: var(--_small);
  }
  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 8px 12px;
    border: 1px solid var(--_danger);
    border-radius: var(--_small-radius);
    color: var(--_danger);
  }
  .banner > [role='alert'] {
    flex: 1 1 240px;
  }
  [role='timer'] {
    font-variant-numeric: tabular-nums;
  }
  [aria-busy='true'] > .stale {
    opacity: 0.55;
    transition: opacity var(--_quick);
  }
`;
