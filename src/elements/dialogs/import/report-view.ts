// Draws what an import would do or has done: the counts, what changes field by field, and what is refused, with its lines.
import { html, nothing, type TemplateResult } from 'lit';
import type { ImportReport } from '../../../controllers/import/import-report.js';
import type { LineRange } from '../../../controllers/import/line-set.js';
import { warning as warningIcon } from '../../parts/late-icons.js';
import { because, type ImportView, labelOf, valueText } from './view.js';

export type Counted = 'created' | 'updated' | 'unchanged' | 'skipped' | 'refused' | 'earlier';

/** The counts that say something, under these names. */
export const countsView = ({ format }: ImportView, report: ImportReport, names: Readonly<Record<Counted, string>>): TemplateResult =>
  html`<dl class="import-counts">
    ${(Object.entries(names) as [Counted, string][]).map(([key, name], at) =>
      report[key] > 0 || at < 2
        ? html`<div class=${key}>
            <dt>${name}</dt>
            <dd>${format.number(report[key])}</dd>
          </div>`
        : nothing,
    )}
  </dl>`;

export function differencesView(view: ImportView, { differences, updated }: ImportReport): TemplateResult | typeof nothing {
  const { terms, format } = view;
  const { check: words } = terms.imports;
  if (differences.length === 0) return nothing;
  return html`<details class="import-details">
    <summary>${words.changes}</summary>
    <div class="import-table" tabindex="0" role="region" aria-label=${words.changes}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.line}</th>
            <th scope="col">${words.field}</th>
            <th scope="col">${words.before}</th>
            <th scope="col">${words.after}</th>
          </tr>
        </thead>
        <tbody>
          ${differences.flatMap(({ line, changes }) =>
            changes.map(
              ({ field, before, after }, at) =>
                html`<tr>
                  <td>${at === 0 ? format.number(line) : nothing}</td>
                  <td><bdi>${labelOf(view, field)}</bdi></td>
                  <td><bdi>${valueText(view, field, before)}</bdi></td>
                  <td><bdi>${valueText(view, field, after)}</bdi></td>
                </tr>`,
            ),
          )}
        </tbody>
      </table>
    </div>
    ${updated > differences.length ? html`<p class="import-quiet">${words.moreChanges(differences.length, format.number(differences.length))}</p>` : nothing}
  </details>`;
}

/** So few lines are named at once. */
const FEW = 5;

/** What is refused, the most frequent cause first; a file of these rows. */
export function refusedView(view: ImportView, report: ImportReport): TemplateResult | typeof nothing {
  const { terms, format, refused } = view;
  const { refused: words } = terms.imports;
  if (report.refused === 0) return nothing;
  return html`<section class="import-refused">
    <h4>${warningIcon}${words.head(report.refused, format.number(report.refused))}</h4>
    ${report.causes.map(
      (cause) =>
        html`<details class="import-details" ?open=${cause.lines.count <= FEW}>
          <summary>${because(view, cause)} <span>${words.lines(cause.lines.count, format.number(cause.lines.count))}</span></summary>
          <p>${linesText(view, cause.lines.ranges)}</p>
        </details>`,
    )}
    <div class="import-save">
      <button type="button" aria-disabled=${refused.state === 'writing'} @click=${() => refused.write(view, report)}>${words.save}</button>
      <span role="status">${refused.state === 'writing' ? words.saving : refused.state === 'saved' ? words.saved : ''}</span>
    </div>
  </section>`;
}

/** More ranges than these are not read one by one: the file has them. */
const MOST_RANGES = 1000;

function linesText({ terms, format }: ImportView, ranges: readonly LineRange[]): string {
  const { onLines, more } = terms.imports.refused;
  const shown = ranges
    .slice(0, MOST_RANGES)
    .map(({ first, last }) => (first === last ? format.number(first) : `${format.number(first)}–${format.number(last)}`));
  const rest = ranges.slice(MOST_RANGES).reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return [onLines(terms.listed(shown)), ...(rest > 0 ? [more(rest, format.number(rest))] : [])].join(' ');
}
