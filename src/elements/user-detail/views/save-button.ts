// Draws the button that saves the sessions of the chosen period as a file, where the person may.
import { html, nothing, type TemplateResult } from 'lit';
import { rightsOf } from '../../../contract/rights.js';
import type { Period } from '../../../contract/schema/index.js';
import { periodText } from '../../parts/period-text.js';
import { save } from '../../users-table/icons.js';
import type { TabContext } from '../tabs/tab.js';
import { isOpen } from './period-button.js';

export interface SaveButton {
  readonly context: TabContext;
  readonly period: Period;
  /** `days`: the period in words; `null`: all time. */
  readonly open: (days: string | null, opener: HTMLElement) => void;
}

export function saveButton({ context: { terms, format, connection }, period, open }: SaveButton): TemplateResult | typeof nothing {
  if (!rightsOf(connection.backend, connection.settings).export) return nothing;
  const words = terms.detail.views;
  const days = isOpen(period) ? null : periodText(period, terms, format, connection.now(), connection.zone);
  return html`<button
    type="button"
    aria-haspopup="dialog"
    title=${words.exportHint}
    @click=${({ currentTarget }: Event) => open(days, currentTarget as HTMLElement)}
  >
    ${save}<span>${words.export}</span>
  </button>`;
}
