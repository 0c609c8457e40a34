// Says what failed in words, with a way out. Never a raw message.
import { html, nothing, type TemplateResult } from 'lit';
import type { UsersError } from '../../contract/failure.js';
import type { ShellTerms } from '../../i18n/languages.js';

/** Kinds that asking again cannot mend. */
const FINAL = new Set(['forbidden', 'missing']);

export const failure = (error: UsersError, terms: ShellTerms, retry: () => void): TemplateResult =>
  html` <div class="message failure" role="alert" part="failure">
    <strong>${terms.failures[error.kind]}</strong>
    ${FINAL.has(error.kind) ? nothing : html`<button type="button" @click=${retry}>${terms.retry}</button>`}
    ${error.requestId ? html`<code>${terms.requestId(error.requestId)}</code>` : nothing}
  </div>`;
