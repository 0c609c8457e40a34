// Draws the further filters: offers, and a filter per custom field by its type.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CustomCondition } from '../../contract/schema/index.js';
import type { UserField } from '../../contract/user-fields.js';
import type { Connection } from '../../controllers/connection.js';
import { type TableQuery, withFilter } from '../../controllers/table-query.js';
import { withCustom } from '../../controllers/query-changes.js';
import type { Format } from '../../i18n/format.js';
import type { ListTerms } from '../../i18n/languages.js';
import { countries } from '../../i18n/countries.js';
import { fieldLabel, optionLabel } from '../../i18n/field-text.js';
import { EARLIEST } from '../parts/period.js';

export interface FilterContext {
  readonly terms: ListTerms;
  readonly format: Format;
  readonly connection: Connection;
  readonly fields: readonly UserField[];
  readonly query: TableQuery;
  readonly change: (query: TableQuery) => void;
}

export const filterFields = (context: FilterContext): TemplateResult => {
  const { terms, format, connection, fields, query, change } = context;
  const { offers } = connection.settings;
  const custom = fields.filter(({ definition }) => definition !== null && !definition.archived);
  const chosen = query.filter.offer ?? [];
  return html` ${
    offers.length === 0
      ? nothing
      : html` <fieldset>
          <legend>${terms.fields.offer}</legend>
          ${repeat(
            offers,
            ({ id }) => id,
            ({ id, name }) =>
              tick(name, chosen.includes(id), (on) => {
                const offer = on ? [...chosen, id] : chosen.filter((other) => other !== id);
                change(withFilter(query, { offer: offer.length > 0 ? offer : undefined }));
              }),
          )}
        </fieldset>`
  }
  ${repeat(
    custom,
    ({ key }) => key,
    (field) =>
      html`<fieldset>
        <legend>${fieldLabel(field, terms, format.lang)}</legend>
        ${customFilter(field, context)}
      </fieldset>`,
  )}`;
};

const tick = (label: string, on: boolean, toggle: (on: boolean) => void): TemplateResult =>
  html` <label class="tick-line"
    ><input type="checkbox" .checked=${live(on)} @change=${(event: Event) => toggle((event.target as HTMLInputElement).checked)} /><bdi
      >${label}</bdi
    ></label
  >`;

function customFilter(field: UserField, { terms, format, query, change }: FilterContext): TemplateResult {
  const key = field.definition?.key ?? '';
  const condition: CustomCondition = query.filter.customFields?.[key] ?? {};
  const set = (next: CustomCondition | undefined): void => change(withCustom(query, key, next));
  switch (field.type) {
    case 'boolean': {
      const value = condition.anyOf?.[0];
      const pick = (event: Event): void => {
        const { value: picked } = event.target as HTMLSelectElement;
        set(picked === '' ? undefined : { anyOf: [picked === 'true'] });
      };
      return html`<select aria-label=${fieldLabel(field, terms, format.lang)} @change=${pick}>
        <option value="" ?selected=${value === undefined}>${terms.table.anyValue}</option>
        <option value="true" ?selected=${value === true}>${terms.yes}</option>
        <option value="false" ?selected=${value === false}>${terms.no}</option>
      </select>`;
    }
    case 'choice':
    case 'choices': {
      const chosen = condition.anyOf ?? [];
      return html`${(field.definition?.options ?? []).map(({ value }) =>
        tick(optionLabel(field, value, format.lang), chosen.includes(value), (on) => {
          const anyOf = on ? [...chosen, value] : chosen.filter((other) => other !== value);
          set(anyOf.length > 0 ? { anyOf } : undefined);
        }),
      )}`;
    }
    case 'country': {
      const chosen = condition.anyOf?.[0];
      const pick = (event: Event): void => {
        const { value: code } = event.target as HTMLSelectElement;
        set(code === '' ? undefined : { anyOf: [code] });
      };
      return html`<select aria-label=${fieldLabel(field, terms, format.lang)} @change=${pick}>
        <option value="" ?selected=${chosen === undefined}>${terms.table.anyValue}</option>
        ${countries(format.lang).map(({ code, name }) => html`<option value=${code} ?selected=${code === chosen}>${name}</option>`)}
      </select>`;
    }
    case 'number':
    case 'date': {
      const side = (name: 'from' | 'to') => (event: Event) => {
        const { value, valueAsNumber, validity } = event.target as HTMLInputElement;
        // While a year is typed digit by digit, each digit is a year of its own.
        if (validity.badInput || (field.type === 'date' && value !== '' && value < EARLIEST)) return;
        const bound = value === '' ? undefined : field.type === 'number' ? valueAsNumber : value;
        const next = { ...condition, [name]: bound };
        set(next.from === undefined && next.to === undefined ? undefined : next);
      };
      const input = (name: 'from' | 'to') =>
        html`<label
          >${terms.table[name]}<input type=${field.type} .value=${live(String(condition[name] ?? ''))} @change=${side(name)}
        /></label>`;
      return html`<div class="dates">${input('from')}${input('to')}</div>`;
    }
    default: {
      const typed = (event: Event): void => {
        const { value } = event.target as HTMLInputElement;
        set(value.trim() === '' ? undefined : { contains: value.trim() });
      };
      return html`<input
        type="text"
        maxlength="200"
        placeholder=${terms.table.contains}
        aria-label=${fieldLabel(field, terms, format.lang)}
        .value=${live(condition.contains ?? '')}
        @change=${typed}
      />`;
    }
  }
}
