// What stands in the columns of the files: as the screen says it in a sheet, as the backend told it for programs.
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/contract/default-settings.js';
import type { Rental, Subscription, User, UserDetail, ViewingSession } from '../../../src/contract/schema/index.js';
import { userFields } from '../../../src/contract/user-fields.js';
import { aboutCard } from '../../../src/controllers/export/tables/about-card.js';
import { rentalTable, subscriptionTable, unitsOf } from '../../../src/controllers/export/tables/access-tables.js';
import { profileCard } from '../../../src/controllers/export/tables/profile-card.js';
import { sessionTable } from '../../../src/controllers/export/tables/session-table.js';
import { everyField, type ItemTable, userTable } from '../../../src/controllers/export/tables/user-table.js';
import { exportLanguages, type ExportTerms } from '../../../src/i18n/export-languages.js';
import { Format } from '../../../src/i18n/format.js';

const field = (key: string, type: string, rest = {}) => ({
  key,
  type,
  labels: { en: `${key} in English`, fr: `${key} en français` },
  required: false,
  options: [],
  order: 0,
  archived: false,
  ...rest,
});
const options = [
  { value: 'a', labels: { en: 'Alpha', fr: 'Alfa' } },
  { value: 'b', labels: { en: 'Beta' } },
];
const settings = {
  ...DEFAULT_SETTINGS,
  customFields: [
    field('birth', 'date'),
    field('pays', 'country'),
    field('yes', 'boolean'),
    field('score', 'number'),
    field('one', 'choice', { options }),
    field('some', 'choices', { options }),
    field('old', 'text', { archived: true }),
    field('odd', 'hologram'),
    field('__proto__', 'text'),
  ],
};
const person: User = {
  id: 'u1',
  email: 'ana@example.com',
  firstName: 'Ana',
  lastName: '=1+1',
  status: 'active',
  labels: ['trial', 'brand_new'],
  registeredAt: '2026-03-01T10:00:00+01:00',
  updatedAt: null,
  offer: { id: 'o', name: 'Premium' },
  customFields: { birth: '1990-02-30', pays: 'DE', yes: false, score: 1.5, one: 'a', some: ['b', 'gone'], old: 'kept', odd: '?' },
};
const fields = userFields(settings);
const french = async (): Promise<ExportTerms> => (await exportLanguages.others['fr']?.())?.terms ?? exportLanguages.en;

/** A row as an object by the headers, or by the keys. */
const said = <Item>({ columns, row }: ItemTable<Item>, item: Item, by: 'header' | 'key' = 'header') =>
  Object.fromEntries(columns.map((column, at) => [column[by], row(item)[at]]));

describe('the table of users', () => {
  it('has every field entered at registration and every custom field, under its label, as the screen says it', () => {
    const table = userTable(everyField(fields), { terms: exportLanguages.en, lang: 'en', raw: false });
    expect(said(table, person)).toEqual({
      'First name': 'Ana',
      'Last name': '=1+1',
      'E-mail': 'ana@example.com',
      Status: 'Active',
      Labels: ['Trial', 'brand_new'],
      Registered: Date.parse('2026-03-01T09:00:00Z'),
      'Last profile update': null,
      'Current offer': 'Premium',
      'birth in English': '1990-02-30',
      'pays in English': 'Germany',
      'yes in English': false,
      'score in English': 1.5,
      'one in English': 'Alpha',
      'some in English': ['Beta', 'gone'],
      'old in English': 'kept',
      'odd in English': '?',
      '__proto__ in English': null,
      ID: 'u1',
    });
    expect(table.columns.map(({ type }) => type)).toEqual(
      'text text text text texts instant instant text date text boolean number text texts text text text text'.split(' '),
    );
  });

  it('speaks the language of the page', async () => {
    const table = userTable(everyField(fields), { terms: await french(), lang: 'fr', raw: false });
    expect(said(table, person)).toMatchObject({
      Prénom: 'Ana',
      Statut: 'Actif',
      'pays en français': 'Allemagne',
      'one en français': 'Alfa',
      'some en français': ['Beta', 'gone'],
    });
  });

  it('tells programs what the backend told, by keys', () => {
    const table = userTable(everyField(fields), { terms: exportLanguages.en, lang: 'en', raw: true });
    expect(said(table, person, 'key')).toMatchObject({
      status: 'active',
      labels: ['trial', 'brand_new'],
      'custom:pays': 'DE',
      'custom:one': 'a',
      id: 'u1',
    });
  });

  it('has the chosen columns alone, in their order', () => {
    const chosen = fields.filter(({ key }) => ['name', 'email', 'custom:score'].includes(key));
    expect(userTable(chosen, { terms: exportLanguages.en, lang: 'en', raw: false }).columns.map(({ key }) => key)).toEqual([
      'name',
      'email',
      'custom:score',
    ]);
  });

  it('keeps a value that is none of its field’s type as it was told', () => {
    const table = userTable(everyField(fields), { terms: exportLanguages.en, lang: 'en', raw: false });
    const odd = { ...person, registeredAt: 'yesterday', customFields: { yes: 'maybe', score: 'many', pays: 7, some: 'a' } };
    expect(said(table, odd as unknown as User)).toMatchObject({
      Registered: 'yesterday',
      'yes in English': 'maybe',
      'score in English': 'many',
      'pays in English': 7,
      'some in English': 'a',
    });
  });
});

