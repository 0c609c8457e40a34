// The look of: skeletons and messages.
import { css } from 'lit';

export const states = css`
  .skeleton {
    position: relative;
    overflow: hidden;
    border-radius: 4px;
    background: var(--_sunken);
    color: transparent;
    user-select: none;
  }
  .skeleton::after {
    content: '';
    position: absolute;
    inset: 0;
    translate: -100%;
    background: linear-gradient(90deg, transparent, color-mix(in srgb, var(--_surface), transparent 40%), transparent);
    animation: shimmer 1.4s infinite;
  }
  @keyframes shimmer {
    to {
      translate: 100%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton::after {
      animation: none;
      content: none;
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
