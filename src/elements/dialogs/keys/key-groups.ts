// Which keys do what, by where the person is. Data: what they are called and what they do is said in the terms of the same names.
import type { KeysTerms } from '../../../i18n/keys-languages.js';

type Words = KeysTerms['keys'];

/** Where the keys are that are listed, and what is there. */
export type KeysAbout =
  | {
      readonly of: 'list';
      /** The search is there: somebody selected takes its place. */
      readonly searches: boolean;
      /** One column of cards. */
      readonly cards: boolean;
      /** Something can be done with a user. */
      readonly acts: boolean;
      /** A user is open beside the list. */
      readonly closes: boolean;
    }
  | {
      readonly of: 'user';
      /** Stands in a list: there is a previous and a next one, and somebody who closes it. */
      readonly embedded: boolean;
    };

/** A key by its name in the terms, or the sign on it. */
export type KeyCap = keyof Words['caps'] | '?' | '/' | 'F2' | 'F10';

export interface KeyLine {
  readonly does: keyof Words['does'];
  /** Any of these; each is pressed together. */
  readonly chords: readonly (readonly KeyCap[])[];
}

export interface KeyGroup {
  readonly title: keyof Words['groups'];
  readonly lines: readonly KeyLine[];
}

const either = (...caps: readonly KeyCap[]): KeyLine['chords'] => caps.map((cap) => [cap]);
const when = (holds: boolean, ...lines: readonly KeyLine[]): readonly KeyLine[] => (holds ? lines : []);

const page = (searches: boolean, closes: boolean): KeyGroup => ({
  title: 'page',
  lines: [
    { does: 'keys', chords: either('?') },
    ...when(searches, { does: 'search', chords: either('/') }),
    ...when(closes, { does: 'close', chords: either('escape') }),
  ],
});

const list = (cards: boolean): KeyGroup => ({
  title: 'list',
  lines: [
    cards ? { does: 'rows', chords: either('up', 'down') } : { does: 'cells', chords: either('up', 'down', 'left', 'right') },
    ...when(!cards, { does: 'cellEnds', chords: either('home', 'end') }),
    {
      does: 'rowEnds',
      chords: [
        ['control', 'home'],
        ['control', 'end'],
      ],
    },
    { does: 'pages', chords: either('pageUp', 'pageDown') },
    ...when(!cards, { does: 'sections', chords: either('tab') }, { does: 'sort', chords: either('space') }),
  ],
});

const row = (cards: boolean, acts: boolean): KeyGroup => ({
  title: 'row',
  lines: [
    { does: 'open', chords: either('enter') },
    { does: 'select', chords: either('space') },
    { does: 'range', chords: [['shift', 'space']] },
    ...when(acts, { does: 'act', chords: [['menu'], ['shift', 'F10']] }),
    ...when(acts && !cards, { does: 'gear', chords: either('enter') }),
    { does: 'inside', chords: either('F2') },
    { does: 'outside', chords: either('escape') },
  ],
});

const user = (embedded: boolean): KeyGroup => ({
  title: 'user',
  lines: [
    { does: 'tabs', chords: either('left', 'right') },
    { does: 'tabEnds', chords: either('home', 'end') },
    ...when(embedded, { does: 'steps', chords: either('enter', 'space') }),
  ],
});

const boxes = (menus: boolean): KeyGroup => ({
  title: 'boxes',
  lines: [
    ...when(menus, { does: 'entries', chords: either('up', 'down') }, { does: 'entryEnds', chords: either('home', 'end') }),
    { does: 'leave', chords: either('escape') },
  ],
});

export function keyGroups(about: KeysAbout): readonly KeyGroup[] {
  if (about.of === 'user') return [page(false, about.embedded), user(about.embedded), boxes(false)];
  const { searches, closes, cards, acts } = about;
  return [page(searches, closes), list(cards), row(cards, acts), boxes(acts)];
}
