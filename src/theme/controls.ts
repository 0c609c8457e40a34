// The look of buttons, fields, badges, chips, menus, skeletons and messages. One set of rules for all elements.
import { css } from 'lit';

export const buttons = css`
  button, .button {
    appearance: none;
    display: inline-flex; align-items: center; justify-content: center; gap: 6px;
    min-block-size: 32px; padding: 0 12px; margin: 0;
    border: 1px solid var(--_border); border-radius: var(--_small-radius);
    background: var(--_surface); color: var(--_text);
    font: inherit; font-weight: 500; line-height: 1.2; text-align: center; text-decoration: none; white-space: nowrap;
    cursor: pointer; transition: background var(--_quick), border-color var(--_quick);
  }
  button:hover { background: var(--_hover); border-color: var(--_strong-border); }
  button:active { background: color-mix(in srgb, var(--_surface), var(--_text) 10%); }
  button:disabled { opacity: 0.5; cursor: default; }
  button[aria-pressed='true'], button[aria-expanded='true'] { background: var(--_selected); border-color: var(--_accent); }
  button.primary { background: var(--_accent); border-color: transparent; color: var(--_on-accent); }
  button.primary:hover { background: color-mix(in srgb, var(--_accent), var(--_text) 15%); }
  button.quiet { background: transparent; border-color: transparent; }
  button.quiet:hover { background: var(--_hover); }
  button.icon { inline-size: 32px; padding: 0; }
  button.link {
    min-block-size: 0; padding: 0; border: 0; border-radius: 2px; background: none; color: inherit;
    font-weight: inherit; text-align: start; white-space: inherit;
  }
  button.link:hover { text-decoration: underline; text-underline-offset: 2px; }
  svg { inline-size: 16px; block-size: 16px; flex: none; fill: none; stroke: currentcolor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
  @media (pointer: coarse) { button:not(.link), .button { min-block-size: 44px; } button.icon { inline-size: 44px; } }
`;

export const fields = css`
  input, select {
    appearance: none;
    min-block-size: 32px; margin: 0; padding: 0 10px; max-inline-size: 100%;
    border: 1px solid var(--_border); border-radius: var(--_small-radius);
    background: var(--_surface); color: var(--_text); font: inherit;
    transition: border-color var(--_quick);
  }
  input:hover, select:hover { border-color: var(--_strong-border); }
  input:focus-visible, select:focus-visible { outline-offset: -1px; border-color: var(--_accent); }
  input::placeholder { color: var(--_muted); opacity: 1; }
  input[type='search']::-webkit-search-cancel-button { display: none; }
  input[type='checkbox'], input[type='radio'] {
    inline-size: 18px; block-size: 18px; min-block-size: 0; padding: 0; margin: 0; flex: none;
    border: 1px solid var(--_strong-border); border-radius: 4px; display: inline-grid; place-content: center; cursor: pointer;
  }
  input[type='radio'] { border-radius: 50%; }
  input[type='checkbox']:checked, input[type='radio']:checked, input[type='checkbox']:indeterminate { background: var(--_accent); border-color: var(--_accent); }
  input[type='checkbox']:checked::before {
    content: ''; inline-size: 10px; block-size: 5px; margin-block-end: 3px;
    border: solid var(--_on-accent); border-width: 0 0 2px 2px; rotate: -45deg;
  }
  input[type='radio']:checked::before { content: ''; inline-size: 6px; block-size: 6px; border-radius: 50%; background: var(--_on-accent); }
  input[type='checkbox']:indeterminate::before { content: ''; inline-size: 8px; block-size: 2px; background: var(--_on-accent); }
  select {
    padding-inline-end: 28px; cursor: pointer;
    background-image: linear-gradient(45deg, transparent 50%, var(--_muted) 50%), linear-gradient(-45deg, transparent 50%, var(--_muted) 50%);
    background-position: calc(100% - 15px) 55%, calc(100% - 10px) 55%; background-size: 5px 5px; background-repeat: no-repeat;
  }
  select:dir(rtl) { background-position: 10px 55%, 15px 55%; }
  @media (pointer: coarse) { input:not([type='checkbox'], [type='radio']), select { min-block-size: 44px; font-size: 16px; } }
  @media (forced-colors: active) { input[type='checkbox'], input[type='radio'], select { appearance: auto; } }
`;

