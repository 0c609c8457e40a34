// Draws the choice of a period: named ones, and two dates. Tells the choice by a callback; keeps nothing.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Period } from '../../contract/schema/index.js';
import { PRESETS, type Preset, presetPeriod } from '../../controllers/presets.js';
import type { ListTerms } from '../../i18n/languages.js';

/** Nobody asks for days before this one. */
export const EARLIEST = '1900-01-01';

export interface PeriodChoice {
  readonly terms: ListTerms;
  readonly now: number;
  readonly zone: string;
  readonly period: Period | undefined;
  /** `done`: a named period was chosen, which needs no second date. */
  readonly choose: (period: Period | undefined, done: boolean) => void;
}

export const periodChoice = ({ terms, now, zone, period, choose }: PeriodChoice): TemplateResult => {
  const isPreset = (preset: Preset): boolean => {
    const { from, to } = presetPeriod(preset, now, zone);
    return period?.from === from && period.to === to;
  };
  const dated = (side: 'from' | 'to') => (event: Event) => {
    const { value, validity } = event.target as HTMLInputElement;
    // While a year is typed digit by digit, each digit is a year of its own.
    if (validity.badInput || (value !== '' && value < EARLIEST)) return;
    const next = { ...period, [side]: value || undefined };
    choose(next.from || next.to ? next : undefined, false);
  };
  const wrong = period?.from !== undefined && period.to !== undefined && period.from > period.to;
  return html` <div class="presets">
      ${PRESETS.map(
        (preset) =>
          html` <button type="button" aria-pressed=${isPreset(preset)} @click=${() => choose(presetPeriod(preset, now, zone), true)}>
            ${terms.table.presets[preset]}
          </button>`,
      )}
    </div>
    <div class="dates">
      <label
        >${terms.table.from}<input type="date" .value=${live(period?.from ?? '')} max=${period?.to ?? nothing} @change=${dated('from')}
      /></label>
      <label
        >${terms.table.to}<input type="date" .value=${live(period?.to ?? '')} min=${period?.from ?? nothing} @change=${dated('to')}
      /></label>
    </div>
    ${wrong ? html`<p class="wrong" role="alert">${terms.table.wrongPeriod}</p>` : nothing}`;
};
