// Says what failed in words, with a way out; where the backend said when to ask again, counts down to it. Never a raw message.
import { html, nothing, type TemplateResult } from 'lit';
import type { UsersError } from '../../contract/failure.js';
import type { ShellTerms } from '../../i18n/languages.js';
import { countdown } from './countdown.js';

/** Kinds that asking again cannot mend. */
const FINAL = new Set(['forbidden', 'missing']);

/** Seconds; a longer pause than the longest is left to the person. */
const LONGEST = 3600;

const waiting = (error: UsersError, terms: ShellTerms, retry: () => void): TemplateResult | typeof nothing => {
  const { retryAfter = Infinity } = error;
  return retryAfter <= LONGEST ? html`<span role="timer" ${countdown(error, retryAfter, terms.retryIn, retry)}></span>` : nothing;
};

/** In place of what could not be had. */
export const failure = (error: UsersError, terms: ShellTerms, retry: () => void): TemplateResult =>
  html` <div class="message failure" part="failure">
    <strong role="alert">${terms.failures[error.kind]}</strong>
    ${waiting(error, terms, retry)} ${FINAL.has(error.kind) ? nothing : html`<button type="button" @click=${retry}>${terms.retry}</button>`}
    ${error.requestId ? html`<code>${terms.requestId(error.requestId)}</code>` : nothing}
  </div>`;

/** Above what is shown still, of an answer before. `note` says what that is. */
export const banner = (error: UsersError, terms: ShellTerms, retry: () => void, note = ''): TemplateResult =>
  html` <div class="banner" part="failure">
    <span role="alert">${terms.failures[error.kind]} ${note}</span>
    ${waiting(error, terms, retry)}
    <button type="button" @click=${retry}>${terms.retry}</button>
  </div>`;
