// The filters, each against a plain look at every person of the world.
import { describe, expect, it } from 'vitest';
import { fulfils } from '../../src/contract/custom-condition.js';
import { fold } from '../../src/contract/fold.js';
import { type CustomCondition, MAX_NAMED, type UsersFilter } from '../../src/contract/schema/index.js';
import { STATUSES } from '../../src/contract/status.js';
import { fullName } from '../../src/contract/user-fields.js';
import type { SamplePerson } from '../../src/sample/person.js';
import { idsOf, inDays, offerOf, statusOf, ZONE } from './expected.js';
import type { Reading } from './reading.js';
import { PEOPLE } from './world.js';

type Case = readonly [string, UsersFilter, (person: SamplePerson) => boolean];

const holds =
  (...words: string[]) =>
  (person: SamplePerson): boolean =>
    words.every((word) => fold(fullName(person)).includes(word) || fold(person.email ?? '').includes(word));
const custom = (what: string, key: string, condition: CustomCondition): Case => [
  what,
  { customFields: { [key]: condition } },
  (person) => fulfils(person.customFields[key], condition),
];

const NAMED = PEOPLE.filter((_, row) => row % 3 === 0).map(({ id }) => id);

/** These match somebody in the world and not everybody. */
const MATCHING: readonly Case[] = [
  ['ids, one of them twice and one of nobody', { ids: [...NAMED, NAMED[0]!, 'nobody'] }, ({ id }) => NAMED.includes(id)],
  ['ids with a status', { ids: NAMED, status: ['active'] }, (person) => NAMED.includes(person.id) && statusOf(person) === 'active'],
  ['ids with a word', { ids: NAMED, text: 'an' }, (person) => NAMED.includes(person.id) && holds('an')(person)],
  ['a status', { status: ['canceled'] }, (person) => statusOf(person) === 'canceled'],
  ['two statuses', { status: ['active', 'registered'] }, (person) => statusOf(person) !== 'canceled'],
  [
    'a period of registration',
    { registered: { from: '2025-03-01', to: '2025-10-26' } },
    ({ registeredAt }) => inDays(registeredAt, '2025-03-01', '2025-10-26'),
  ],
  [
    'registration from a day on',
    { registered: { from: '2026-06-01' } },
    ({ registeredAt }) => inDays(registeredAt, '2026-06-01', undefined),
  ],
  [
    'a period of the last update, open to the past',
    { updated: { to: '2026-06-30' } },
    ({ updatedAt }) => inDays(updatedAt, undefined, '2026-06-30'),
  ],
  ['words in any case and without accents', { text: '  LEFEVRE ' }, holds('lefevre')],
  ['accents that are typed', { text: 'ÉLODIE' }, holds('elodie')],
  ['two words, one in the name and one in the e-mail', { text: 'mar example.com' }, holds('mar', 'example.com')],
  ['one letter', { text: 'z' }, holds('z')],
  ['two letters', { text: 'st' }, holds('st')],
  ['Arabic', { text: 'نور' }, holds(fold('نور'))],
  ['Japanese', { text: '佐藤' }, holds('佐藤')],
  ['an apostrophe', { text: 'O’C' }, holds(fold('O’C'))],
  ['an offer', { offer: ['premium-monthly'] }, (person) => offerOf(person)?.offerId === 'premium-monthly'],
  ['two offers, one of them unknown', { offer: ['premium-yearly', 'nothing'] }, (person) => offerOf(person)?.offerId === 'premium-yearly'],
  custom('a boolean that is true', 'newsletter', { anyOf: [true] }),
  custom('a boolean that is false, not one that is empty', 'newsletter', { anyOf: [false] }),
  custom('a choice of two', 'source', { anyOf: ['press', 'friend'] }),
  custom('one of several choices', 'genres', { anyOf: ['comedy', 'drama'] }),
  custom('no choice at all', 'genres', { empty: true }),
  custom('a number from and to', 'profiles', { from: 2, to: 3 }),
  custom('a number of several', 'profiles', { anyOf: [1, 5] }),
  custom('a calendar date from and to', 'birth_date', { from: '1990-01-01', to: '1990-12-31' }),
  custom('part of a text', 'phone', { contains: '33 6' }),
  custom('part of a long text in other case', 'note', { contains: 'INVOICE' }),
  custom('digits with a leading zero', 'reference', { contains: '00' }),
  custom('a type that nobody knows', 'loyalty', { anyOf: ['tier:2'] }),
  custom('an empty custom field', 'phone', { empty: true }),
  custom('a filled custom field', 'phone', { empty: false }),
  [
    'several parts together',
    { status: ['active'], registered: { from: '2025-01-01' }, customFields: { newsletter: { empty: false }, profiles: { from: 2 } } },
    (person) =>
      statusOf(person) === 'active' &&
      inDays(person.registeredAt, '2025-01-01', undefined) &&
      person.customFields['newsletter'] !== undefined &&
      Number(person.customFields['profiles']) >= 2,
  ],
];

