// The dialog that lists the keys. Knows the frame and the person's platform; which keys there are is told it.
import { html, nothing, type TemplateResult } from 'lit';
import { LocaleController } from '../../../controllers/locale.js';
import { keysLanguages, type KeysTerms } from '../../../i18n/keys-languages.js';
import type { Dialog, DialogPlace } from '../dialog.js';
import { frame } from '../frame.js';
import { keyGroups, type KeysAbout } from './key-groups.js';
import { keyList } from './key-list.js';

export class KeysDialog implements Dialog {
  readonly #about: KeysAbout;
  readonly #place: DialogPlace;
  readonly #locale: LocaleController<KeysTerms>;

  constructor(about: KeysAbout, place: DialogPlace) {
    this.#about = about;
    this.#place = place;
    this.#locale = new LocaleController(place.host, () => place.connection.zone, keysLanguages);
  }

  leave(): void {
    this.#place.close();
  }

  dispose(): void {
    this.#locale.hostDisconnected();
    this.#place.host.removeController(this.#locale);
  }

  render(): TemplateResult | typeof nothing {
    const { terms, lang, direction, ready } = this.#locale;
    if (!ready) return nothing;
    return frame({
      title: terms.table.keys,
      closeLabel: terms.close,
      lang,
      direction,
      size: this.#about.of === 'list' ? 'wide' : 'usual',
      body: keyList(keyGroups(this.#about), terms, /^(?:Mac|iP)/.test(navigator.platform)),
      foot: html`<p class="key-note">${terms.keys.note}</p>
        <button type="button" @click=${() => this.leave()}>${terms.close}</button>`,
      leave: () => this.leave(),
    });
  }
}
