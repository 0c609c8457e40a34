// What a person's file is made of, for tests of the writers of workbooks: a profile, tables, a note about the file.
import { createEngine } from '../../../../src/sheet/out/engine.js';
import type { Card, Column, FileSpec, Row, TableEngine, TableHead } from '../../../../src/sheet/out/table.js';

export const SPEC: FileSpec = { format: 'xlsx', zone: 'Europe/Paris', direction: 'ltr', designed: true };

const column = (key: string, header: string, type: Column['type'], width: number): Column => ({ key, header, type, width });

export const PROFILE: Card = {
  key: 'profile',
  name: 'Profile',
  title: 'Amélie Laurent',
  lines: [
    { key: 'status', label: 'Status', type: 'text', value: 'Active', section: 'Account' },
    { key: 'id', label: 'Identifier', type: 'text', value: 'usr_00482913' },
    { key: 'registered', label: 'Customer since', type: 'instant', value: Date.UTC(2024, 2, 14, 17, 42, 9) },
    { key: 'spent', label: 'Spent in all', type: 'amount', value: 1284.5 },
    { key: 'name', label: 'Name', type: 'text', value: 'Amélie Laurent', section: 'Registration' },
    { key: 'email', label: 'E-mail', type: 'text', value: 'amelie.laurent@example.org' },
    { key: 'phone', label: 'Telephone', type: 'text', value: '+33612345678' },
    { key: 'birth', label: 'Date of birth', type: 'date', value: '1988-02-29' },
    { key: 'genres', label: 'Favourite genres', type: 'texts', value: ['Drama', 'Documentary', 'Animation'] },
    { key: 'news', label: 'Newsletter', type: 'boolean', value: true },
    {
      key: 'remark',
      label: 'Remark',
      type: 'text',
      value:
        'Moved from the old platform in March 2024. Asked twice for invoices under the name of her company; they are sent by post since then.\nDoes not want to be called.',
    },
  ],
};

export const SUBSCRIPTIONS: TableHead = {
  key: 'subscriptions',
  name: 'Subscriptions',
  columns: [
    column('plan', 'Plan', 'text', 24),
    column('status', 'Status', 'text', 14),
    column('from', 'From', 'date', 12),
    column('to', 'Until', 'date', 12),
    column('price', 'Price', 'amount', 12),
    column('currency', 'Currency', 'text', 10),
    column('trial', 'Trial', 'boolean', 8),
  ],
};
export const SUBSCRIPTION_ROWS: readonly Row[] = [
  ['Premium monthly', 'Active', '2025-11-03', '2025-12-03', 14.99, 'EUR', false],
  ['Premium monthly', 'Ended', '2025-10-03', '2025-11-03', 14.99, 'EUR', false],
  ['Standard yearly', 'Ended', '2024-03-14', '2025-03-14', 1099, 'EUR', false],
  ['Trial', 'Ended', '2024-03-14', '2024-03-28', 0, 'EUR', true],
];

export const VIEWED: TableHead = {
  key: 'viewed',
  name: 'Viewed contents',
  columns: [
    column('title', 'Title', 'text', 32),
    column('kind', 'Kind', 'text', 10),
    column('start', 'Start', 'instant', 20),
    column('played', 'Played', 'duration', 10),
    column('length', 'Length', 'duration', 10),
    column('rate', 'Completed', 'rate', 11),
    column('device', 'Device', 'text', 12),
    column('country', 'Country', 'text', 10),
    column('starts', 'Starts', 'number', 8),
  ],
};
const TITLES = [
  'The Long Night of the Cartographers',
  'Harbour Lights',
  'Un été à Saint-Malo',
  'Deep Field: how a telescope the size of a tennis court was folded, launched, and opened out again a million miles from home',
  '雨の日の図書館',
  'Kilometre Zero',
];
const DEVICES = ['TV', 'Phone', 'Tablet', 'Web'];
export const viewedRows = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, at) => {
    const length = 2400 + ((at * 731) % 5400);
    const rate = ((at * 37) % 101) / 100;
    return [
      count > 200 ? `${TITLES[at % TITLES.length]} ${at % 400}` : TITLES[at % TITLES.length],
      at % 3 === 0 ? 'Film' : 'Episode',
      Date.UTC(2025, 10, 23, 20, 14, 5) - at * 7_351_000,
      Math.round(length * rate),
      length,
      rate,
      DEVICES[at % DEVICES.length],
      'FR',
      1 + (at % 4),
    ];
  });

export const ABOUT: Card = {
  key: 'about',
  name: 'About',
  title: 'About this file',
  note: true,
  lines: [
    { key: 'platform', label: 'Platform', type: 'text', value: 'Example Stream' },
    { key: 'made', label: 'Made at', type: 'instant', value: Date.UTC(2025, 10, 23, 21) },
    { key: 'zone', label: 'Time zone', type: 'text', value: 'Europe/Paris' },
    { key: 'rows', label: 'Rows', type: 'number', value: 44 },
    { key: 'complete', label: 'Complete', type: 'boolean', value: true },
    {
      key: 'rate',
      label: 'Completed',
      type: 'text',
      value:
        'The part of a title that was played at least once in a session, as a share of its length. Credits count; what was skipped does not.',
    },
  ],
};

/** What an engine makes of some calls, as one file. */
export async function fileOf(spec: FileSpec, calls: (engine: TableEngine) => Promise<void>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const engine = await createEngine(
    spec,
    (piece) => pieces.push(piece),
    () => Promise.resolve(),
  );
  await calls(engine);
  await engine.end();
  return Buffer.concat(pieces);
}

export async function writePerson(engine: TableEngine, viewed = 40): Promise<void> {
  await engine.card(PROFILE);
  await engine.table(SUBSCRIPTIONS);
  await engine.rows(SUBSCRIPTION_ROWS);
  await engine.table({ ...SUBSCRIPTIONS, key: 'rentals', name: 'Rentals' });
  await engine.table(VIEWED);
  await engine.rows(viewedRows(viewed));
  await engine.card(ABOUT);
}
