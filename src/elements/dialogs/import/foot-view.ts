// Draws the buttons under each step of the import.
import { html, nothing, type TemplateResult } from 'lit';
import type { ImportRun } from '../../../controllers/import/import-run.js';
import type { ImportView } from './view.js';

export function footView(view: ImportView, close: () => void): TemplateResult | typeof nothing {
  const { session, terms } = view;
  switch (session.step) {
    case 'file':
      return session.busy ? button(terms.cancel, () => session.back('file')) : button(terms.cancel, close);
    case 'columns':
      return columnsFoot(view);
    case 'check':
      return checkFoot(view);
    case 'import':
      return session.run ? runFoot(view, session.run, close) : nothing;
  }
}

const button = (text: string, act: () => void, kind = ''): TemplateResult =>
  html`<button type="button" class=${kind} @click=${act}>${text}</button>`;

/** A step forward; where it cannot be taken, it stays to be found by the keyboard, and does nothing. */
const forward = (text: string, ready: boolean, act: () => void): TemplateResult =>
  html`<button type="button" class="primary" aria-disabled=${!ready} @click=${() => ready && act()}>${text}</button>`;

function columnsFoot({ session, terms }: ImportView): TemplateResult {
  const { imports: words } = terms;
  const named = session.columns.every(({ target, newField }) => target !== 'new' || newField.label.trim() !== '');
  return html`${session.hasKey ? nothing : html`<p class="dialog-question import-undecided" role="status">${words.columns.noKey}</p>`}
  ${button(words.back, () => session.back('file'))} ${forward(words.next, session.hasKey && named, () => session.startCheck())}`;
}

function checkFoot({ session, terms, format }: ImportView): TemplateResult {
  const { imports: words } = terms;
  const { check } = session;
  const back = button(words.back, () => session.back('columns'));
  if (!check || check.phase === 'broken') return html`${back} ${forward(words.check.again, true, () => session.startCheck())}`;
  if (check.phase !== 'done') return back;
  const count = check.report.created + check.report.updated;
  if (count === 0) return back;
  return html`${back} ${forward(words.check.start(count, format.number(count)), !session.busy, () => void session.startImport())}`;
}

function runFoot({ terms }: ImportView, run: ImportRun, close: () => void): TemplateResult | typeof nothing {
  const { run: words } = terms.imports;
  switch (run.phase) {
    case 'going':
      return html`${button(words.stop, () => run.stop())} ${button(words.pause, () => run.pause())}`;
    case 'pausing':
    case 'paused':
      return html`${button(words.stop, () => run.stop())} ${button(words.resume, () => run.resume(), 'primary')}`;
    case 'cut':
      return button(words.stop, () => run.stop());
    case 'stopping':
      return nothing;
    default:
      return button(terms.close, close, 'primary');
  }
}
