// The page broker as plain functions: what it asks, stops, keeps and shows, whatever the order of the answers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BrokerOptions, createPageBroker, type LoadedPage, type PageAsk } from '../../src/controllers/broker/page-broker.js';

interface Row {
  readonly id: string;
}
interface Call {
  readonly ask: PageAsk;
  readonly signal: AbortSignal;
  readonly answer: (page: LoadedPage<Row>) => Promise<void>;
  readonly fail: (error: unknown) => Promise<void>;
}

const SIZE = 10;
const rows = (first: number, count = SIZE): Row[] => Array.from({ length: count }, (_, at) => ({ id: `row ${first + at}` }));
const page = (first: number, more: Partial<LoadedPage<Row>> = {}): LoadedPage<Row> => ({
  rows: rows(first),
  total: 1000,
  next: `after ${first + SIZE - 1}`,
  previous: first === 0 ? null : `before ${first}`,
  ...more,
});
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A broker whose rounds run at once, and the calls that it has made. */
function brokerWithCalls(options: Partial<BrokerOptions<Row>> = {}) {
  const calls: Call[] = [];
  const changes: number[] = [];
  const broker = createPageBroker<Row>({
    pageSize: SIZE,
    idOf: ({ id }) => id,
    onChange: (changed) => changes.push(changed),
    schedule: (run) => run(),
    load: (ask, signal) =>
      new Promise((resolve, reject) => {
        calls.push({
          ask,
          signal,
          answer: (answered) => (resolve(answered), turn()),
          fail: (error) => (reject(error), turn()),
        });
      }),
    ...options,
  });
  const call = (at: number): Call => calls[at] ?? expect.fail(`no call ${at}`);
  return { broker, calls, call, changes, open: () => calls.filter(({ signal }) => !signal.aborted) };
}

