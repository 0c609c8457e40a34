// The look of: badges, chips and avatars.
import { css } from 'lit';

export const badges = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font-size: var(--_small);
    font-weight: 500;
    white-space: nowrap;
    color: var(--_tone, var(--_muted));
  }
  .badge::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: currentcolor;
    flex: none;
  }
  @media (forced-colors: active) {
    .badge::before {
      border: 4px solid;
    }
    .badge.soft,
    .avatar,
    .chip {
      border: 1px solid;
    }
  }
  .badge.soft {
    padding: 1px 8px;
    border-radius: var(--_pill);
    background: color-mix(in srgb, var(--_surface), var(--_tone, var(--_muted)) 12%);
  }
  .badge.soft::before {
    content: none;
  }
  .tone-active {
    --_tone: var(--_active);
  }
  .tone-canceled {
    --_tone: var(--_canceled);
  }
  .tone-registered {
    --_tone: var(--_muted);
  }
  .tone-trial {
    --_tone: var(--_trial);
  }
  .tone-danger {
    --_tone: var(--_danger);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 26px;
    padding-inline: 10px 4px;
    border-radius: var(--_pill);
    background: var(--_sunken);
    font-size: var(--_small);
    max-inline-size: 100%;
  }
  .chip > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .chip button {
    min-block-size: 24px;
    inline-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
  }
  .chip button:hover {
    background: var(--_hover);
  }
  .avatar {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_surface), var(--_accent) 12%);
    color: color-mix(in srgb, var(--_accent), var(--_text) 35%);
    font-size: var(--_small);
    font-weight: 600;
  }
`;
