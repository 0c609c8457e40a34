// What the steps of an export are drawn from, and what they share.
import { html, nothing, type TemplateResult } from 'lit';
import type { ExportAbout } from '../../../controllers/export/export-about.js';
import type { ExportSession } from '../../../controllers/export/export-session.js';
import type { ExportSubject } from '../../../controllers/export/subjects/subject.js';
import type { ExportTerms } from '../../../i18n/export-languages.js';
import type { Format } from '../../../i18n/format.js';

/** What goes into the file, in words; `count`: how many, where that is known. */
export type Lead = (view: ExportView) => { readonly count: string; readonly lines: readonly unknown[] };

export interface ExportView {
  readonly about: ExportAbout;
  readonly subject: ExportSubject;
  readonly lead: Lead;
  readonly session: ExportSession;
  readonly terms: ExportTerms;
  readonly format: Format;
}

export function leadView(view: ExportView): TemplateResult {
  const { count, lines } = view.lead(view);
  return html` <div class="export-lead">
    ${count ? html`<strong>${count}</strong>` : nothing} ${lines.map((line) => html`<div>${line}</div>`)}
  </div>`;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size as "86 kB", "1.2 MB". */
export function sizeText(bytes: number, format: Format): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  // Of kilobytes nobody wants a part.
  const maximumFractionDigits = power > 1 && value < 100 ? 1 : 0;
  return format.number(value, { style: 'unit', unit: UNITS[power] ?? 'byte', unitDisplay: 'short', maximumFractionDigits });
}