describe('the tables of one user', () => {
  const words = { terms: exportLanguages.en, lang: 'en', raw: false };

  it('tell money in units of its currency', () => {
    expect([
      unitsOf({ amount: 999, currency: 'EUR' }),
      unitsOf({ amount: 999, currency: 'JPY' }),
      unitsOf({ amount: 1001, currency: 'KWD' }),
      unitsOf({ amount: -5, currency: 'USD' }),
    ]).toEqual([9.99, 999, 1.001, -0.05]);
  });

  it('tell a subscription', () => {
    const item: Subscription = {
      id: 's',
      kind: 'subscription',
      offer: { id: null, name: 'Premium' },
      state: 'ended',
      startedAt: '2026-01-01T00:00:00Z',
      endsAt: '2026-02-01T00:00:00Z',
      renewsAt: null,
      trial: { startedAt: '2026-01-01T00:00:00Z', endsAt: '2026-01-08T00:00:00Z' },
      endReason: 'nonpayment',
      price: { amount: 999, currency: 'EUR' },
      billingPeriod: 'month',
    };
    expect(said(subscriptionTable(words, Date.parse('2026-11-20T00:00:00Z')), item, 'key')).toEqual({
      offer: 'Premium',
      kind: 'Subscription',
      state: 'Ended',
      startedAt: Date.parse(item.startedAt),
      endsAt: Date.parse('2026-02-01T00:00:00Z'),
      endReason: 'Non-payment',
      renewsAt: null,
      trialStartedAt: Date.parse('2026-01-01T00:00:00Z'),
      trialEndsAt: Date.parse('2026-01-08T00:00:00Z'),
      amount: 9.99,
      currency: 'EUR',
      billingPeriod: 'month',
    });
  });

  it('tell a rental without a price, and a session of which little is known', () => {
    const rental = {
      id: 'r',
      kind: 'purchase',
      title: 'A film',
      titleRemoved: true,
      state: 'owned',
      boughtAt: '2026-01-01T00:00:00Z',
      firstPlayedAt: null,
      expiresAt: null,
      price: null,
    } satisfies Rental;
    expect(said(rentalTable(words), rental, 'key')).toMatchObject({
      kind: 'Purchase',
      state: 'Owned',
      amount: null,
      expiresAt: null,
      titleRemoved: true,
    });
    const session = {
      id: 'v',
      titleId: null,
      title: 'A film',
      titleRemoved: false,
      live: true,
      startedAt: '2026-01-01T00:00:00Z',
      endedAt: null,
      playedSeconds: 61.5,
      furthestSeconds: null,
      durationSeconds: null,
      completion: null,
      device: 'tv',
      country: 'FR',
    } satisfies ViewingSession;
    expect(said(sessionTable(words), session, 'key')).toMatchObject({
      playedSeconds: 61.5,
      completion: null,
      device: 'TV',
      country: 'France',
      live: true,
    });
    expect(said(sessionTable({ ...words, raw: true }), session, 'key')).toMatchObject({ device: 'tv', country: 'FR' });
  });

  it('tell the profile with the sentence that says why, and what was spent in each currency', () => {
    const detail: UserDetail = {
      ...person,
      etag: 'secret',
      why: { cause: 'running', kind: 'subscription', title: 'Premium', at: null, renewsAt: '2026-12-03T00:00:00Z' },
      facts: {
        customerSince: '2026-01-01T00:00:00Z',
        lastSeenAt: null,
        watchedSeconds30d: 3600,
        spent: [
          { amount: 100, currency: 'EUR' },
          { amount: 5, currency: 'JPY' },
        ],
      },
    };
    const { lines } = profileCard(detail, fields, words, new Format('en', 'UTC', '?'));
    const values = Object.fromEntries(lines.map(({ label, value }) => [label, value]));
    expect(values).toMatchObject({
      'Why this status': 'Active: Premium, renews December 3, 2026',
      'Spent (EUR)': 1,
      'Spent (JPY)': 5,
      'Watched in 30 days': 3600,
      ID: 'u1',
    });
    expect(JSON.stringify(lines)).not.toContain('secret');
  });
});

