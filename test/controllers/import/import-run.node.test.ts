// An import from its rows to what the backend has: whatever is cut, paused, stopped or closed, no row is lost and none happens twice.
import { describe, expect, it } from 'vitest';
import { UsersError } from '../../../src/contract/failure.js';
import type { ImportBatch, ImportResult } from '../../../src/contract/schema/index.js';
import { ImportRun, type ImportRunOptions } from '../../../src/controllers/import/import-run.js';
import { LineSet } from '../../../src/controllers/import/line-set.js';
import type { Row } from '../../../src/sheet/in/cells.js';
import { SheetError } from '../../../src/sheet/in/faults.js';
import type { RowUser } from '../../../src/sheet/in/row-user.js';

const DIGEST = 'd'.repeat(64);

/** A store that keeps what became of each line, and never carries a line out twice. */
class Store {
  readonly users: string[] = [];
  readonly ledger = new Map<number, string>();
  readonly keys = new Map<string, string>();
  calls = 0;

  importUsers(batch: ImportBatch, key: string): ImportResult {
    this.calls += 1;
    expect(batch.digest).toBe(DIGEST);
    const body = JSON.stringify(batch);
    expect(this.keys.get(key) ?? body).toBe(body);
    this.keys.set(key, body);
    const results = batch.rows.map(({ line, user: { email } }) => {
      const known = this.ledger.get(line);
      const bad = email.startsWith('bad');
      const outcome = known ?? (bad ? 'refused' : this.users.includes(email) ? 'unchanged' : 'created');
      if (known === undefined && !batch.dryRun && !bad) {
        this.ledger.set(line, outcome);
        if (outcome === 'created') this.users.push(email);
      }
      const errors = bad ? [{ pointer: '/email', detail: 'Expected an e-mail address', code: 'email' }] : [];
      return { line, outcome, id: null, changes: [], errors };
    });
    return { id: DIGEST, results };
  }

  get done(): LineSet {
    return LineSet.from([...this.ledger.keys()].sort((a, b) => a - b).map((line) => ({ first: line, last: line })));
  }
}

const rowsOf = (emails: readonly string[]): Row[] => emails.map((email, at) => ({ line: at + 2, cells: [email] }));
const read = ({ cells: [email = ''] }: Row): RowUser =>
  email === '' ? { faults: [{ field: 'email', code: 'required' }] } : { user: { email: String(email) } };

const people = (count: number): string[] => Array.from({ length: count }, (_, at) => `person${at}@example.com`);

function setUp(emails: readonly string[], more: Partial<ImportRunOptions> = {}) {
  const store = new Store();
  const phases: string[] = [];
  const waits: (() => void)[] = [];
  const rows = rowsOf(emails);
  const run = (): ImportRun => {
    const made: ImportRun = new ImportRun({
      importUsers: async (batch, options) => store.importUsers(batch, options?.idempotencyKey ?? ''),
      digest: DIGEST,
      rows: async function* () {
        for (let at = 0; at < rows.length; at += 7) yield rows.slice(at, at + 7);
      },
      read,
      choice: { existing: 'update', missing: 'create', dryRun: false },
      size: 10,
      done: store.done,
      onChange: () => {
        phases.push(made.phase);
        for (const look of waits.splice(0)) look();
      },
      ...more,
    });
    return made;
  };
  /** Resolves at the change after which this holds. */
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise<void>((resolve) => waits.push(resolve));
  };
  return { store, run, phases, until };
}

