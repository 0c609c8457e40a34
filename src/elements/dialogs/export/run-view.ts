// Draws a file while it is written, and how that ended. Keeps nothing.
import { html, nothing, type TemplateResult } from 'lit';
import { countdown } from '../../parts/countdown.js';
import { icons } from '../../parts/icons.js';
import { warning as warningIcon } from '../../parts/late-icons.js';
import { fileLine, fileName } from './file-line.js';
import { type ExportView, leadView, sizeText } from './view.js';

/** While it is written, and while it waits to go on. */
export function goingView(view: ExportView): TemplateResult {
  const { session, terms } = view;
  const { exports: words } = terms;
  const { phase, run, name } = session;
  const total = run?.total?.exact ? Math.max(1, run.total.count) : undefined;
  const size = run && run.bytes > 0 ? sizeText(run.bytes, view.format) : '';
  return html`${leadView(view)} ${fileLine(words.fileName, name)}
  ${
    phase === 'placing'
      ? html`<p class="export-quiet" role="status">${words.placing}</p>`
      : html`<div class="export-progress">
          <progress
            aria-label=${words.going}
            max=${total ?? 1}
            value=${total === undefined ? nothing : Math.min(run?.rows ?? 0, total)}
          ></progress>
          <p><span>${farText(view)}</span><span>${size}</span></p>
        </div>`
  }
  ${phase === 'cut' ? cutView(view) : nothing}`;
}

/** How far it is: rows of all rows, and the time that is left. */
export function farText({ session: { run }, terms: { exports: words }, format }: ExportView): string {
  if (!run || run.rows === 0) return words.going;
  const rows = format.number(run.rows);
  const { total, timeLeft } = run;
  const far = total
    ? words.rowsOf(rows, total.exact ? format.number(total.count) : words.what.about(format.number(total.count)))
    : words.rows(run.rows, rows);
  return timeLeft === null || !total?.exact ? far : `${far} · ${words.left(format.duration(Math.ceil(timeLeft / 1000)))}`;
}

function cutView({ session, terms }: ExportView): TemplateResult | typeof nothing {
  const { error } = session;
  if (!error) return nothing;
  const { retryAfter = Infinity } = error;
  return html` <div class="banner">
    <span role="alert">${terms.failures[error.kind]} ${terms.exports.cut}</span>
    ${retryAfter <= LONGEST_WAIT ? html`<span role="timer" ${countdown(error, retryAfter, terms.retryIn, () => session.resume())}></span>` : nothing}
    ${requestOf(error.requestId, terms)}
  </div>`;
}

/** Seconds that are counted down; a longer pause is left to the person. */
const LONGEST_WAIT = 3600;

const requestOf = (id: string | undefined, terms: ExportView['terms']): TemplateResult | typeof nothing =>
  id ? html`<code>${terms.requestId(id)}</code>` : nothing;

export function doneView(view: ExportView): TemplateResult {
  const { about, session, terms, format } = view;
  const { exports: words } = terms;
  const { run, name, missing } = session;
  const rows = run?.rows ?? 0;
  const say = about.kind === 'person' ? words.what.sessions : words.rows;
  return html` <div class="export-done">
      ${icons.check}
      <p>
        <strong>${words.done}</strong> ${fileName(name)}
        <span>${say(rows, format.number(rows))} · ${sizeText(run?.bytes ?? 0, format)}</span>
      </p>
    </div>
    ${missing > 0 ? html`<p class="export-note">${words.missing(missing, format.number(missing))}</p>` : nothing}`;
}

/** Where there is no file: stopped, or failed. */
export function noneView(view: ExportView): TemplateResult {
  const { session, terms } = view;
  const { exports: words } = terms;
  const { phase, error, fault } = session;
  const why = fault ? words.faults[fault] : error ? terms.failures[error.kind] : '';
  return html`${leadView(view)}
  ${
    phase === 'stopped'
      ? html`<p class="export-note" role="status">${words.stopped}</p>`
      : html`<div class="banner">${warningIcon}<span role="alert">${why} ${words.failed}</span>${requestOf(error?.requestId, terms)}</div>`
  }`;
}
