// Draws the name of a file.
import { html, svg, type TemplateResult } from 'lit';
import { isolated } from '../../../i18n/isolated.js';
import { icon } from '../../parts/icons.js';

const page = icon(svg`<path d="M9 2H4v12h8V5zM9 2v3h3M6 8h4M6 10.5h4"/>`);

/** A name as it is read, from left to right: after Arabic words, date, time and ending would change places. */
export const fileName = (name: string): TemplateResult =>
  html`<bdi dir="ltr">${name.replace(/\d{4}-\d{2}-\d{2} \d{4}\.\w+$/, isolated)}</bdi>`;

export const fileLine = (label: string, name: string): TemplateResult =>
  html`<p class="export-file"><span class="visually-hidden">${label}</span> ${page}${fileName(name)}</p>`;
