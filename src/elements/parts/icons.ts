// The icons, as inline SVG: no font, no request. Drawn on a 16 px grid, stroked in the text's colour.
import { svg, html, type TemplateResult } from 'lit';

export const icon = (paths: TemplateResult): TemplateResult => html`<svg viewBox="0 0 16 16" aria-hidden="true">${paths}</svg>`;

export const icons = {
  calendar: icon(svg`<rect x="2.5" y="3.5" width="11" height="10" rx="1.5"/><path d="M2.5 6.5h11M5.5 2v3M10.5 2v3"/>`),
  previous: icon(svg`<path class="flip" d="m10 3-5 5 5 5"/>`),
  next: icon(svg`<path class="flip" d="m6 3 5 5-5 5"/>`),
  up: icon(svg`<path d="M8 13V3M4 7l4-4 4 4"/>`),
  info: icon(svg`<circle cx="8" cy="8" r="6"/><path d="M8 7.2v4M8 4.9v.1"/>`),
  check: icon(svg`<path d="m3 8.5 3.2 3.2L13 5"/>`),
} as const;
