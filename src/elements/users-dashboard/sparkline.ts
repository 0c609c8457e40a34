// Draws numbers as a small line with a faint area beneath. Says nothing to a screen reader: the numbers stand elsewhere.
import { html, nothing, svg, type TemplateResult } from 'lit';

/** The size of the drawing's own units; CSS stretches it. */
export const SPARK = { width: 100, height: 28 } as const;

/** The line's path over `slots` places, in the drawing's units; empty where there is no line to draw. */
export function sparkPath(values: readonly number[], slots: number): string {
  if (values.length < 2) return '';
  const top = Math.max(1, ...values);
  const step = SPARK.width / Math.max(1, slots - 1);
  const round = (value: number): number => Math.round(value * 100) / 100;
  return values
    .map((value, at) => `${at === 0 ? 'M' : 'L'}${round(at * step)} ${round(SPARK.height - 1 - (value / top) * (SPARK.height - 2))}`)
    .join('');
}

export function sparkline(values: readonly number[], slots: number): TemplateResult | typeof nothing {
  const line = sparkPath(values, slots);
  if (line === '') return nothing;
  const end = Math.round(((values.length - 1) * SPARK.width * 100) / Math.max(1, slots - 1)) / 100;
  return html`<svg class="spark" viewBox="0 0 ${SPARK.width} ${SPARK.height}" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<path class="spark-area" d="${line}L${end} ${SPARK.height}L0 ${SPARK.height}Z"/><path class="spark-line" d=${line}/>`}
  </svg>`;
}
