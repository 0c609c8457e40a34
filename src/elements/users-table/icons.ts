// The icons that only the list has, drawn like those of all elements.
import { svg } from 'lit';
import { icon } from '../parts/icons.js';

export const gear = icon(
  svg`<circle cx="8" cy="8" r="2"/><path d="M7 1.8h2l.4 1.7 1.2.5 1-1 1.4 1.4-1 1 .5 1.2 1.7.4v2l-1.7.4-.5 1.2 1 1-1.4 1.4-1-1-1.2.5-.4 1.7H7l-.4-1.7-1.2-.5-1 1L3 11.6l1-1-.5-1.2L1.8 9V7l1.7-.4.5-1.2-1-1L4.4 3l1 1 1.2-.5z"/>`,
);
export const add = icon(svg`<path d="M8 3v10M3 8h10"/>`);
export const search = icon(svg`<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/>`);
export const filter = icon(svg`<path d="M2.5 4h11M4.5 8h7M6.5 12h3"/>`);
export const save = icon(svg`<path d="M8 2.5v8M4.5 7.5 8 11l3.5-3.5M3 13.5h10"/>`);
export const columns = icon(svg`<rect x="2.5" y="3" width="11" height="10" rx="1.5"/><path d="M6.2 3v10M9.8 3v10"/>`);
