// Draws what a row shows in a cell, and what stands there while it loads or after it failed.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { faultsOf } from '../../contract/decode-row.js';
import type { User } from '../../contract/schema/index.js';
import type { UserField } from '../../contract/user-fields.js';
import { pageClock } from '../../controllers/broker/clock.js';
import type { FailedPage } from '../../controllers/broker/failed-pages.js';
import type { PageState } from '../../controllers/broker/page-broker.js';
import { clipped } from '../../i18n/clipped.js';
import type { Format } from '../../i18n/format.js';
import type { ListTerms } from '../../i18n/languages.js';
import { avatar, displayName } from '../parts/avatar.js';
import { badge } from '../parts/badge.js';
import { fieldValue } from '../parts/field-value.js';
import { warning as warningIcon } from '../parts/late-icons.js';
import { gearCell } from './gear.js';
import type { ListSelection } from './list-selection.js';

/** What cells need of their table. */
export interface CellContext {
  readonly terms: ListTerms;
  readonly format: Format;
  /** The user who is open somewhere else on the page. */
  readonly currentId: string | null;
  readonly selection: ListSelection;
  readonly open: (user: User) => void;
  /** Something can be done with a user. */
  readonly acts: boolean;
  /** Opens what can be done with a user, beside an element. */
  readonly act: (user: User, anchor: HTMLElement) => void;
  readonly retry: (index: number) => void;
}

/** What a column shows of a row that is not there: the person's place, and words and a way out where the page failed; a bar; nothing. */
export type Waiting = 'person' | 'bar' | 'nothing';

/** A place whose page has come with fewer rows stays empty: one has moved or gone. */
export function waitingCell(
  index: number,
  state: PageState<User> | null,
  waiting: Waiting,
  context: CellContext,
): TemplateResult | typeof nothing {
  const { terms } = context;
  if (state?.kind === 'loaded' || waiting === 'nothing') return nothing;
  if (state?.kind === 'failed') return waiting === 'bar' ? nothing : failedCell(index, state, context);
  const bar = html`<span class="skeleton bar"></span>`;
  if (waiting === 'bar') return bar;
  return html`<span class="person awaited"
    ><span class="skeleton round"></span><span class="names waiting">${bar}${bar}</span
    ><span class="unseen">${terms.table.loadingRow}</span></span
  >`;
}

/** Why the row is not there, and how it comes: on demand, or by itself after a while. A pause that the backend wants cannot be shortened. */
const failedCell = (index: number, { paused, retryAt }: FailedPage, { terms, retry }: CellContext): TemplateResult => {
  const why = paused ? terms.failures.busy : terms.table.rowsFailed;
  return html` <span class="row-failure"
    >${warningIcon}<span class="names"
      ><span class="why"
        ><span title=${why}>${why}</span
        >${paused ? nothing : html`<button type="button" class="link" @click=${() => retry(index)}>${terms.retry}</button>`}</span
      >${retryAt === null ? nothing : html`<span class="again">${terms.retryIn(secondsTo(retryAt))}</span>`}</span
    ></span
  >`;
};

const secondsTo = (moment: number): number => Math.max(0, Math.ceil((moment - pageClock.now()) / 1000));

export const selectCell = (user: User, index: number, { terms, selection }: CellContext): TemplateResult =>
  html` <label class="tick"
    ><input
      type="checkbox"
      .checked=${live(selection.has(user.id))}
      aria-label=${terms.table.selectUser(displayName(user, terms))}
      @click=${(event: MouseEvent) => selection.set(index, (event.target as HTMLInputElement).checked, event.shiftKey)}
  /></label>`;

/** The box over all boxes: ticks the page, or unticks everybody. */
export const selectHead = ({ terms, selection }: CellContext): TemplateResult =>
  html` <label class="tick"
    ><input
      type="checkbox"
      .checked=${live(selection.extent === 'all')}
      .indeterminate=${live(selection.extent === 'some')}
      aria-label=${selection.isEmpty ? terms.table.selectPage : terms.table.selectNobody}
      @click=${() => selection.togglePage()}
  /></label>`;

/** The name over the e-mail. */
export function nameCell(user: User, context: CellContext): TemplateResult {
  const { terms, open } = context;
  const name = displayName(user, terms);
  return html` <span class="person">
    ${avatar(user)}
    <span class="names">
      <button type="button" class="link name" part="name" data-user=${user.id} @click=${() => open(user)}>
        <bdi>${name}</bdi>
      </button>
      ${user.email === null ? nothing : html`<bdi class="email" dir="ltr">${clipped(user.email)}</bdi>`}
    </span>
    ${faultsOf(user).length > 0 ? html`<span class="fault" role="img" aria-label=${terms.table.brokenRow} title=${terms.table.brokenRow}>${warningIcon}</span>` : nothing}
  </span>`;
}

export const statusCell = (user: User, terms: ListTerms): TemplateResult =>
  html`<span class="badges">${badge(user.status, terms)}${user.labels.map((label) => badge(label, terms, true))}</span>`;

/** What has a box around it: a link is no wider than its text, and numbers end where the column does, in any direction of writing. */
const BOXED: ReadonlySet<UserField['type']> = new Set(['status', 'url', 'number']);

/** Any other field. */
export function fieldCell(field: UserField, user: User, { terms, format }: CellContext): TemplateResult {
  const value = field.read(user);
  // Most are one box: each more is laid out and painted with every row that comes into view.
  if (!BOXED.has(field.type)) return fieldValue(field, value, terms, format, 'value');
  return html`<span class="value ${field.type === 'number' ? 'end' : ''}">${fieldValue(field, value, terms, format)}</span>`;
}

/** A whole row as a card, where there is no room for columns. */
export const cardCell = (user: User, index: number, context: CellContext): TemplateResult =>
  html` <span class="card">
    ${selectCell(user, index, context)}
    <span class="card-body">
      ${nameCell(user, context)}
      <span class="card-line"
        >${statusCell(user, context.terms)}<time datetime=${user.registeredAt}
          >${context.format.instant(user.registeredAt, 'date')}</time
        ></span
      >
    </span>
    ${context.acts ? gearCell(user, index, context) : nothing}
  </span>`;
