// Draws what can be chosen of a file: its format, a list's columns; and what it will be called. Keeps nothing.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { UserField } from '../../../contract/user-fields.js';
import type { ExportChoice } from '../../../controllers/export/subjects/subject.js';
import { fieldLabel } from '../../../i18n/field-text.js';
import { fileLine } from './file-line.js';
import { type ExportView, leadView } from './view.js';

export function choicesView(view: ExportView, start: () => void): TemplateResult {
  const { subject, session, terms } = view;
  const { columns } = subject;
  const { exports: words } = terms;
  const submit = (event: Event): void => {
    event.preventDefault();
    start();
  };
  return html` <form id="export-form" class="export-form" @submit=${submit}>
    ${leadView(view)}
    ${segments(view, { name: 'format', legend: words.format, options: subject.formats, labels: words.formats, hint: subject.designed && session.choice.format === 'xlsx' ? words.designedHint : words.formatHints[session.choice.format] })}
    ${
      columns
        ? segments(view, {
            name: 'columns',
            legend: words.columns,
            options: ['all', 'shown'],
            labels: words.columnChoices,
            hint: session.choice.columns === 'all' ? words.columnHint : shownColumns(view, columns),
          })
        : nothing
    }
    ${fileLine(words.fileName, session.nextName)} ${session.asksPlace ? html`<p class="export-quiet">${words.asksPlace}</p>` : nothing}
  </form>`;
}

/** The labels of a list's columns. */
const shownColumns = ({ terms, format }: ExportView, columns: readonly UserField[]): string =>
  terms.listed(columns.map((field) => fieldLabel(field, terms, format.lang)));

interface Segments<Name extends keyof ExportChoice> {
  readonly name: Name;
  readonly legend: string;
  readonly options: readonly ExportChoice[Name][];
  readonly labels: Readonly<Record<ExportChoice[Name], string>>;
  readonly hint: string;
}

/** Radio buttons that look like one button in parts. */
function segments<Name extends keyof ExportChoice>(
  { session }: ExportView,
  { name, legend, options, labels, hint }: Segments<Name>,
): TemplateResult {
  const chosen = session.choice[name];
  return html` <fieldset class="export-choice" aria-describedby="export-${name}-hint">
    <legend>${legend}</legend>
    <div class="export-segments">
      ${options.map(
        (option) =>
          html`<label>
            <input
              type="radio"
              name="export-${name}"
              .checked=${live(option === chosen)}
              ?data-focus=${name === 'format' && option === chosen}
              @change=${() => session.choose({ [name]: option })}
            /><span>${labels[option]}</span>
          </label>`,
      )}
    </div>
    <p id="export-${name}-hint" class="export-quiet">${hint}</p>
  </fieldset>`;
}
