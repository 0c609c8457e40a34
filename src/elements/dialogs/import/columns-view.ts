// Draws the second step: where each column goes, what its values mean, and what becomes of whom.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isolated } from '../../../i18n/isolated.js';
import {
  choosesReading,
  type ImportColumn,
  NEW_FIELD,
  NEW_FIELD_TYPES,
  type NewFieldType,
  WHOLE_NAME,
} from '../../../controllers/import/import-columns.js';
import type { Choice } from '../../../controllers/import/import-session.js';
import type { Reading } from '../../../sheet/in/convert.js';
import { tellsReasons } from '../../../sheet/in/columns.js';
import { columnName, heading, type ImportView, labelOf } from './view.js';

export function columnsView(view: ImportView): TemplateResult | typeof nothing {
  const { session, terms, format } = view;
  const { columns: words } = terms.imports;
  const { survey, file, earlier } = session;
  if (!survey || !file) return nothing;
  const shown = session.columns.flatMap((column, at) => {
    const told = survey.columns[at];
    return told && (told.header !== '' || told.samples.length > 0) && !tellsReasons(told.header) ? [{ column, at }] : [];
  });
  return html`${heading(words.head)}
    <p class="import-quiet">${words.lead(isolated(file.file.name), survey.rows, format.number(survey.rows))}</p>
    ${earlier.count > 0 ? html`<p class="import-note">${words.earlier(earlier.count, format.number(earlier.count))}</p>` : nothing}
    <ul class="import-columns">
      ${shown.map(({ column, at }) => columnView(view, column, at))}
    </ul>
    <div class="import-choices">
      ${choiceView(view, 'existing', words.existing, { update: words.update, skip: words.keep })}
      ${choiceView(view, 'missing', words.missing, { create: words.create, skip: words.leave })}
    </div>`;
}

function columnView(view: ImportView, column: ImportColumn, at: number): TemplateResult {
  const { session, terms } = view;
  const { columns: words } = terms.imports;
  const samples = session.survey?.columns[at]?.samples ?? [];
  const name = columnName(view, at);
  const aim = (event: Event): void => session.aim(at, (event.target as HTMLSelectElement).value);
  return html`<li class=${column.target === '' ? 'left-out' : ''}>
    <div class="import-column">
      <bdi class="import-name">${name}</bdi>
      <span class="import-samples">${samples.map((sample) => html`<bdi>${sample}</bdi>`)}</span>
    </div>
    <div class="import-target">
      <select aria-label=${words.targetOf(name)} .value=${live(column.target)} @change=${aim}>
        ${targets(view, column)}
      </select>
      ${column.target === NEW_FIELD ? newFieldView(view, column, at) : nothing} ${readingView(view, column, at)}
    </div>
  </li>`;
}

function targets(view: ImportView, { target }: ImportColumn): TemplateResult {
  const { session, terms } = view;
  const { columns: words } = terms.imports;
  const option = (value: string, label: string): TemplateResult =>
    html`<option value=${value} ?selected=${value === target}>${label}</option>`;
  const own = session.fields.filter(({ definition }) => !definition);
  const custom = session.fields.filter(({ definition }) => definition);
  return html`${option('', words.leftOut)} ${own.map(({ key }) => option(key, labelOf(view, key)))} ${option(WHOLE_NAME, words.wholeName)}
  ${
    custom.length > 0
      ? html`<optgroup label=${words.custom}>${custom.map(({ key }) => option(key, labelOf(view, key)))}</optgroup>`
      : nothing
  }
  ${session.mayDefine ? option(NEW_FIELD, words.newField) : nothing}`;
}

function newFieldView({ session, terms }: ImportView, { newField }: ImportColumn, at: number): TemplateResult {
  const { columns: words } = terms.imports;
  const label = (event: Event): void => session.change(at, { newField: { ...newField, label: (event.target as HTMLInputElement).value } });
  const type = (event: Event): void =>
    session.change(at, { newField: { ...newField, type: (event.target as HTMLSelectElement).value as NewFieldType } });
  return html`<input
      aria-label=${words.label}
      maxlength="100"
      autocomplete="off"
      .value=${newField.label}
      aria-invalid=${newField.label.trim() === ''}
      @input=${label}
    />
    <select aria-label=${words.type} @change=${type}>
      ${NEW_FIELD_TYPES.map((one) => html`<option value=${one} ?selected=${one === newField.type}>${words.types[one]}</option>`)}
    </select>`;
}

/** Where dates or numbers could mean two things. */
function readingView({ session, terms }: ImportView, column: ImportColumn, at: number): TemplateResult | typeof nothing {
  const told = session.survey?.columns[at];
  const chooses = told ? choosesReading(column, told, session.fields) : null;
  if (!chooses) return nothing;
  const { columns: words } = terms.imports;
  const texts: Readonly<Record<string, string>> = chooses === 'order' ? words.orders : words.decimals;
  const change = (event: Event): void => {
    const value = (event.target as HTMLSelectElement).value || null;
    session.change(at, { reading: { ...column.reading, [chooses]: value } as Reading });
  };
  const chosen = column.reading[chooses];
  return html`<select aria-label=${words[chooses]} aria-describedby=${chosen ? nothing : `undecided-${at}`} @change=${change}>
      ${Object.entries(texts).map(([value, text]) => {
        const own = value === 'choose' ? '' : value;
        return html`<option value=${own} ?selected=${own === (chosen ?? '')}>${text}</option>`;
      })}
    </select>
    ${chosen ? nothing : html`<span class="import-undecided" id=${`undecided-${at}`}>${words.undecided}</span>`}`;
}

function choiceView<Name extends keyof Choice>(
  { session }: ImportView,
  name: Name,
  legend: string,
  options: Readonly<Record<Choice[Name], string>>,
): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    ${(Object.entries(options) as [Choice[Name], string][]).map(
      ([value, label]) =>
        html`<label>
          <input
            type="radio"
            name=${`import-${name}`}
            .checked=${live(session.choice[name] === value)}
            @change=${() => session.decide({ [name]: value })}
          />${label}
        </label>`,
    )}
  </fieldset>`;
}
