// The icons that only the detail has, drawn like those of all elements.
import { svg } from 'lit';
import { icon } from '../parts/icons.js';

export const down = icon(svg`<path d="m4 6 4 4 4-4"/>`);
export const copy = icon(
  svg`<rect x="5.5" y="5.5" width="8" height="8" rx="1.5"/><path d="M10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2"/>`,
);
