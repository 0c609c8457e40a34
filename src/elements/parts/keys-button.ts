// Draws the way to the list of keys for who does not know its key, and says which signs are that key.
import { html, svg, type TemplateResult } from 'lit';
import type { ListTerms } from '../../i18n/languages.js';
import { icon } from './icons.js';
import type { Shortcut } from './shortcuts.js';

const keyboard = icon(
  svg`<rect x="1.5" y="3.8" width="13" height="8.4" rx="1.5"/><path d="M4.3 6.6v.1M6.8 6.6v.1M9.2 6.6v.1M11.7 6.6v.1M5.4 9.5h5.2"/>`,
);

/** The question mark, and that of an Arabic keyboard. */
export const keysShortcut = (open: (from: HTMLElement) => void): Shortcut => {
  const act = (from: HTMLElement): true => {
    // A popover closes under the dialog: the focus goes back to its button.
    const button = from.closest('[popover]')?.previousElementSibling;
    open(button instanceof HTMLElement ? button : from);
    return true;
  };
  return { '?': act, '؟': act };
};

export const keysButton = ({ table }: ListTerms, open: (opener: HTMLElement) => void): TemplateResult =>
  html`<button
    type="button"
    class="quiet icon keys"
    aria-haspopup="dialog"
    aria-label=${table.keys}
    aria-keyshortcuts="?"
    title="${table.keys} (?)"
    @click=${({ currentTarget }: Event) => open(currentTarget as HTMLElement)}
  >
    ${keyboard}
  </button>`;
