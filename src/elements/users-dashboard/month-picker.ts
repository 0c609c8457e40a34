// Draws the choice of a month: one back, one on, or any of a year. Tells the choice by callbacks; keeps nothing.
import { html, type TemplateResult } from 'lit';
import { addMonths, type Month } from '../../contract/calendar.js';
import type { Format } from '../../i18n/format.js';
import type { ShellTerms } from '../../i18n/languages.js';
import { icons } from '../parts/icons.js';
import { closePopover, placePopover, togglePopover } from '../parts/popover.js';
import { stepButton } from '../parts/step-button.js';
import { monthName, monthTitle } from './dates.js';

/** No month before this one is offered. */
const FIRST: Month = '1970-01';

export interface MonthChoice {
  readonly terms: ShellTerms;
  readonly format: Format;
  readonly month: Month;
  /** The backend's current month: the last one there is. */
  readonly current: Month;
  /** The year whose months are shown; `null`: that of the month. */
  readonly year: number | null;
  readonly chooseYear: (year: number | null) => void;
  readonly choose: (month: Month) => void;
}

export function monthPicker({ terms, format, month, current, year: browsed, chooseYear, choose }: MonthChoice): TemplateResult {
  const words = terms.dashboard;
  const year = browsed ?? Number(month.slice(0, 4));
  const title = monthTitle(month, format);
  const step = (by: -1 | 1) => () => choose(addMonths(month, by));
  const opens = (event: ToggleEvent): void => {
    if (event.newState === 'closed') chooseYear(null);
    placePopover(event);
  };
  const chosen = (wanted: Month) => (event: Event) => {
    closePopover(event.currentTarget);
    choose(wanted);
  };
  const months = Array.from({ length: 12 }, (_, at): Month => `${year}-${String(at + 1).padStart(2, '0')}`);
  return html` <div class="months" role="group" aria-label=${words.month} part="month-picker">
    ${stepButton({ label: words.previousMonth, icon: icons.previous, ended: month <= FIRST, step: step(-1) })}
    <button type="button" class="month" aria-label=${words.chooseMonth(title)} aria-expanded="false" @click=${togglePopover}>
      ${icons.calendar}<span>${title}</span>
    </button>
    <div popover class="month-list" role="dialog" aria-label=${words.month} @toggle=${opens}>
      <div class="year">
        ${stepButton({ label: words.previousYear, icon: icons.previous, ended: `${year}-01` <= FIRST, step: () => chooseYear(year - 1), quiet: true })}
        <strong aria-live="polite">${year}</strong>
        ${stepButton({ label: words.nextYear, icon: icons.next, ended: `${year + 1}-01` > current, step: () => chooseYear(year + 1), quiet: true })}
      </div>
      <div class="year-months">
        ${months.map(
          (one) =>
            html`<button
              type="button"
              class="quiet"
              aria-pressed=${one === month}
              aria-label=${monthTitle(one, format)}
              ?disabled=${one > current}
              ?autofocus=${one === month}
              @click=${chosen(one)}
            >
              ${monthName(one, format)}
            </button>`,
        )}
      </div>
      <button type="button" class="quiet this-month" ?disabled=${month === current} @click=${chosen(current)}>${words.thisMonth}</button>
    </div>
    ${stepButton({ label: words.nextMonth, icon: icons.next, ended: month >= current, step: step(1) })}
  </div>`;
}
