// What the detail says around its tabs: that the user is gone or erased, that the profile failed, and below them which zone rules. Keeps nothing.
import { html, nothing, type TemplateResult } from 'lit';
import type { Terms } from '../../i18n/languages.js';
import { keysButton } from '../parts/keys-button.js';

/** The user does not exist (any more). Without `close` there is nothing to close. */
export const gone = (terms: Terms, close: (() => void) | null): TemplateResult =>
  html`<div class="message gone" role="alert" tabindex="-1" part="failure">
    <strong>${terms.detail.gone}</strong>
    <span>${terms.detail.goneHint}</span>
    ${close ? html`<button type="button" @click=${close}>${terms.close}</button>` : nothing}
  </div>`;

/** The user was erased here. */
export const erased = (terms: Terms, close: (() => void) | null): TemplateResult =>
  html`<div class="message gone" tabindex="-1">
    <strong>${terms.detail.erased}</strong>
    <span>${terms.detail.erasedHint}</span>
    ${close ? html`<button type="button" @click=${close}>${terms.close}</button>` : nothing}
  </div>`;

export const profileFailed = (terms: Terms, retry: () => void): TemplateResult =>
  html`<p class="trouble" role="alert">
    <span>${terms.detail.headerFailed}</span>
    <button type="button" @click=${retry}>${terms.retry}</button>
  </p>`;

/** Which zone rules, and the way to the list of keys. */
export const footLine = (terms: Terms, zone: string, listKeys: (opener: HTMLElement) => void): TemplateResult =>
  html`<div class="foot-line">
    <p class="zone" part="zone">${terms.zone(zone)}</p>
    ${keysButton(terms, listKeys)}
  </div>`;
