// A person's file holds all that the backend tells, or there is none; whoever asks for it, it is gathered in this one way.
import { describe, expect, it } from 'vitest';
import type { UsersBackend } from '../../../src/contract/backend.js';
import { DEFAULT_SETTINGS } from '../../../src/contract/default-settings.js';
import { UsersError } from '../../../src/contract/failure.js';
import { ExportRun } from '../../../src/controllers/export/export-run.js';
import { blobTarget } from '../../../src/controllers/export/file-target.js';
import { personSubject } from '../../../src/controllers/export/subjects/person.js';
import { exportLanguages } from '../../../src/i18n/export-languages.js';
import { Format } from '../../../src/i18n/format.js';
import { openWriter } from '../../../src/sheet/out/file-writer.js';
import { backendOf, session, viewsOf } from '../user-detail/stub.js';

interface Gathered {
  readonly run: ExportRun;
  readonly file: { readonly profile?: object; readonly sessions?: readonly { readonly id: string }[] };
  /** Why it was not going on. */
  readonly error: UsersError | undefined;
  /** How far it was, each time that it said so. */
  readonly told: (readonly [number, number | undefined])[];
}

async function gather(changes: Partial<UsersBackend>): Promise<Gathered> {
  const connection = { backend: backendOf(changes), settings: DEFAULT_SETTINGS, zone: 'Europe/Paris', now: () => 0, asOf: undefined };
  const terms = exportLanguages.en;
  const told: (readonly [number, number | undefined])[] = [];
  let error: UsersError | undefined;
  const run: ExportRun = new ExportRun({
    plan: personSubject({ kind: 'person', userId: 'u1' }, connection).plan({
      choice: { format: 'json', columns: 'all' },
      spec: { format: 'json', zone: 'Europe/Paris', direction: 'ltr' },
      site: 'example.org',
      terms,
      format: new Format('en', 'Europe/Paris', ''),
      onMissing: () => undefined,
    }),
    target: blobTarget('application/json'),
    openWriter,
    writerOptions: { workers: false },
    onChange: () => {
      error = run.error ?? error;
      if (run.phase === 'cut') run.stop();
      else if (run.phase === 'going') told.push([run.rows, run.total?.count]);
    },
  });
  await run.start();
  return { run, told, error, file: run.file ? (JSON.parse(await run.file.text()) as Gathered['file']) : {} };
}

describe('the file of a person', () => {
  it('has every page of sessions, and says how far it is', async () => {
    const { file, told } = await gather({ listViews: (_id, query) => Promise.resolve(viewsOf(1100, query)) });
    expect(file.sessions?.map(({ id }) => id)).toEqual(Array.from({ length: 1100 }, (_, at) => session(at).id));
    expect(told).toEqual([
      [500, 1100],
      [1000, 1100],
      [1100, 1100],
    ]);
  });

  it('has a session once that moved to the next page while it was read', async () => {
    const listViews: UsersBackend['listViews'] = (_id, { offset = 0, ...query }) =>
      Promise.resolve(viewsOf(600, { ...query, offset: Math.max(0, offset - 1) }));
    const { file } = await gather({ listViews });
    expect(file.sessions?.map(({ id }) => id)).toEqual(Array.from({ length: 600 }, (_, at) => `v${at}`));
  });

  it('has no list that the backend does not have, and no mark of how the user is changed', async () => {
    const { file } = await gather({ listViews: undefined, listRentals: undefined });
    expect(Object.keys(file)).toEqual(['profile', 'subscriptions', 'about']);
    expect(file.profile).not.toHaveProperty('etag');
  });

  it.each([
    ['a page that ends before the list does', { listViews: () => Promise.resolve({ ...viewsOf(0, {}), total: 9 }) }, 'contract'],
    ['sessions that are none', { listViews: () => Promise.resolve(viewsOf(3, { by: 'title' })) }, 'contract'],
    ['rentals that fail', { listRentals: () => Promise.reject(new UsersError('server')) }, 'server'],
  ] satisfies [string, Partial<UsersBackend>, string][])('is not made of %s', async (_, changes, kind) => {
    const { run, error } = await gather(changes);
    expect(run.phase).not.toBe('done');
    expect(run.file).toBeNull();
    expect(error).toMatchObject({ kind });
  });
});
