// A world in which a Latin letter outside of the marks is a text that no language holds: the marked language, Cyrillic data, and an ear.
import type { UsersBackend } from '../../src/contract/backend.js';
import { FAILURE_KINDS, UsersError } from '../../src/contract/failure.js';
import { createSampleBackend } from '../../src/sample/backend.js';
import { after, before, beforeEach } from '../runner/suite.js';
import { inCyrillic } from './cyrillic.js';
import { addPseudo, unmarked } from './pseudo-language.js';
import { FIELDS } from './sample-fields.js';
import { SeenTexts } from './seen-texts.js';

export const NOW = Date.parse('2026-11-23T12:00:00Z');

/**
 * What no translation touches: names of zone and page, ids, ends of files, what Intl writes so in every language, what every keyboard has
 * on its keys; the test's own button.
 */
const REVIEWED = /Europe\/Paris|UTC|GMT[+-]\d+|localhost|\.xlsx|\.csv|\.json|\d [kK]B|\bu_?\d+|^F\d+$|^Open$/g;

/** A sample platform in Cyrillic, some of its calls replaced. */
export const platform = (changes: Partial<UsersBackend> = {}, users = 400): UsersBackend =>
  inCyrillic({ ...createSampleBackend({ users, now: () => NOW }), ...changes });

/** A failure of each kind, as a backend tells it. */
export const failures = FAILURE_KINDS.map((kind) => new UsersError(kind, { requestId: '7', ...(kind === 'busy' && { retryAfter: 60 }) }));

/** A value for each field that the sample platform asks for. */
export const CUSTOM = { ...FIELDS, note: 'note', loyalty: 'gold', fax: '1' };

const seen = new SeenTexts();
before(() => {
  addPseudo();
  seen.listen();
});
after(() => seen.stop());
beforeEach(() => void seen.take());

/** Every text with Latin letters outside of the marks that was shown or told since the test began, with its place. */
export const hardCoded = (): string[] =>
  [...seen.take()]
    .filter(([text]) => /\p{Script=Latin}/u.test(unmarked(text).replaceAll(REVIEWED, '')))
    .map(([text, where]) => `${where}: ${text}`);
