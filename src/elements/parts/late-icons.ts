// Icons that only late code draws, like those of all elements.
import { svg } from 'lit';
import { icon } from './icons.js';

export const close = icon(svg`<path d="m4 4 8 8M12 4l-8 8"/>`);
export const warning = icon(svg`<path d="M8 2.5 14.5 13.5h-13zM8 6.8v3M8 11.6v.1"/>`);