/** These match nobody. */
const EMPTY: readonly (readonly [string, UsersFilter])[] = [
  ['signs that a pattern would take for its own', { text: '%_\\' }],
  ['a quote and a semicolon', { text: `'; --` }],
  ['a status that nobody has', { status: ['frozen'] }],
  ['no status at all', { status: [] }],
  ['no id at all', { ids: [] }],
  ['ids of nobody', { ids: ['nobody', "' OR true", '\u0000'] }],
  ['no offer at all', { offer: [] }],
  ['a period that ends before it begins', { registered: { from: '2026-03-02', to: '2026-03-01' } }],
  ['a custom field that nobody has', { customFields: { 'nobody.has"this': { empty: false } } }],
  ['no value at all', { customFields: { source: { anyOf: [] } } }],
  ['a number as a text', { customFields: { profiles: { anyOf: ['2'] } } }],
  ['a text as a number', { customFields: { reference: { from: 0 } } }],
];

export function describeFilters(backend: Reading): void {
  const sort = { by: 'registeredAt', direction: 'desc' } as const;
  const matching = async (filter: UsersFilter): Promise<string[]> => {
    const ids: string[] = [];
    for await (const user of backend().streamUsers({ filter, sort, zone: ZONE })) ids.push(user.id);
    return ids;
  };

  describe('filters users', () => {
    for (const [what, filter, keep] of MATCHING) {
      it(`by ${what}`, async () => {
        const expected = idsOf(keep, sort);
        expect(expected.length).toBeGreaterThan(0);
        expect(expected.length).toBeLessThan(PEOPLE.length);
        expect(await matching(filter)).toEqual(expected);
        const page = await backend().searchUsers({ filter, sort, zone: ZONE, limit: 500 });
        expect(page.items.map(({ id }) => id)).toEqual(expected.slice(0, 500));
        expect([page.total, page.zone]).toEqual([{ count: expected.length, exact: true }, ZONE]);
      });
    }

    for (const [what, filter] of EMPTY) {
      it(`and finds nobody by ${what}`, async () => {
        expect(await backend().searchUsers({ filter, zone: ZONE })).toMatchObject({
          items: [],
          total: { count: 0 },
          nextCursor: null,
          previousCursor: null,
        });
        expect(await matching(filter)).toEqual([]);
      });
    }

    it('by as many ids as may be named, and refuses more', async () => {
      const many = (count: number): string[] => [...NAMED, ...Array.from({ length: count - NAMED.length }, (_, at) => `nobody-${at}`)];
      const page = await backend().searchUsers({ filter: { ids: many(MAX_NAMED) }, limit: 1 });
      expect(page.total).toEqual({ count: NAMED.length, exact: true });
      await expect(backend().searchUsers({ filter: { ids: many(MAX_NAMED + 1) } })).rejects.toMatchObject({ kind: 'invalid' });
    });

    it('and finds everybody by white space and by an open period', async () => {
      const page = await backend().searchUsers({ filter: { text: ' \t ', registered: {}, customFields: {} }, limit: 1 });
      expect(page.total.count).toBe(PEOPLE.length);
    });

    it('by days of the zone that was asked for', async () => {
      for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu']) {
        const day = '2026-11-03';
        const expected = PEOPLE.filter(
          ({ registeredAt }) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(registeredAt) === day,
        );
        const page = await backend().searchUsers({ filter: { registered: { from: day, to: day } }, zone, limit: 500 });
        expect(page.items.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
        expect(page.zone).toBe(zone);
      }
    });

    it('and counts by status under the other parts of the filter', async () => {
      const { total, counts } = await backend().searchUsers({
        filter: { registered: { from: '2025-01-01' }, status: ['canceled'] },
        zone: ZONE,
        limit: 1,
      });
      const since = PEOPLE.filter(({ registeredAt }) => inDays(registeredAt, '2025-01-01', undefined));
      const expected = Object.fromEntries(STATUSES.map((status) => [status, since.filter((person) => statusOf(person) === status).length]));
      expect(counts).toEqual(expected);
      expect(total.count).toBe(expected['canceled']);
    });
  });
}
