// Draws the third and the fourth step: the check, and the import, while they go on and when they are over.
import { html, nothing, type TemplateResult } from 'lit';
import type { ImportRun } from '../../../controllers/import/import-run.js';
import { banner } from '../../parts/failure.js';
import { warning as warningIcon } from '../../parts/late-icons.js';
import { countsView, differencesView, refusedView } from './report-view.js';
import { heading, type ImportView, progress } from './view.js';

export function checkView(view: ImportView): TemplateResult | typeof nothing {
  const { session, terms } = view;
  const { check: words } = terms.imports;
  const { check } = session;
  if (!check) return nothing;
  const { report, phase } = check;
  const does = report.created + report.updated > 0;
  const head = phase === 'done' ? (does ? words.head : words.nothing) : words.going;
  return html`${heading(head)} ${phase === 'done' ? nothing : going(view, check, words.going)}
  ${session.error ? banner(session.error, terms, () => void session.startImport()) : nothing}
  ${session.busy ? html`<p class="import-quiet" role="status">${words.making}</p>` : nothing}
  ${countsView(view, report, {
    created: words.created,
    updated: words.updated,
    unchanged: words.unchanged,
    skipped: words.skipped,
    refused: words.refused,
    earlier: words.earlier,
  })}
  ${differencesView(view, report)} ${phase === 'done' ? refusedView(view, report) : nothing}`;
}

export function importView(view: ImportView): TemplateResult | typeof nothing {
  const { session, terms, format } = view;
  const { run: words, check } = terms.imports;
  const { run, survey } = session;
  if (!run) return nothing;
  const { report, phase, unsure } = run;
  const over = phase === 'done' || phase === 'stopped' || phase === 'broken';
  const left = (survey?.rows ?? 0) - report.rows;
  return html`${heading(over ? finalWords(view, run) : words.going)} ${over ? nothing : going(view, run, words.going)}
  ${
    over && left > 0
      ? html`<p class="import-note">
          ${words.left(left, format.number(left))} ${unsure > 0 ? words.unsure(unsure, format.number(unsure)) : nothing}
        </p>`
      : nothing
  }
  ${countsView(view, report, {
    created: words.createdUsers,
    updated: words.updatedUsers,
    unchanged: check.unchanged,
    skipped: check.skipped,
    refused: check.refused,
    earlier: check.earlier,
  })}
  ${over ? html`${faultOf(view, run)} ${refusedView(view, report)}` : nothing}`;
}

/** The one final state. */
export function finalWords({ terms }: ImportView, { phase, report }: ImportRun): string {
  const { run: words } = terms.imports;
  if (phase === 'stopped' || phase === 'broken') return words[phase];
  if (report.created + report.updated === 0 && report.refused === 0) return words.nothing;
  return report.refused > 0 ? words.partly : words.done;
}

/** How far it is. */
export const farText = ({ session, terms, format }: ImportView, { report }: ImportRun): string =>
  terms.imports.run.progress(format.number(report.rows), format.number(session.survey?.rows ?? 0));

function going(view: ImportView, run: ImportRun, label: string): TemplateResult {
  const { session, terms } = view;
  const { run: words } = terms.imports;
  const { phase, report, error } = run;
  const said = phase === 'paused' || phase === 'pausing' || phase === 'stopping' ? words[phase] : '';
  return html`${progress(label, report.rows, session.survey?.rows ?? 0, farText(view, run))}
    ${phase === 'cut' && error ? banner(error, terms, () => run.resume(), words.cut) : nothing} ${faultOf(view, run)}
    <p class="import-quiet" role="status">${said}</p>`;
}

function faultOf({ terms }: ImportView, { fault }: ImportRun): TemplateResult | typeof nothing {
  return fault
    ? html`<div class="banner" role="alert">${warningIcon}<span>${terms.imports.file.faults[fault.fault]}</span></div>`
    : nothing;
}
