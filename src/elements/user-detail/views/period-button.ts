// Draws the choice of the period of what was watched: a button that says it, and a popover with all time, presets and two dates.
import { html, type TemplateResult } from 'lit';
import type { Period } from '../../../contract/schema/index.js';
import { icons } from '../../parts/icons.js';
import { down } from '../icons.js';
import { periodChoice } from '../../parts/period.js';
import { periodText } from '../../parts/period-text.js';
import { closePopover, placePopover, togglePopover } from '../../parts/popover.js';
import type { TabContext } from '../tabs/tab.js';

/** Both sides open: all time. */
export const isOpen = ({ from, to }: Period): boolean => from === undefined && to === undefined;

export interface PeriodButton {
  readonly context: TabContext;
  readonly period: Period;
  readonly choose: (period: Period) => void;
}

export function periodButton({ context: { terms, format, connection }, period, choose }: PeriodButton): TemplateResult {
  const words = terms.detail.views;
  const [now, zone] = [connection.now(), connection.zone];
  const text = isOpen(period) ? words.allTime : periodText(period, terms, format, now, zone);
  let popover: EventTarget | null = null;
  const chosen = (next: Period | undefined, done: boolean): void => {
    choose(next ?? {});
    if (done) closePopover(popover);
  };
  const keep = (event: Event): void => void (popover = event.currentTarget);
  return html` <div class="period">
    <button
      type="button"
      part="period"
      aria-haspopup="dialog"
      aria-expanded="false"
      aria-label="${words.period}: ${text}"
      @click=${togglePopover}
    >
      ${icons.calendar}<span>${text}</span>${down}
    </button>
    <div
      popover
      role="dialog"
      aria-label=${words.period}
      class="period-choice"
      @toggle=${placePopover}
      @click=${{ handleEvent: keep, capture: true }}
    >
      <div class="presets all">
        <button type="button" aria-pressed=${isOpen(period)} @click=${() => chosen(undefined, true)}>${words.allTime}</button>
      </div>
      ${periodChoice({ terms, now, zone, period: isOpen(period) ? undefined : period, choose: chosen })}
    </div>
  </div>`;
}
