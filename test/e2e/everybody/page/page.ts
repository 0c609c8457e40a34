// A page that puts the elements into a state, shows it in other looks, and lets the judges look at it. The test says which; it judges nothing.
import { allLanguages } from '../../../../src/i18n/all-languages.js';
import { eraseLanguages } from '../../../../src/i18n/erase-languages.js';
import { exportLanguages } from '../../../../src/i18n/export-languages.js';
import { formLanguages } from '../../../../src/i18n/form-languages.js';
import { importLanguages } from '../../../../src/i18n/import-languages.js';
import { keysLanguages } from '../../../../src/i18n/keys-languages.js';
import { shellLanguages } from '../../../../src/i18n/languages.js';
import { listLanguages } from '../../../../src/i18n/list-languages.js';
import { axeFaults } from '../../../elements/axe-faults.js';
import { type Group, groups } from '../../../elements/states/groups.js';
import { allIn, type InState, look, type Look, settled, type States } from '../../../elements/states/state.js';
import { smallTargets, targets } from './targets.js';
import { unreadable } from './texts.js';

export interface Everybody {
  readonly names: Readonly<Record<Group, readonly string[]>>;
  /** Brings the elements into a state; the one before is taken away. */
  reach(group: Group, name: string, look: Look): Promise<void>;
  look(look: Look): Promise<void>;
  leave(): void;
  smallTargets(): string[];
  /** How many controls are shown. */
  targets(): number;
  unreadable(): string[];
  /** Sets texts as wide apart as WCAG 1.4.12 asks for. */
  spread(): Promise<void>;
  /** Lets rules count in every shadow root, instead of those before. */
  spoil(css: string): Promise<void>;
  /** What axe finds. */
  axe(): Promise<string[]>;
}
export type { Group, Look };

declare global {
  var everybody: Everybody | undefined;
}

// Texts are there before anything is looked at in their language.
const sets = [shellLanguages, listLanguages, allLanguages, formLanguages, eraseLanguages, exportLanguages, importLanguages, keysLanguages];
await Promise.all(sets.flatMap(({ others }) => Object.values(others).map((load) => load())));

const CARDS_BELOW = 480;
const WIDE_APART =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

const strange = new CSSStyleSheet();
let shown: InState | undefined;
const element = (): HTMLElement => {
  if (!shown) throw new Error('Nothing is shown.');
  return shown.element;
};

const everybody: Everybody = {
  names: Object.fromEntries(Object.entries(groups).map(([group, states]) => [group, Object.keys(states)])) as Record<Group, string[]>,
  async reach(group, name, asked) {
    everybody.leave();
    strange.replaceSync('');
    const state = (groups[group] as States)[name];
    if (!state) throw new Error(`No state ${name}.`);
    shown = await state({ width: innerWidth, ...asked });
  },
  look: (asked) => look({ element: element(), remove: () => undefined }, asked),
  leave() {
    shown?.remove();
    shown = undefined;
  },
  smallTargets: () => smallTargets(element()),
  targets: () => targets(element()),
  unreadable: () => unreadable(element(), innerWidth >= CARDS_BELOW),
  spread: () => everybody.spoil(WIDE_APART),
  async spoil(css) {
    strange.replaceSync(css);
    for (const one of [element(), ...allIn(element().shadowRoot!)]) {
      const sheets = one.shadowRoot?.adoptedStyleSheets;
      if (sheets && !sheets.includes(strange)) sheets.push(strange);
    }
    await settled(element());
  },
  axe: () => axeFaults(element()),
};
globalThis.everybody = everybody;