describe('an import', () => {
  it('gives every row its turn and ends once', async () => {
    const { store, run, phases } = setUp(people(35));
    const made = run();
    await made.start();
    expect(store.users).toEqual(people(35));
    expect(store.calls).toBe(4);
    expect(made.report).toMatchObject({ rows: 35, created: 35, refused: 0, earlier: 0 });
    expect(phases.filter((phase) => phase === 'done')).toHaveLength(1);
    expect(phases.at(-1)).toBe('done');
  });

  it('groups what is refused by cause, with its lines, also what is never sent', async () => {
    const { store, run } = setUp(['a@x.y', '', 'bad1', 'A@x.y', 'bad2', '', 'bad3', 'b@x.y']);
    const made = run();
    await made.start();
    expect(store.users).toEqual(['a@x.y', 'b@x.y']);
    expect(made.report).toMatchObject({ rows: 8, created: 2, refused: 6 });
    expect(made.report.causes.map(({ field, code, lines }) => [field, code, lines.ranges])).toEqual([
      [
        'email',
        'email',
        [
          { first: 4, last: 4 },
          { first: 6, last: 6 },
          { first: 8, last: 8 },
        ],
      ],
      [
        'email',
        'required',
        [
          { first: 3, last: 3 },
          { first: 7, last: 7 },
        ],
      ],
      ['email', 'duplicate', [{ first: 5, last: 5 }]],
    ]);
  });

  it('of the same file a second time writes nothing and sends nothing', async () => {
    const { store, run } = setUp(people(20));
    await run().start();
    const { calls } = store;
    const again = run();
    await again.start();
    expect(store.users).toHaveLength(20);
    expect(store.calls).toBe(calls);
    expect(again.report).toMatchObject({ rows: 20, earlier: 20, created: 0 });
  });

  it('that only checks writes nothing', async () => {
    const { store, run } = setUp(people(20), { choice: { existing: 'update', missing: 'create', dryRun: true } });
    const made = run();
    await made.start();
    expect(made.report.created).toBe(20);
    expect(store.users).toEqual([]);
  });

  it('pauses after the batch under way, and goes on where it was', async () => {
    const { store, run, until } = setUp(people(30));
    const made = run();
    const over = made.start();
    made.pause();
    await until(() => made.phase === 'paused');
    const { calls } = store;
    made.resume();
    await over;
    expect(calls).toBeLessThan(3);
    expect(store.users).toEqual(people(30));
    expect(made.phase).toBe('done');
  });

  it('stops after the batch under way, and says what was written', async () => {
    const { store, run, until } = setUp(people(30));
    const made = run();
    const over = made.start();
    await until(() => store.calls === 1);
    made.stop();
    await over;
    expect(made.phase).toBe('stopped');
    expect(made.report.created).toBe(store.users.length);
    expect(store.users.length).toBeLessThan(30);
  });

  it('says that the file broke off, and what was written before', async () => {
    const { store, run } = setUp([], {
      rows: async function* () {
        yield rowsOf(people(15));
        throw new SheetError('unreadable');
      },
    });
    const made = run();
    await made.start();
    expect(made.phase).toBe('broken');
    expect(made.fault?.fault).toBe('unreadable');
    expect(made.report.created).toBe(store.users.length);
  });

  it('knows that a batch whose answer was lost may have been carried out', async () => {
    let lost = true;
    const { store, run, until } = setUp(people(5), {
      importUsers: async (batch, options) => {
        const result = store.importUsers(batch, options?.idempotencyKey ?? '');
        if (!lost) return result;
        lost = false;
        throw new UsersError('offline');
      },
    });
    const made = run();
    const over = made.start();
    await until(() => made.phase === 'cut');
    expect(made).toMatchObject({ unsure: 5, error: { kind: 'offline' } });
    made.resume();
    await over;
    expect(made).toMatchObject({ unsure: 0, error: undefined, phase: 'done' });
    expect(store.users).toEqual(people(5));
  });

  it('keeps batches of long rows small', async () => {
    const lengths: number[] = [];
    const { run } = setUp(
      people(20).map((email) => email.padStart(90_000, 'x')),
      {
        importUsers: async ({ rows }) => {
          lengths.push(rows.length);
          return { id: DIGEST, results: rows.map(({ line }) => ({ line, outcome: 'created', id: null, changes: [], errors: [] })) };
        },
      },
    );
    await run().start();
    expect(Math.max(...lengths)).toBeLessThan(10);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(20);
  });
});

it('loses no row and doubles none over a hundred cuts and a hundred reloads', async () => {
  let [cuts, reloads] = [0, 0];
  for (let seed = 1; cuts < 100 || reloads < 100; seed += 1) {
    let state = seed;
    const chance = (): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const emails = people(120).map((email, at) => (at % 17 === 3 ? `bad${at}` : at % 29 === 5 ? 'person0@example.com' : email));
    const { store, run, until } = setUp(emails, {
      importUsers: async (batch, options) => {
        // The connection is cut before the backend has heard of it, or after it has carried it out.
        if (chance() < 0.25) throw new UsersError('offline');
        const result = store.importUsers(batch, options?.idempotencyKey ?? '');
        if (chance() < 0.25) throw new UsersError('timeout');
        return result;
      },
    });
    const finish = async (made: ImportRun): Promise<boolean> => {
      void made.start();
      for (;;) {
        await until(() => made.phase === 'cut' || made.phase === 'done');
        if (made.phase === 'done') return true;
        cuts += 1;
        if (chance() < 0.5) {
          made.dispose();
          return false;
        }
        made.resume();
      }
    };
    let made = run();
    while (!(await finish(made))) {
      reloads += 1;
      made = run();
    }
    const good = [...new Set(emails.filter((email) => !email.startsWith('bad')))];
    expect(store.users).toEqual(good);
    expect(made.report.rows).toBe(120);
    expect(made.report.refused).toBe(emails.length - good.length);
    expect(made.report.created + made.report.unchanged + made.report.earlier).toBe(good.length);
  }
});
