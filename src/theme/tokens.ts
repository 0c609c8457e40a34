// The public tokens (`--users-*`), each mapped once to a private one that the rules use. Values derive from few.
import { css } from 'lit';

/** How much room rows and controls take. */
export type Density = 'comfortable' | 'compact';

/**
 * @cssprop --users-font - Font family
 * @cssprop --users-font-size - Text; the other sizes are reckoned from it
 * @cssprop --users-accent - The one accent colour; what stands on it is black or white, whichever reads better
 * @cssprop --users-surface - Background; raised, sunken, hovered and selected ones are mixed from it
 * @cssprop --users-text - Text
 * @cssprop --users-muted - Secondary text
 * @cssprop --users-border - Hairlines
 * @cssprop --users-radius - Corners; those of buttons, boxes and chips follow
 * @cssprop --users-row-height - Rows, without their hairline
 * @cssprop --users-active - Status active
 * @cssprop --users-canceled - Status canceled
 * @cssprop --users-trial - In trial
 * @cssprop --users-danger - Past due, errors, what cannot be undone
 */
export const tokens = css`
  :host {
    --_font: var(--users-font, inherit);
    --_size: var(--users-font-size, 14px);
    --_small: calc(var(--_size) - 2px);
    --_accent: var(--users-accent, light-dark(#3355dd, #8ea2ff));
    --_on-accent: lab(from var(--_accent) clamp(0, (49.4 - l) * 999, 100) 0 0);
    --_surface: var(--users-surface, light-dark(#ffffff, #16181d));
    --_raised: color-mix(in srgb, var(--_surface), #ffffff 4%);
    --_sunken: color-mix(in srgb, var(--_surface), var(--_text) 4%);
    --_hover: color-mix(in srgb, var(--_surface), var(--_text) 6%);
    --_selected: color-mix(in srgb, var(--_surface), var(--_accent) 10%);
    --_text: var(--users-text, light-dark(#1b1f27, #e8eaf0));
    --_muted: var(--users-muted, color-mix(in srgb, var(--_surface), var(--_text) 70%));
    --_border: var(--users-border, color-mix(in srgb, var(--_surface), var(--_text) 12%));
    --_strong-border: color-mix(in srgb, var(--_border), var(--_text) 22%);
    --_radius: var(--users-radius, 8px);
    --_small-radius: calc(var(--_radius) * 0.75);
    --_pill: calc(var(--_radius) * 4);
    --_row: var(--users-row-height, 44px);
    --_control: 32px;
    --_gap: 20px;
    --_active: var(--users-active, light-dark(#14733c, #5fd08d));
    --_canceled: var(--users-canceled, light-dark(#925a08, #f0b35a));
    --_trial: var(--users-trial, light-dark(#6a3fc4, #bda1ff));
    --_danger: var(--users-danger, light-dark(#b3261e, #ff9a92));
    --_shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 8px 24px rgb(0 0 0 / 14%);
    --_quick: 140ms ease-out;
  }
  :host([density='compact']) {
    --_size: var(--users-font-size, 13px);
    --_row: var(--users-row-height, 31px);
    --_control: 28px;
    --_gap: 14px;
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
    background: var(--_surface);
  }
  /* A page's rules for every element reach the host (* all: revert), and not what stands in it. */
  :host,
  .root {
    font-family: var(--_font);
    font-size: var(--_size);
    font-weight: 400;
    font-style: normal;
    line-height: 1.45;
    letter-spacing: normal;
    word-spacing: normal;
    text-indent: 0;
    text-align: start;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    word-break: normal;
    hyphens: manual;
    color: var(--_text);
    font-variant: tabular-nums;
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
