// Draws the fields of the form: label, input, what is wrong; what cannot be entered is told. Keeps nothing.
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { UserField } from '../../../contract/user-fields.js';
import { isEmptyValue } from '../../../contract/custom-value.js';
import { clipped } from '../../../i18n/clipped.js';
import type { Format } from '../../../i18n/format.js';
import type { FormTerms } from '../../../i18n/form-languages.js';
import { fieldLabel, wholeText } from '../../../i18n/field-text.js';
import { isolated } from '../../../i18n/isolated.js';
import { warning as warningIcon } from '../../parts/late-icons.js';
import { control, isGroup, isShowable } from './controls.js';
import type { FormState } from './form-state.js';
import type { Trouble } from './troubles.js';

export interface FieldList {
  readonly state: FormState;
  readonly terms: FormTerms;
  readonly format: Format;
  /** Opens the user who has an e-mail already. */
  readonly openOther: ((id: string) => void) | undefined;
}

/** Long texts and lists take the row. */
const shapeOf = ({ key, type }: UserField): string =>
  key === 'email' || type === 'long_text' || type === 'choices' || type === 'url' ? 'long' : '';

/** Fields that staff enter, and those that cannot be entered here but have a value. */
const isThere = (field: UserField, { values }: FormState): boolean =>
  field.entered || (field.definition !== null && !isEmptyValue(values[field.key]));

export const fieldList = (list: FieldList): TemplateResult =>
  html` <div class="form-fields">
    ${repeat(
      list.state.fields.filter((field) => isThere(field, list.state)),
      ({ key }) => key,
      (field, at) => (field.entered ? enteredField(field, `field-${at}`, list) : toldField(field, list)),
    )}
  </div>`;

function enteredField(field: UserField, id: string, list: FieldList): TemplateResult {
  const { state, terms, format } = list;
  const value = state.values[field.key] ?? null;
  const trouble = state.troubles.fields.get(field.key);
  const kept = isShowable(field, value)
    ? nothing
    : html`<p class="hint" id="${id}-kept">${terms.form.kept(isolated(clipped(terms.listed([value].flat().map(String)))))}</p>`;
  const described = [kept === nothing ? '' : `${id}-kept`, trouble ? `${id}-wrong` : ''].filter(Boolean).join(' ') || nothing;
  const label = html`<bdi>${fieldLabel(field, terms, format.lang)}</bdi>${
      state.isRequired(field) ? html` <span class="mark">${terms.form.required}</span>` : nothing
    }`;
  const input = control({
    field,
    id,
    value,
    wrong: trouble !== undefined,
    described,
    required: state.isRequired(field),
    terms,
    lang: format.lang,
    enter: (entered) => state.enter(field.key, entered),
  });
  const classes = `form-field ${shapeOf(field)} ${trouble ? 'wrong' : ''}`;
  const rest = html`${kept}${trouble ? troubleLine(trouble, `${id}-wrong`, list) : nothing}`;
  const leave = (event: FocusEvent): void => {
    const inside = event.relatedTarget instanceof Node && (event.currentTarget as Node).contains(event.relatedTarget);
    if (!inside) state.leave(field.key);
  };
  return isGroup(field)
    ? html`<fieldset class=${classes} data-field=${field.key} aria-describedby=${described} @focusout=${leave}>
        <legend>${label}</legend>
        ${input}${rest}
      </fieldset>`
    : html`<div class=${classes} data-field=${field.key} @focusout=${leave}><label for=${id}>${label}</label>${input}${rest}</div>`;
}

const troubleLine = ({ code, otherId, detail }: Trouble, id: string, { terms, openOther }: FieldList): TemplateResult =>
  html`<p class="wrong-line" id=${id}>
    ${warningIcon}<span
      >${terms.form.faults[code]}${detail ? html` <bdi>${detail}</bdi>` : nothing}
      ${
        otherId !== undefined && openOther
          ? html`<button type="button" class="link open-other" @click=${() => openOther(otherId)}>${terms.form.openOther}</button>`
          : nothing
      }</span
    >
  </p>`;

const toldField = (field: UserField, { state, terms, format }: FieldList): TemplateResult =>
  html`<div class="form-field told ${shapeOf(field)}" data-field=${field.key}>
    <span class="label"
      ><bdi>${fieldLabel(field, terms, format.lang)}</bdi>
      <span class="mark">${field.definition?.archived ? terms.form.archived : terms.form.readOnly}</span></span
    >
    <p><bdi>${wholeText(field, state.values[field.key] ?? null, terms, format)}</bdi></p>
  </div>`;

/** The same fields, of the same size, before the user has come. */
export const fieldSkeleton = ({ state, terms, format }: FieldList): TemplateResult =>
  html`<div class="form-coming shimmer" aria-busy="true">
    <span class="visually-hidden">${terms.loading}</span>
    <div class="form-fields" aria-hidden="true">
      ${state.fields
        .filter(({ entered }) => entered)
        .map(
          (field) =>
            html`<div class="form-field ${shapeOf(field)}">
              <span class="label">${fieldLabel(field, terms, format.lang)}</span><span class="skeleton ${field.type}"></span>
            </div>`,
        )}
    </div>
  </div>`;
