// Draws the offer to save a person's file, how far it is, and how it ended. Keeps nothing.
import { html, nothing, type TemplateResult } from 'lit';
import type { EraseTerms } from '../../../i18n/erase-languages.js';
import type { Format } from '../../../i18n/format.js';
import { isolated } from '../../../i18n/isolated.js';
import { icons } from '../../parts/icons.js';
import type { PersonFormat, PersonSaver } from './person-saver.js';

export interface SaverView {
  readonly saver: PersonSaver;
  readonly terms: EraseTerms;
  readonly format: Format;
}

const FORMATS: readonly PersonFormat[] = ['xlsx', 'json'];

export function saverView({ saver, terms, format }: SaverView): TemplateResult {
  const words = terms.erase.file;
  const { state, error, fault, sessions } = saver;
  const busy = state === 'gathering';
  const far = busy && sessions && words.sessions(format.number(sessions.done), format.number(sessions.total));
  const why = state === 'failed' ? (fault ?? terms.failures[error?.kind ?? 'server']) : '';
  return html` <div class="erase-file">
    <p id="erase-file-hint">${words.hint}</p>
    <div class="erase-file-buttons">
      ${FORMATS.map(
        (one) =>
          html`<button
            type="button"
            aria-describedby="erase-file-hint"
            aria-busy=${busy}
            aria-disabled=${busy}
            @click=${() => void saver.save(one)}
          >
            ${words.save(words.formats[one])}
          </button>`,
      )}
    </div>
    ${busy ? html`<progress aria-label=${words.gathering} max=${sessions?.total || 1} value=${sessions?.done ?? nothing}></progress>` : nothing}
    <p class="erase-file-state" role="status">
      ${busy ? far || words.gathering : nothing}
      ${state === 'saved' ? html`${icons.check}<span>${words.saved(isolated(saver.fileName))}</span>` : nothing}
      ${why ? html`<span class="erase-wrong">${why} ${words.failed}</span>` : nothing}
    </p>
  </div>`;
}
