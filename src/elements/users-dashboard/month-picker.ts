// Draws the choice of a month: one back, one on, or any that the panel offers. Tells the choice by callbacks; keeps nothing.
import { html, type TemplateResult } from 'lit';
import { addMonths, type Month } from '../../contract/calendar.js';
import type { Format } from '../../i18n/format.js';
import type { ShellTerms } from '../../i18n/languages.js';
import { icons } from '../parts/icons.js';
import { placePopover, togglePopover } from '../parts/popover.js';
import { stepButton } from '../parts/step-button.js';
import { monthTitle } from './dates.js';

/** No month before this one is offered. */
export const FIRST: Month = '1970-01';

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

/** Draws the months to choose from. */
export type MonthPanel = (choice: MonthChoice) => TemplateResult;

/** `panel` comes late: the choice opens empty before. */
export function monthPicker(choice: MonthChoice, panel: MonthPanel | undefined): TemplateResult {
  const { terms, format, month, current, chooseYear, choose } = choice;
  const words = terms.dashboard;
  const title = monthTitle(month, format);
  const step = (by: -1 | 1) => () => choose(addMonths(month, by));
  const opens = (event: ToggleEvent): void => {
    if (event.newState === 'closed') chooseYear(null);
    placePopover(event);
  };
  return html` <div class="months" role="group" aria-label=${words.month} part="month-picker">
    ${stepButton({ label: words.previousMonth, icon: icons.previous, ended: month <= FIRST, step: step(-1) })}
    <button type="button" class="month" aria-label=${words.chooseMonth(title)} aria-expanded="false" @click=${togglePopover}>
      ${icons.calendar}<span>${title}</span>
    </button>
    <div popover class="month-list" role="dialog" aria-label=${words.month} @toggle=${opens}>${panel?.(choice)}</div>
    ${stepButton({ label: words.nextMonth, icon: icons.next, ended: month >= current, step: step(1) })}
  </div>`;
}
