// The icons of the menus' items, drawn like those of all elements.
import { svg } from 'lit';
import { icon } from '../../parts/icons.js';

export const edit = icon(svg`<path d="M10.8 2.8 13.2 5.2 5.4 13H3v-2.4zM9.2 4.4l2.4 2.4"/>`);
export const trash = icon(svg`<path d="M2.8 4.3h10.4M6.2 4.3V2.8h3.6v1.5M4.2 4.3l.6 8.9h6.4l.6-8.9M6.7 6.8v3.9M9.3 6.8v3.9"/>`);
export const person = icon(svg`<circle cx="8" cy="5.2" r="2.7"/><path d="M2.8 13.4c.7-2.7 2.7-4 5.2-4s4.5 1.3 5.2 4"/>`);
export const file = icon(svg`<path d="M9 2H4v12h8V5zM9 2v3h3M8 11.5V7.4M6.3 9 8 7.3 9.7 9"/>`);
