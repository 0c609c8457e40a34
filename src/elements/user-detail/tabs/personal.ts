// The tab with who the user is: every field of the person, from the one list of user fields.
import { isEmptyValue } from '../../../contract/custom-value.js';
import { html, type TemplateResult } from 'lit';
import { isCalendarDate } from '../../../contract/calendar.js';
import type { CustomValue, UserDetail } from '../../../contract/schema/index.js';
import { type UserField, userFields } from '../../../contract/user-fields.js';
import { NOTHING } from '../../../i18n/format.js';
import { fieldLabel, optionLabel } from '../../../i18n/field-text.js';
import { emailText } from '../../parts/email.js';
import { fieldValue } from '../../parts/field-value.js';
import { instant } from '../instants.js';
import { loaded } from '../loaded.js';
import { fieldsSkeleton } from '../skeletons.js';
import type { Tab, TabContext } from './tab.js';

/** Spaces say nothing either to somebody who reads. */
const isEmpty = (value: CustomValue): boolean => isEmptyValue(typeof value === 'string' ? value.trim() : value);

/** The fields to show of a user: archived ones only where they have a value. */
export const shownFields = (user: UserDetail, fields: readonly UserField[]): UserField[] =>
  fields.filter(({ personal, definition, read }) => personal && (definition?.archived !== true || !isEmpty(read(user))));

function valueOf(field: UserField, user: UserDetail, { terms, format }: TabContext): TemplateResult | string {
  const value = field.read(user);
  if (isEmpty(value)) return NOTHING;
  // The time of day of a registration counts.
  if (field.type === 'instant' && typeof value === 'string') return instant(value, format, 'dateTime');
  if (field.type === 'date' && typeof value === 'string') return isCalendarDate(value) ? format.day(value, 'longDate') : terms.invalidDate;
  if (Array.isArray(value)) {
    return html`<ul class="choices">
      ${value.map((item) => html`<li><bdi>${optionLabel(field, item, format.lang)}</bdi></li>`)}
    </ul>`;
  }
  if (field.type === 'email') return html`<bdi dir="ltr">${emailText(String(value))}</bdi>`;
  return fieldValue(field, value, terms, format);
}

/** How a field stands among the others: a long text takes the row, an e-mail more than a column. */
const shapeOf = (field: UserField, user: UserDetail): string =>
  isEmpty(field.read(user)) ? '' : field.type === 'long_text' ? 'long' : field.type === 'email' ? 'wide' : '';

const fieldRow = (field: UserField, user: UserDetail, context: TabContext): TemplateResult =>
  html` <div class="field ${shapeOf(field, user)}">
    <dt>
      <bdi>${fieldLabel(field, context.terms, context.format.lang)}</bdi>
      ${field.definition?.archived ? html`<span class="mark">${context.terms.detail.archived}</span>` : ''}
    </dt>
    <dd>${valueOf(field, user, context)}</dd>
  </div>`;

export const personal: Tab = {
  key: 'personal',
  label: (terms) => terms.detail.tabs.personal,
  offered: (backend) => backend.getUser !== undefined,
  attach: ({ user }) => ({
    count: () => null,
    error: () => user.error,
    render: (context) =>
      loaded(user, {
        terms: context.terms,
        skeleton: fieldsSkeleton,
        content: (value) =>
          html` <dl class="fields" part="fields">
            ${shownFields(value, userFields(context.connection.settings)).map((field) => fieldRow(field, value, context))}
          </dl>`,
      }),
    forget: () => user.forget(),
    reload: () => user.reload(),
  }),
};
