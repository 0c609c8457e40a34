// Draws groups of keys: what each does, and its caps as they are printed on the person's keyboard.
import { html, type TemplateResult } from 'lit';
import type { KeysTerms } from '../../../i18n/keys-languages.js';
import type { KeyCap, KeyGroup, KeyLine } from './key-groups.js';

type Words = KeysTerms['keys'];

/** What is said of a cap, and what is seen where that is a sign. */
interface Cap {
  readonly name: string;
  readonly sign?: string;
}

const ARROWS: Readonly<Partial<Record<KeyCap, string>>> = { up: '↑', down: '↓', left: '←', right: '→' };
/** On a Mac's keyboard: the others have names there, too. */
const MAC: Readonly<Partial<Record<KeyCap, string>>> = { control: '⌃', shift: '⇧', enter: '↩', tab: '⇥' };

function capOf(cap: KeyCap, { caps }: Words, mac: boolean): Cap {
  const name = cap in caps ? caps[cap as keyof Words['caps']] : cap;
  const sign = ARROWS[cap] ?? (mac ? MAC[cap] : undefined);
  return sign === undefined ? { name } : { name, sign };
}

/** Only the sign is seen, only the name is heard. */
const kbd = ({ name, sign }: Cap): TemplateResult =>
  sign === undefined
    ? html`<kbd>${name}</kbd>`
    : html`<kbd title=${name}><span aria-hidden="true">${sign}</span><span class="visually-hidden">${name}</span></kbd>`;

function lineTemplate({ does, chords }: KeyLine, words: Words, mac: boolean): TemplateResult {
  // A Mac has no menu key.
  const offered = chords.filter((chord) => !(mac && chord.includes('menu')));
  return html`<div>
    <dt>${words.does[does]}</dt>
    <dd>
      ${offered.map(
        (chord, at) =>
          html`${at > 0 ? html`<span class="visually-hidden"> ${words.or} </span>` : ''}<span class="chord" dir="ltr"
              >${chord.map((cap, place) => html`${place > 0 ? html`<span class="visually-hidden"> + </span>` : ''}${kbd(capOf(cap, words, mac))}`)}</span
            >`,
      )}
    </dd>
  </div>`;
}

export const keyList = (groups: readonly KeyGroup[], { keys: words }: KeysTerms, mac: boolean): TemplateResult =>
  html`<div class="key-groups" tabindex="0" role="group" aria-labelledby="dialog-title">
    ${groups.map(
      ({ title, lines }) =>
        html`<section class="key-group">
          <h3>${words.groups[title]}</h3>
          <dl>${lines.map((line) => lineTemplate(line, words, mac))}</dl>
        </section>`,
    )}
  </div>`;