describe('the columns of every table', () => {
  const heading = { ...field('long', 'long_text'), labels: { en: 'x'.repeat(80), ar: 'x'.repeat(56), fr: 'x'.repeat(57) } };

  it.each(['en', ...Object.keys(exportLanguages.others)])(
    'are as wide as their headers with the button of a filter, up to 60 (%s)',
    async (lang) => {
      const words = { terms: (await exportLanguages.others[lang]?.())?.terms ?? exportLanguages.en, lang, raw: false };
      const users = userTable(everyField(userFields({ ...settings, customFields: [...settings.customFields, heading] })), words);
      const tables = [users, subscriptionTable(words, 0), rentalTable(words), sessionTable(words)];
      const columns = tables.flatMap((table) => table.columns);
      expect(columns.length).toBeGreaterThan(50);
      expect(columns.filter(({ header, width }) => width < Math.min(60, header.length + 4) || width < 10 || width > 60)).toEqual([]);
    },
  );

  it('are as wide as what stands in them, where the header is shorter', () => {
    const { columns } = sessionTable({ terms: exportLanguages.en, lang: 'en', raw: false });
    const widths = Object.fromEntries(columns.map(({ key, width }) => [key, width]));
    expect(widths).toMatchObject({ title: 40, startedAt: 20, country: 18 });
  });
});

describe('what a file says about itself', () => {
  const facts = { site: 'example.com', contents: 'Users', zone: 'Europe/Paris', rows: 3, madeAt: 0 };
  const said = (card: ReturnType<typeof aboutCard>) => Object.fromEntries(card.lines.map(({ key, value }) => [key, value]));

  it('is its filters, order, zone, rows, and that it is whole', () => {
    const list = { filters: ['Active', '“ana”'], order: 'Registered: newest first', selection: null, missing: 0 };
    expect(said(aboutCard({ ...facts, list }, exportLanguages.en))).toMatchObject({
      site: 'example.com',
      filters: 'Active · “ana”',
      order: 'Registered: newest first',
      rows: 3,
      complete: true,
      madeAt: 0,
      zone: expect.stringContaining('Europe/Paris') as string,
      statuses: expect.any(String) as string,
    });
  });

  it.each(['All time', 'October 1 – 31, 2026'])('is the period of the sessions (%s), and what their figures mean', (period) => {
    const { about } = exportLanguages.en.exports;
    const card = aboutCard({ ...facts, contents: 'Sessions of u1', madeAt: 7, period }, exportLanguages.en);
    expect(said(card)).toEqual({
      site: 'example.com',
      contents: 'Sessions of u1',
      period,
      rows: 3,
      complete: true,
      madeAt: 7,
      zone: about.zoneNote('Europe/Paris'),
      played: about.played,
      completion: about.completion,
      texts: about.texts,
    });
    expect(card.lines.find(({ key }) => key === 'madeAt')?.type).toBe('instant');
  });

  it('is, of one user, what their status and the figures of their sessions mean', () => {
    const { about } = exportLanguages.en.exports;
    expect(said(aboutCard({ ...facts, contents: 'All of u1' }, exportLanguages.en))).toEqual({
      site: 'example.com',
      contents: 'All of u1',
      rows: 3,
      complete: true,
      madeAt: 0,
      zone: about.zoneNote('Europe/Paris'),
      statuses: about.statuses,
      played: about.played,
      completion: about.completion,
      texts: about.texts,
    });
  });

  it('is who was selected, and who of them no longer exists', () => {
    const list = { filters: [], order: '', selection: 'Selected users only', missing: 2 };
    expect(said(aboutCard({ ...facts, list }, exportLanguages.en))).toMatchObject({ selection: 'Selected users only', missing: 2 });
  });
});
