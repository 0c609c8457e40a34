// Draws how far an erasure is, and what has become of everybody. Keeps nothing.
import { html, nothing, type TemplateResult } from 'lit';
import type { UsersError } from '../../../contract/failure.js';
import type { EraseRun } from '../../../controllers/erase-run.js';
import { clipped } from '../../../i18n/clipped.js';
import type { EraseTerms } from '../../../i18n/erase-languages.js';
import type { Format } from '../../../i18n/format.js';
import { banner, failure } from '../../parts/failure.js';
import { icons } from '../../parts/icons.js';
import { warning as warningIcon } from '../../parts/late-icons.js';
import { isolated } from '../../../i18n/isolated.js';

export interface RunView {
  readonly run: EraseRun;
  readonly terms: EraseTerms;
  readonly format: Format;
  readonly nameOf: (id: string) => string;
}

/** More failures than these are not read one by one. */
const MOST_FAILURES = 100;

/** How far it is. */
export const farText = ({ run, terms: { erase: words }, format }: RunView): string =>
  words.progress(format.number(run.done), format.number(run.plan?.count ?? 0));

/** While it is carried out. */
export function progressView(view: RunView): TemplateResult {
  const { run, terms, format } = view;
  const { erase: words } = terms;
  const total = run.plan?.count ?? 0;
  return html` <div class="erase-progress">
      <progress aria-label=${words.erasing(total, format.number(total))} .max=${total} .value=${run.done}></progress>
      <span>${farText(view)}</span>
    </div>
    ${run.phase === 'paused' && run.error ? trouble(run.error, view) : nothing}
    ${run.phase === 'stopping' ? html`<p class="erase-quiet">${words.stopping}</p>` : nothing} ${outcomes(view)}`;
}

function trouble(error: UsersError, { run, terms }: RunView): TemplateResult {
  const id = error.requestId === undefined ? '' : ` (${terms.requestId(error.requestId)})`;
  return banner(error, terms, () => run.resume(), terms.erase.paused + id);
}

/** Where no plan could be had; after a part of an earlier one, with what is done. */
export const unplannedView = (view: RunView): TemplateResult =>
  html`${view.run.error ? failure(view.run.error, view.terms, () => view.run.resume()) : nothing} ${outcomes(view)}`;

/** At the end, by the answers of the backend. */
export function resultView(view: RunView): TemplateResult {
  const { run, terms, format } = view;
  const { erase: words } = terms;
  const running = run.phase === 'done' ? (run.plan?.runningSubscriptions.count ?? 0) : 0;
  // The title says it all, but what is left of them.
  const whole = run.phase === 'done' && run.plan?.count === run.tally.erased;
  return html`${whole ? keptLine(view) : outcomes(view)}
  ${run.tally.erased > 0 && running > 0 ? html`<p class="erase-note">${words.running(running, format.number(running))}</p>` : nothing}`;
}

function keptLine({ run, terms: { erase: words }, format }: RunView): TemplateResult {
  const sessions = run.plan?.sessionsKept ?? 0;
  return html`<p class="erase-kept">${sessions > 0 ? words.kept(sessions, format.number(sessions)) : nothing} ${words.figures}</p>`;
}

function outcomes(view: RunView): TemplateResult | typeof nothing {
  const { run, terms, format } = view;
  const { erase: words } = terms;
  const { erased, gone, failed } = run.tally;
  const left = run.phase === 'stopped' ? (run.plan?.count ?? 0) - run.done : 0;
  const say = (count: number, term: (count: number, shown: string) => string, icon: TemplateResult, rest: unknown = nothing): unknown =>
    count > 0 ? html`<li>${icon}<span>${term(count, format.number(count))}${rest}</span></li>` : nothing;
  if (erased + gone + failed.size + left === 0) return nothing;
  return html` <ul class="erase-results">
    ${say(erased, words.erased, icons.check)} ${say(gone, words.gone, icons.check)}
    ${say(failed.size, words.failed, warningIcon, failures(view))} ${say(left, words.left, icons.info)}
    ${say(run.phase === 'stopped' ? run.unsure : 0, words.unsure, icons.info)}
  </ul>`;
}

function failures({ run, terms, format, nameOf }: RunView): TemplateResult {
  const { erase: words, failures: kinds } = terms;
  const shown: (readonly [string, string | null])[] = [];
  for (const failure of run.tally.failed) if (shown.push(failure) === MOST_FAILURES) break;
  const others = run.tally.failed.size - shown.length;
  const told = (reason: string): string => (Object.hasOwn(kinds, reason) ? kinds[reason as keyof typeof kinds] : isolated(clipped(reason)));
  return html` <ul class="erase-failures">
    ${shown.map(([id, reason]) => html`<li>${words.because(nameOf(id), reason === null ? words.noReason : told(reason))}</li>`)}
    ${others > 0 ? html`<li>${words.others(others, format.number(others))}</li>` : nothing}
  </ul>`;
}
