// Draws instants: short, with the full date, time and zone in the tooltip. Knows nothing of what they are instants of.
import { html, type TemplateResult } from 'lit';
import { instantMs } from '../../contract/schema/index.js';
import { type DateStyle, type Format, NOTHING } from '../../i18n/format.js';

export const instant = (at: string | null, format: Format, style: DateStyle = 'date'): TemplateResult | string =>
  at === null || at === '' ? NOTHING : html`<time datetime=${at} title=${format.instant(at, 'full')}>${format.instant(at, style)}</time>`;

/** The days of a half-open interval in words: "3 – 17 Mar 2026". */
export function intervalText(from: string, to: string, format: Format): string {
  const [start, end] = [instantMs(from), instantMs(to)];
  return end > start ? format.days({ from: start, to: end }) : format.instant(from, 'date');
}

export const interval = (from: string, to: string, format: Format): TemplateResult =>
  html`<span title="${format.instant(from, 'full')} – ${format.instant(to, 'full')}">${intervalText(from, to, format)}</span>`;
