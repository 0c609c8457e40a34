// The public tokens (`--users-*`), each mapped once to a private one that the rules use. Values derive from few.
import { css } from 'lit';

/**
 * @cssprop --users-font - Font family; the host's by default
 * @cssprop --users-font-size - Text size (14px)
 * @cssprop --users-accent - The one accent colour
 * @cssprop --users-surface - Background
 * @cssprop --users-text - Text
 * @cssprop --users-muted - Secondary text
 * @cssprop --users-border - Hairlines
 * @cssprop --users-radius - Corner radius (8px)
 * @cssprop --users-row-height - Row height (44px)
 * @cssprop --users-active - Status active
 * @cssprop --users-canceled - Status canceled
 * @cssprop --users-registered - Status registered
 * @cssprop --users-trial - In trial
 * @cssprop --users-danger - Past due, errors
 */
export const tokens = css`
  :host {
    --_font: var(--users-font, inherit);
    --_size: var(--users-font-size, 14px);
    --_small: calc(var(--_size) - 2px);
    --_accent: var(--users-accent, light-dark(#3355dd, #8ea2ff));
    --_on-accent: light-dark(#ffffff, #10142b);
    --_surface: var(--users-surface, light-dark(#ffffff, #16181d));
    --_raised: color-mix(in srgb, var(--_surface), #ffffff 4%);
    --_sunken: color-mix(in srgb, var(--_surface), var(--_text) 4%);
    --_hover: color-mix(in srgb, var(--_surface), var(--_text) 6%);
    --_selected: color-mix(in srgb, var(--_surface), var(--_accent) 10%);
    --_text: var(--users-text, light-dark(#1b1f27, #e8eaf0));
    --_muted: var(--users-muted, light-dark(#5b6472, #a2abba));
    --_border: var(--users-border, light-dark(#e2e5eb, #2d323c));
    --_strong-border: color-mix(in srgb, var(--_border), var(--_text) 22%);
    --_radius: var(--users-radius, 8px);
    --_small-radius: calc(var(--_radius) * 0.75);
    --_row: var(--users-row-height, 44px);
    --_active: var(--users-active, light-dark(#14733c, #5fd08d));
    --_canceled: var(--users-canceled, light-dark(#925a08, #f0b35a));
    --_registered: var(--users-registered, light-dark(#515c6e, #a9b4c6));
    --_trial: var(--users-trial, light-dark(#6a3fc4, #bda1ff));
    --_danger: var(--users-danger, light-dark(#b3261e, #ff9a92));
    --_shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 8px 24px rgb(0 0 0 / 14%);
    --_ring: 0 0 0 2px var(--_surface), 0 0 0 4px var(--_accent);
    --_quick: 140ms ease-out;
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_quick: 0s;
    }
  }
`;

/** What each public element starts from: block box, the host's font, the scheme of the page or the one asked for. */
export const base = css`
  ${tokens}
  :host {
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    font-family: var(--_font);
    font-size: var(--_size);
    font-weight: 400;
    font-style: normal;
    line-height: 1.45;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    color: var(--_text);
    background: var(--_surface);
    font-variant-numeric: tabular-nums;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .arriving {
    block-size: 100%;
    min-block-size: 160px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .root[data-texts='coming'] {
    visibility: hidden;
  }
  bdi {
    unicode-bidi: isolate;
  }
`;
