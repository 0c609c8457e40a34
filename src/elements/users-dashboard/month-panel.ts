// Draws the months of a year to choose from. Tells the choice by callbacks; keeps nothing.
import { html } from 'lit';
import type { Month } from '../../contract/calendar.js';
import { icons } from '../parts/icons.js';
import { closePopover } from '../parts/popover.js';
import { stepButton } from '../parts/step-button.js';
import { monthName, monthTitle } from './dates.js';
import { FIRST, type MonthPanel } from './month-picker.js';

export { monthPanelStyles } from './styles/month-panel.js';

export const monthPanel: MonthPanel = ({ terms, format, month, current, year: browsed, chooseYear, choose }) => {
  const words = terms.dashboard;
  const year = browsed ?? Number(month.slice(0, 4));
  const chosen = (wanted: Month) => (event: Event) => {
    closePopover(event.currentTarget);
    choose(wanted);
  };
  const months = Array.from({ length: 12 }, (_, at): Month => `${year}-${String(at + 1).padStart(2, '0')}`);
  return html`<div class="year">
      ${stepButton({ label: words.previousYear, icon: icons.previous, ended: `${year}-01` <= FIRST, step: () => chooseYear(year - 1), quiet: true })}
      <strong aria-live="polite">${format.number(year, { useGrouping: false })}</strong>
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
            ?data-focus=${one === month}
            @click=${chosen(one)}
          >
            ${monthName(one, format)}
          </button>`,
      )}
    </div>
    <button type="button" class="quiet this-month" ?disabled=${month === current} @click=${chosen(current)}>${words.thisMonth}</button>`;
};
