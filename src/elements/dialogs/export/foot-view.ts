// Draws the buttons under an export: what can be done at each of its steps. Keeps nothing.
import { html, nothing, type TemplateResult } from 'lit';
import { single } from '../single.js';
import type { ExportView } from './view.js';

export interface FootActs {
  readonly close: () => void;
  readonly start: () => void;
  readonly saveAgain: () => void;
}

/** Failures that asking again cannot mend. */
const FINAL: readonly string[] = ['forbidden', 'missing'];

export function footView({ session, terms }: ExportView, { close, start, saveAgain }: FootActs): TemplateResult | typeof nothing {
  const { exports: words } = terms;
  switch (session.phase) {
    case 'choosing':
      return html`${button(terms.cancel, close)}<button type="submit" form="export-form" class="primary">${words.start}</button>`;
    case 'placing':
      return nothing;
    case 'going':
      return button(words.stop, () => session.stop());
    case 'cut':
      return html`${button(words.stop, () => session.stop())} ${button(words.resume, () => session.resume(), 'primary')}`;
    case 'done':
      return html`${session.run?.file ? button(words.saveAgain, saveAgain) : nothing} ${button(terms.close, close, 'primary')}`;
    case 'stopped':
    case 'failed':
      return html`${button(words.back, () => session.back(), 'quiet export-back')} ${button(terms.close, close)}
      ${session.error && FINAL.includes(session.error.kind) ? nothing : button(words.again, start, 'primary')}`;
  }
}

const button = (text: string, act: () => void, kind = ''): TemplateResult =>
  html`<button type="button" class=${kind} @click=${single(act)}>${text}</button>`;
