// Draws the name of a file.
import { html, svg, type TemplateResult } from 'lit';
import { icon } from '../../parts/icons.js';

const page = icon(svg`<path d="M9 2H4v12h8V5zM9 2v3h3M6 8h4M6 10.5h4"/>`);

export const fileLine = (label: string, name: string): TemplateResult =>
  html`<p class="export-file"><span class="visually-hidden">${label}</span> ${page}<bdi dir="auto">${name}</bdi></p>`;
