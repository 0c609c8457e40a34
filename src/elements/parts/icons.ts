// The icons, as inline SVG: no font, no request. Drawn on a 16 px grid, stroked in the text's colour.
import { svg, html, type TemplateResult } from 'lit';

export const icon = (paths: TemplateResult): TemplateResult => html`<svg viewBox="0 0 16 16" aria-hidden="true">${paths}</svg>`;

export const icons = {
  close: icon(svg`<path d="m4 4 8 8M12 4l-8 8"/>`),
  calendar: icon(svg`<rect x="2.5" y="3.5" width="11" height="10" rx="1.5"/><path d="M2.5 6.5h11M5.5 2v3M10.5 2v3"/>`),
  previous: icon(svg`<path class="flip" d="m10 3-5 5 5 5"/>`),
  next: icon(svg`<path class="flip" d="m6 3 5 5-5 5"/>`),
  up: icon(svg`<path d="M8 13V3M4 7l4-4 4 4"/>`),
  info: icon(svg`<circle cx="8" cy="8" r="6"/><path d="M8 7.2v4M8 4.9v.1"/>`),
  check: icon(svg`<path d="m3 8.5 3.2 3.2L13 5"/>`),
  warning: icon(svg`<path d="M8 2.5 14.5 13.5h-13zM8 6.8v3M8 11.6v.1"/>`),
  chart: icon(svg`<path d="M2.5 13.5h11M4.5 11V8M8 11V4M11.5 11V6.5"/>`),
  table: icon(svg`<rect x="2.5" y="3" width="11" height="10" rx="1.5"/><path d="M2.5 6.5h11M2.5 9.8h11M7 6.5V13"/>`),
} as const;
