// The icons that only the dashboard has, drawn like those of all elements.
import { svg } from 'lit';
import { icon } from '../parts/icons.js';

export const chart = icon(svg`<path d="M2.5 13.5h11M4.5 11V8M8 11V4M11.5 11V6.5"/>`);
export const table = icon(svg`<rect x="2.5" y="3" width="11" height="10" rx="1.5"/><path d="M2.5 6.5h11M2.5 9.8h11M7 6.5V13"/>`);
