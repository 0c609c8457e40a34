// What all elements have in common on paper: dark inks on white whatever the theme, and nothing that can only be pressed.
import { css } from 'lit';

export const paper = css`
  @media print {
    :host,
    :host([theme]) {
      color-scheme: light;
      print-color-adjust: exact;
      --_size: 12px;
      background: #fff;
      --_surface: #fff;
      --_sunken: #fff;
      --_text: #000;
      --_muted: #444;
      --_border: #bbb;
      --_accent: #333;
      --_active: #14733c;
      --_canceled: #925a08;
      --_trial: #6a3fc4;
      --_danger: #b3261e;
      --_shadow: none;
    }
    :host,
    .root {
      display: block;
      block-size: auto;
      min-block-size: 0;
    }
    button:not(.link, .sorter, .month, [role='tab']),
    [popover],
    .flip {
      display: none;
    }
  }
`;
