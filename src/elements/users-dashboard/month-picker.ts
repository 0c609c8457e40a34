// Draws the choice of a month: one back, one on, and a list of the last two years.
import { html, type TemplateResult } from 'lit';
import { addMonths, type Month } from '../../contract/calendar.js';
import type { Format } from '../../i18n/format.js';
import type { Terms } from '../../i18n/languages.js';
import { icons } from '../parts/icons.js';
import { closePopover, placePopover, togglePopover } from '../parts/popover.js';

export interface MonthContext {
  readonly terms: Terms;
  readonly format: Format;
  readonly month: Month;
  /** The month that runs: there is none after it. */
  readonly current: Month;
  readonly choose: (month: Month) => void;
}

export const monthPicker = ({ terms, format, month, current, choose }: MonthContext): TemplateResult => {
  const words = terms.dashboard;
  const listed = Array.from({ length: 24 }, (_, at) => addMonths(current, -at));
  return html`
    <div class="month" part="month" role="group" aria-label=${words.month}>
      <button type="button" class="icon quiet" aria-label=${words.previousMonth} @click=${() => choose(addMonths(month, -1))}>${icons.previous}</button>
      <span class="pop">
        <button type="button" class="quiet" aria-haspopup="dialog" aria-expanded="false" @click=${togglePopover}>${icons.calendar}<span>${format.day(month, 'month')}</span></button>
        <div popover role="dialog" aria-label=${words.month} @toggle=${placePopover}>
          <ul class="menu-list months">
            ${listed.map((one) => html`<li><button type="button" aria-pressed=${one === month} @click=${(event: Event) => {
              closePopover(event.currentTarget);
              choose(one);
            }}>${format.day(one, 'month')}</button></li>`)}
          </ul>
        </div>
      </span>
      <button type="button" class="icon quiet" aria-label=${words.nextMonth} ?disabled=${month >= current} @click=${() => choose(addMonths(month, 1))}>${icons.next}</button>
    </div>`;
};