describe('a page broker', () => {
  it('asks a jump by its place and shows what came', async () => {
    const { broker, call, changes } = brokerWithCalls();
    broker.want([7]);
    expect(call(0).ask).toEqual({ cursor: null, offset: 70 });
    expect(broker.state(7)).toEqual({ kind: 'loading' });
    await call(0).answer(page(70));
    expect(broker.rowAt(73)).toEqual({ id: 'row 73' });
    expect(broker.indexOf('row 73')).toBe(73);
    expect(broker.total).toBe(1000);
    expect(changes).toEqual([7]);
  });

  it('asks the neighbours of a kept page by its cursors', async () => {
    const { broker, call } = brokerWithCalls();
    broker.want([7]);
    await call(0).answer(page(70));
    broker.want([8, 6]);
    expect(call(1).ask).toEqual({ cursor: 'after 79', offset: 80 });
    expect(call(2).ask).toEqual({ cursor: 'before 70', offset: 60 });
  });

  it('asks the first page by its place, so that new rows at the top are not missed', async () => {
    const { broker, call } = brokerWithCalls();
    broker.want([1]);
    await call(0).answer(page(10));
    broker.want([0]);
    expect(call(1).ask).toEqual({ cursor: null, offset: 0 });
  });

  it('asks a page by its place when its cursor is no longer known', async () => {
    const { broker, call } = brokerWithCalls({ isCursorLost: (error) => error === 'expired' });
    broker.want([0]);
    await call(0).answer(page(0));
    broker.want([1]);
    await call(1).fail('expired');
    expect(call(2).ask).toEqual({ cursor: null, offset: 10 });
    await call(2).answer(page(10));
    expect(broker.state(1)?.kind).toBe('loaded');
  });

  it('has at most two requests under way', () => {
    const { broker, open } = brokerWithCalls();
    broker.want([1, 2, 3, 4]);
    expect(open().map(({ ask }) => ask.offset)).toEqual([10, 20]);
  });

  it('stops what is stale, but for the oldest request, which may still show something', () => {
    const { broker, calls, open } = brokerWithCalls();
    broker.want([1, 2]);
    broker.want([50, 51]);
    broker.want([90, 91]);
    expect(open().map(({ ask }) => ask.offset)).toEqual([10, 900]);
    expect(calls.map(({ signal }) => signal.aborted)).toEqual([false, true, true, false]);
  });

  it('drops the answer of a stopped request that comes all the same', async () => {
    const { broker, call } = brokerWithCalls();
    broker.want([1, 2]);
    broker.want([50]);
    await call(1).answer(page(0, { total: 3 }));
    expect(broker.state(2)).toBeNull();
    expect(broker.total).toBeNull();
  });

  it('says that a page failed, and asks it again on demand only', async () => {
    const { broker, calls, call, changes } = brokerWithCalls();
    broker.want([3]);
    await call(0).fail(new TypeError('down'));
    expect(broker.state(3)).toMatchObject({ kind: 'failed', error: { message: 'down' } });
    expect(changes).toEqual([3]);
    broker.want([3]);
    expect(calls).toHaveLength(1);
    broker.retry(3);
    await call(1).answer(page(30));
    expect(broker.state(3)?.kind).toBe('loaded');
  });

  it('turns a load that throws at once into a failed page', async () => {
    const { broker } = brokerWithCalls({
      load: () => {
        throw new Error('at once');
      },
    });
    broker.want([0]);
    await turn();
    expect(broker.state(0)?.kind).toBe('failed');
  });

  it('frees all failed pages when the network is back, and asks the wanted ones', async () => {
    const { broker, calls, call } = brokerWithCalls();
    broker.want([3]);
    await call(0).fail('down');
    broker.want([4]);
    await call(1).fail('down');
    broker.retryFailed();
    expect(broker.state(3)).toBeNull();
    expect(calls.map(({ ask }) => ask.offset)).toEqual([30, 40, 40]);
  });

  it('keeps a bounded number of pages, the last used ones, and never forgets a wanted one', async () => {
    const { broker, call } = brokerWithCalls({ keep: 3 });
    for (const [at, wanted] of [10, 20, 30].entries()) {
      broker.want([wanted]);
      await call(at).answer(page(wanted * SIZE));
    }
    broker.want([10, 40]);
    await call(3).answer(page(400));
    expect([10, 20, 30, 40].map((at) => broker.state(at)?.kind)).toEqual(['loaded', undefined, 'loaded', 'loaded']);
    expect(broker.indexOf('row 203')).toBe(-1);
  });

  it('shows a row once that has moved into another page between two answers', async () => {
    const { broker, call } = brokerWithCalls();
    broker.want([0]);
    await call(0).answer(page(0));
    broker.want([5]);
    await call(1).answer(page(8, { next: 'after 17' }));
    const shown = Array.from({ length: 60 }, (_, at) => broker.rowAt(at)?.id).filter((id) => id !== undefined);
    expect(new Set(shown).size).toBe(shown.length);
    expect(broker.rowAt(50)).toEqual({ id: 'row 10' });
    broker.want([6]);
    expect(call(2).ask.cursor).toBe('after 17');
  });

  it('stops everything and forgets every row when it is cleared', async () => {
    const { broker, call } = brokerWithCalls();
    broker.want([0]);
    await call(0).answer(page(0));
    broker.want([1]);
    broker.clear();
    expect(call(1).signal.aborted).toBe(true);
    expect(broker.rowAt(0)).toBeUndefined();
    await call(1).answer(page(10));
    expect(broker.state(1)).toBeNull();
  });

  it('runs one round for all wants of a frame', () => {
    const frames: (() => void)[] = [];
    const { broker, calls } = brokerWithCalls({ schedule: (run) => frames.push(run) });
    broker.want([1]);
    broker.want([2]);
    broker.want([3]);
    expect(frames).toHaveLength(1);
    frames[0]?.();
    expect(calls.map(({ ask }) => ask.offset)).toEqual([30]);
  });

  it('ends with what was wanted last, in whatever order rounds, answers and failures come', async () => {
    const wants = fc.array(fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        wants,
        fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
        async (scheduler, wanted, failures) => {
          let open = 0;
          let most = 0;
          let asked = 0;
          const broker = createPageBroker<Row>({
            pageSize: SIZE,
            keep: 4,
            idOf: ({ id }) => id,
            onChange: () => undefined,
            schedule: (run) => void scheduler.schedule(Promise.resolve(), 'frame').then(run),
            load: async ({ cursor, offset }, signal) => {
              most = Math.max(most, (open += 1));
              let counted = true;
              const done = (): void => void (counted && ((counted = false), (open -= 1)));
              signal.addEventListener('abort', done);
              const fails = failures[(asked += 1) % failures.length] === true && asked < 12;
              await scheduler.schedule(Promise.resolve(), `answer ${offset}`);
              done();
              // A stopped request answers nonsense: nothing of it may be seen.
              if (signal.aborted) return { rows: [{ id: 'late' }], total: -1, next: null, previous: null };
              if (fails) throw new Error('down');
              const first =
                cursor === null ? offset : cursor.startsWith('after') ? Number(cursor.slice(6)) + 1 : Number(cursor.slice(7)) - SIZE;
              return page(first);
            },
          });
          scheduler.scheduleSequence(wanted.map((pages) => ({ label: `want ${pages.join()}`, builder: async () => broker.want(pages) })));
          await scheduler.waitIdle();
          const last = wanted.at(-1) ?? [];
          for (let round = 0; round < 20 && last.some((at) => broker.state(at)?.kind === 'failed'); round += 1) {
            broker.retryFailed();
            await scheduler.waitIdle();
          }
          expect(most).toBeLessThanOrEqual(2);
          expect(broker.total).toBe(1000);
          for (const at of last) expect(broker.state(at)).toEqual({ kind: 'loaded', rows: rows(at * SIZE) });
          const kept = Array.from({ length: 31 }, (_, at) => at).filter((at) => broker.state(at)?.kind === 'loaded');
          expect(kept.length).toBeLessThanOrEqual(4);
          expect(broker.indexOf('late')).toBe(-1);
        },
      ),
      { numRuns: 300 },
    );
  });
});
