// Draws who the user is and why this status, and the row of facts. Keeps nothing.
import { html, nothing, type TemplateResult } from 'lit';
import type { UserDetail } from '../../contract/schema/index.js';
import { type Format, NOTHING } from '../../i18n/format.js';
import type { Terms } from '../../i18n/languages.js';
import { avatar, displayName } from '../parts/avatar.js';
import { badge } from '../parts/badge.js';
import { emailText } from '../parts/email.js';
import { icons } from '../parts/icons.js';
import { copy as copyIcon } from './icons.js';
import { instant } from './instants.js';
import { factSkeleton, headerSkeleton } from './skeletons.js';
import { whySentence } from '../../i18n/why.js';

export interface Header {
  /** `undefined`: not known (yet). */
  readonly user: UserDetail | undefined;
  readonly userId: string;
  readonly failed: boolean;
  readonly terms: Terms;
  readonly format: Format;
  readonly copied: boolean;
  readonly copy: (event: Event) => void;
  readonly uncopy: () => void;
  /** What can be done with the user. */
  readonly actions: TemplateResult | typeof nothing;
}

function emailLine({ user, terms, copied, copy, uncopy }: Header & { user: UserDetail }): TemplateResult {
  if (user.email === null || user.email === '') return html`<p class="email muted">${terms.detail.noEmail}</p>`;
  return html` <p class="email">
    <bdi dir="ltr" part="email">${emailText(user.email)}</bdi>
    <button
      type="button"
      class="quiet icon copy"
      part="copy"
      aria-label=${terms.detail.copyEmail}
      title=${copied ? terms.detail.copied : terms.detail.copyEmail}
      @click=${copy}
      @blur=${uncopy}
    >
      ${copied ? icons.check : copyIcon}
    </button>
    <span class="copied" role="status">${copied ? terms.detail.copied : ''}</span>
  </p>`;
}

function whoTemplate(header: Header & { user: UserDetail }): TemplateResult {
  const { user, terms, format } = header;
  const why = whySentence(user, terms, format);
  return html` ${avatar(user)}
    <div class="who">
      <div class="names">
        <h2 part="name"><bdi>${displayName(user, terms)}</bdi></h2>
        <span class="badges">${badge(user.status, terms)}${user.labels.map((label) => badge(label, terms, true))}</span>
      </div>
      ${emailLine(header)}
    </div>
    ${header.actions} ${why === '' ? nothing : html`<p class="why" part="why">${why}</p>`}`;
}

export function headerTemplate(header: Header): TemplateResult {
  const { user, userId, failed, terms } = header;
  if (user) return html`<header class="head" part="header">${whoTemplate({ ...header, user })}</header>`;
  if (!failed) return html`<header class="head shimmer" part="header">${headerSkeleton}</header>`;
  return html` <header class="head" part="header">
    ${avatar({ id: userId, firstName: null, lastName: null })}
    <div class="who">
      <h2 part="name"><bdi>${terms.unnamed(userId)}</bdi></h2>
    </div>
  </header>`;
}

export function factsTemplate(user: UserDetail | undefined, failed: boolean, terms: Terms, format: Format): TemplateResult {
  const words = terms.detail.facts;
  const known = user?.facts;
  const spent = known && known.spent.length > 0 ? known.spent.map((money) => format.money(money)).join(' + ') : NOTHING;
  const facts: readonly (readonly [string, unknown])[] = [
    [words.customerSince, known && instant(known.customerSince, format)],
    [words.lastSeenAt, known && instant(known.lastSeenAt, format)],
    [words.watched, known && format.duration(known.watchedSeconds30d)],
    [words.spent, known && spent],
  ];
  const missing = failed ? NOTHING : factSkeleton;
  return html` <dl class="facts" part="facts">
    ${facts.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value ?? missing}</dd>
        </div>`,
    )}
  </dl>`;
}