export const badges = css`
  .badge { display: inline-flex; align-items: center; gap: 6px; font-size: var(--_small); font-weight: 500; white-space: nowrap; color: var(--_tone, var(--_registered)); }
  .badge::before { content: ''; inline-size: 8px; block-size: 8px; border-radius: 50%; background: currentcolor; flex: none; }
  .badge.soft { padding: 1px 8px; border-radius: 999px; background: color-mix(in srgb, var(--_surface), var(--_tone, var(--_registered)) 12%); }
  .badge.soft::before { content: none; }
  .tone-active { --_tone: var(--_active); }
  .tone-canceled { --_tone: var(--_canceled); }
  .tone-registered { --_tone: var(--_registered); }
  .tone-trial { --_tone: var(--_trial); }
  .tone-danger { --_tone: var(--_danger); }
  .chip {
    display: inline-flex; align-items: center; gap: 4px; min-block-size: 26px; padding-inline: 10px 4px;
    border-radius: 999px; background: var(--_sunken); font-size: var(--_small); max-inline-size: 100%;
  }
  .chip > span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .chip button { min-block-size: 24px; inline-size: 24px; padding: 0; border: 0; border-radius: 50%; background: none; }
  .chip button:hover { background: var(--_hover); }
  .avatar {
    display: inline-grid; place-items: center; flex: none; inline-size: 32px; block-size: 32px; border-radius: 50%;
    background: color-mix(in srgb, var(--_surface), var(--_accent) 12%); color: color-mix(in srgb, var(--_accent), var(--_text) 35%);
    font-size: var(--_small); font-weight: 600;
  }
`;

export const states = css`
  .skeleton { position: relative; overflow: hidden; border-radius: 4px; background: var(--_sunken); color: transparent; user-select: none; }
  .skeleton::after {
    content: ''; position: absolute; inset: 0; translate: -100%;
    background: linear-gradient(90deg, transparent, color-mix(in srgb, var(--_surface), transparent 40%), transparent);
    animation: shimmer 1.4s infinite;
  }
  @keyframes shimmer { to { translate: 100%; } }
  @media (prefers-reduced-motion: reduce) { .skeleton::after { animation: none; content: none; } }
  .message { display: grid; justify-items: center; gap: 12px; padding: 40px 16px; text-align: center; color: var(--_muted); }
  .message strong { color: var(--_text); font-weight: 600; }
  .message.failure { border-radius: var(--_radius); }
  .message code { font-size: var(--_small); }
  [aria-busy='true'] > .stale { opacity: 0.55; transition: opacity var(--_quick); }
`;

export const popovers = css`
  [popover] {
    inset: auto; margin: 0; padding: 12px; border: 1px solid var(--_border); border-radius: var(--_radius);
    background: var(--_raised); color: var(--_text); box-shadow: var(--_shadow); max-inline-size: min(360px, calc(100vw - 16px));
    max-block-size: calc(100vh - 16px); overflow: auto; font-size: var(--_size);
  }
  .menu-list { display: grid; gap: 2px; margin: 0; padding: 0; list-style: none; }
  .menu-list label, .menu-list button { display: flex; align-items: center; justify-content: start; gap: 8px; min-block-size: 32px; padding: 4px 8px; border-radius: var(--_small-radius); inline-size: 100%; cursor: pointer; border-color: transparent; background: none; font-weight: 400; }
  .menu-list label:hover, .menu-list button:hover { background: var(--_hover); }
`;

/** All of them: what an element with toolbars and lists needs. */
export const controls = [buttons, fields, badges, states, popovers];
