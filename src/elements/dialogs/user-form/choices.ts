// Draws the inputs of fields whose values are chosen: yes or no, one of some, several of some. Knows no form.
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fieldLabel, optionLabel } from '../../../i18n/field-text.js';
import { type Control, onInput } from './control.js';

/** From so many options on, they can be looked for. */
const MANY = 16;

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The options to offer, and those values among the given ones that are offered no more. */
function optionsOf({ field, terms, lang }: Control, options: readonly Option[], given: readonly string[]): Option[] {
  const gone = given.filter((value) => !options.some((option) => option.value === value));
  return [...options, ...gone.map((value) => ({ value, label: terms.form.notOffered(optionLabel(field, value, lang)) }))];
}

export const defined = ({ field, lang }: Control): Option[] =>
  (field.definition?.options ?? []).map(({ value }) => ({ value, label: optionLabel(field, value, lang) }));

export const one =
  (offered: (control: Control) => readonly Option[]) =>
  (control: Control): TemplateResult => {
    const { id, value, wrong, described, terms, enter } = control;
    const given = typeof value === 'string' && value !== '' ? [value] : [];
    return html`<select id=${id} aria-invalid=${wrong} aria-describedby=${described} @change=${onInput(enter, (picked) => picked || null)}>
      <option value="" ?selected=${given.length === 0}>${terms.form.notKnown}</option>
      ${optionsOf(control, offered(control), given).map(
        (option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`,
      )}
    </select>`;
  };

export const yesOrNo = ({ id, value, required, terms, enter }: Control): TemplateResult => {
  const answers: [string, boolean | null][] = [
    [terms.yes, true],
    [terms.no, false],
  ];
  if (!required) answers.push([terms.form.notKnown, null]);
  return html`<div class="answers">
    ${answers.map(
      ([label, answer]) =>
        html` <label class="answer"
          ><input type="radio" name=${id} ?checked=${value === answer} @change=${() => enter(answer)} /><span>${label}</span></label
        >`,
    )}
  </div>`;
};

export const several = (control: Control): TemplateResult => {
  const { field, value, wrong, terms, lang, enter } = control;
  const tick = ({ currentTarget: box }: Event): void => {
    const ticked = (box as HTMLElement).closest('.options')?.querySelectorAll<HTMLInputElement>('input:checked') ?? [];
    enter([...ticked].map((input) => input.value));
  };
  const chosen = Array.isArray(value) ? value : [];
  const options = optionsOf(control, defined(control), chosen);
  const find = ({ target }: Event): void => {
    const wanted = (target as HTMLInputElement).value.trim().toLocaleLowerCase(lang);
    for (const label of (target as HTMLElement).nextElementSibling?.querySelectorAll('label') ?? []) {
      label.hidden = !label.textContent.toLocaleLowerCase(lang).includes(wanted);
    }
  };
  return html` ${
      options.length < MANY
        ? nothing
        : html`<input
            type="search"
            class="find"
            autocomplete="off"
            placeholder=${terms.form.findOption}
            aria-label=${terms.form.findIn(fieldLabel(field, terms, lang))}
            @input=${find}
            @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
          />`
    }
    <div class="options ${options.length < MANY ? '' : 'many'}">
      ${repeat(
        options,
        (option) => option.value,
        (option) =>
          html` <label class="tick-line"
            ><input
              type="checkbox"
              aria-invalid=${wrong}
              .value=${option.value}
              ?checked=${chosen.includes(option.value)}
              @change=${tick}
            /><bdi>${option.label}</bdi></label
          >`,
      )}
    </div>`;
};
