// Draws the buttons under an erasure: what can be done at each of its steps. Keeps nothing.
import { html, nothing, type TemplateResult } from 'lit';
import type { EraseRun } from '../../../controllers/erase-run.js';
import type { EraseTerms } from '../../../i18n/erase-languages.js';
import type { Format } from '../../../i18n/format.js';
import { single } from '../single.js';

export interface FootView {
  readonly run: EraseRun;
  readonly terms: EraseTerms;
  readonly format: Format;
  /** Something has to be finished before anybody can be erased. */
  readonly waits: boolean;
  readonly close: () => void;
}

export function footView(view: FootView): TemplateResult {
  const { run, terms } = view;
  if (run.phase === 'planned') return plannedFoot(view);
  if (run.phase === 'stopped' || run.phase === 'done') return overFoot(view);
  if (run.phase === 'planning' || run.phase === 'unplanned')
    return html`<button type="button" @click=${view.close}>${terms.cancel}</button>`;
  const stopping = run.phase === 'stopping';
  return html`<button type="button" aria-disabled=${stopping} @click=${single(() => run.stop())}>${terms.erase.stop}</button>`;
}

function plannedFoot({ run, terms, format, waits, close }: FootView): TemplateResult {
  const count = run.plan?.count ?? 0;
  const { confirmOne, confirmMany } = terms.erase;
  return html` <button type="button" @click=${close}>${terms.cancel}</button>
    <button type="submit" form="erase-form" class="danger" aria-disabled=${waits}>
      ${count === 1 ? confirmOne : confirmMany(count, format.number(count))}
    </button>`;
}

function overFoot({ run, terms, format, close }: FootView): TemplateResult {
  const { erase: words } = terms;
  const failed = run.tally.failed.size;
  const left = (run.plan?.count ?? 0) - run.done;
  const more = (label: string, act: () => void): TemplateResult =>
    html`<button type="button" class="danger" @click=${single(act)}>${label}</button>`;
  return html` ${run.phase === 'stopped' ? more(words.goOn(left, format.number(left)), () => run.resume()) : nothing}
    ${run.phase === 'done' && failed > 0 ? more(words.tryAgain(failed, format.number(failed)), () => run.retryFailed()) : nothing}
    <button type="button" class="primary" @click=${single(close)}>${terms.close}</button>`;
}
