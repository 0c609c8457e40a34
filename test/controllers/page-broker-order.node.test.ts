// The page broker whatever the order of events, and whatever others do to the list meanwhile: properties on random histories.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPageBroker, type PageAsk, type LoadedPage } from '../../src/controllers/broker/page-broker.js';
import { firstOf, HandClock, page, places, type Row, rows, SIZE, turn } from './page-broker-kit.js';

const KEEP = 4;

describe('a page broker, in whatever order looks, rests, answers and failures come', () => {
  it('ends with what was wanted last, with two requests at once and few pages kept', async () => {
    const looks = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        looks,
        fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
        async (scheduler, wanted, failures) => {
          let open = 0;
          let most = 0;
          let asked = 0;
          const broker = createPageBroker<Row>({
            pageSize: SIZE,
            keep: KEEP,
            idOf: ({ id }) => id,
            onChange: () => undefined,
            // Time passes in any order, too: what waits is run whenever the scheduler wants it.
            clock: {
              now: () => asked * 400,
              after(_, run) {
                let stopped = false;
                void scheduler.schedule(Promise.resolve(), 'time').then(() => stopped || run());
                return () => void (stopped = true);
              },
            },
            retry: (_, failed) => (failed > 3 ? null : { wait: 1, all: failed === 2 }),
            load: async (ask, signal) => {
              most = Math.max(most, (open += 1));
              let counted = true;
              const done = (): void => void (counted && ((counted = false), (open -= 1)));
              signal.addEventListener('abort', done);
              const fails = failures[(asked += 1) % failures.length] === true && asked < 12;
              await scheduler.schedule(Promise.resolve(), `answer ${ask.offset}`);
              done();
              // A stopped request answers nonsense: nothing of it may be seen.
              if (signal.aborted) return { rows: [{ id: 'late' }], total: -1, exact: true, next: null, previous: null };
              if (fails) throw new Error('down');
              return page(firstOf(ask));
            },
          });
          const pagesOf = ([first, count]: readonly [number, number]): number[] => Array.from({ length: count }, (_, at) => first + at);
          scheduler.scheduleSequence(
            wanted.map((look) => ({ label: `look at ${look.join('+')}`, builder: async () => broker.want(places(...pagesOf(look))) })),
          );
          await scheduler.waitIdle();
          const last = pagesOf(wanted.at(-1) ?? [0, 1]);
          for (let round = 0; round < 20 && last.some((at) => broker.state(at)?.kind !== 'loaded'); round += 1) {
            broker.retryFailed();
            await scheduler.waitIdle();
          }
          expect(most).toBeLessThanOrEqual(2);
          expect(broker.length).toBe(1000);
          for (const at of last) expect(broker.state(at)).toEqual({ kind: 'loaded', rows: rows(at * SIZE) });
          const kept = Array.from({ length: 40 }, (_, at) => at).filter((at) => broker.state(at)?.kind === 'loaded');
          expect(kept.length).toBeLessThanOrEqual(KEEP);
          expect(broker.indexOf('late')).toBe(-1);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** A list that others change between two answers, asked by keyset cursors: rows are numbers, in their order. */
class ChangingList {
  rows: number[];

  constructor(count: number) {
    this.rows = Array.from({ length: count }, (_, at) => at * 100);
  }

  change({ remove, add }: { readonly remove: readonly number[]; readonly add: readonly number[] }): void {
    for (const at of remove) this.rows.splice(at % Math.max(1, this.rows.length), 1);
    this.rows = [...new Set([...this.rows, ...add])].sort((a, b) => a - b);
  }

  answer({ cursor, offset }: PageAsk): LoadedPage<Row> {
    const [way, key = ''] = cursor?.split(' ') ?? [];
    const after = this.rows.findIndex((row) => row > Number(key));
    const before = this.rows.findLastIndex((row) => row < Number(key)) + 1;
    const end = way === 'after' ? (after < 0 ? this.rows.length : after) + SIZE : way === 'before' ? before : offset + SIZE;
    const first = Math.max(0, end - SIZE);
    const found = this.rows.slice(first, end);
    return {
      rows: found.map((row) => ({ id: String(row) })),
      total: this.rows.length,
      exact: true,
      next: end < this.rows.length && found.length > 0 ? `after ${found.at(-1)}` : null,
      previous: first > 0 && found.length > 0 ? `before ${found[0]}` : null,
    };
  }
}

type Change = Parameters<ChangingList['change']>[0];
const changes = fc.array(
  fc.record({ remove: fc.array(fc.nat(400), { maxLength: 6 }), add: fc.array(fc.integer({ min: -500, max: 20_000 }), { maxLength: 6 }) }),
  { minLength: 1, maxLength: 30 },
);

/** A person's screen over such a list: shorter than a page, moved by its own height. */
function screenOver(count: number, changed: readonly Change[]) {
  const list = new ChangingList(count);
  let survivors = list.rows;
  let at = 0;
  const broker = createPageBroker<Row>({
    pageSize: SIZE,
    idOf: ({ id }) => id,
    onChange: () => undefined,
    clock: new HandClock(),
    load: async (ask) => {
      const answer = list.answer(ask);
      const change = changed[(at += 1) % changed.length];
      if (change) list.change(change);
      survivors = survivors.filter((row) => list.rows.includes(row));
      return answer;
    },
  });
  const shownAt = (first: number): number[] => Array.from({ length: 6 }, (_, row) => first + row);
  const look = async (first: number): Promise<void> => {
    for (let answers = 0; answers < 3; answers += 1) {
      broker.want(shownAt(first));
      await turn();
    }
  };
  return {
    look,
    /** From the top to the end: the ids that were seen, and those that were there all the time. */
    async walkDown(): Promise<{ readonly seen: string[]; readonly survived: string[] }> {
      const seen: string[] = [];
      for (let first = 0; first === 0 || first < (broker.length ?? 0); first += 6) {
        await look(first);
        seen.push(...shownAt(first).flatMap((place) => broker.rowAt(place)?.id ?? []));
      }
      return { seen, survived: survivors.map(String) };
    },
  };
}

describe('a walk down a list that others change meanwhile', () => {
  it('shows every row that survives the walk, once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 150 }), changes, async (count, changed) => {
        const { seen, survived } = await screenOver(count, changed).walkDown();
        expect(new Set(seen).size).toBe(seen.length);
        expect(survived.filter((row) => !seen.includes(row))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('does so, too, after a walk up to the top', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 60, max: 150 }), changes, async (count, changed) => {
        const { look, walkDown } = screenOver(count, changed);
        for (let first = 54; first >= 0; first -= 6) await look(first);
        const { seen, survived } = await walkDown();
        expect(new Set(seen).size).toBe(seen.length);
        expect(survived.filter((row) => !seen.includes(row))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('jumps and walks over a list that others change meanwhile, whatever comes first', () => {
  /** After some, the person rests: what a jump stopped is asked again then. */
  const looks = fc.array(fc.record({ first: fc.nat(180), height: fc.integer({ min: 3, max: 25 }), rest: fc.constantFrom(0, 0, 100) }), {
    minLength: 1,
    maxLength: 12,
  });

  it('end with every page on screen, and leave no survivor out between two of them', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 40, max: 200 }),
        looks,
        changes,
        fc.boolean(),
        async (scheduler, count, wanted, changed, exact) => {
          const list = new ChangingList(count);
          let survivors = list.rows;
          let asked = 0;
          const clock = new HandClock();
          const broker = createPageBroker<Row>({
            pageSize: SIZE,
            // The four pages that may be on screen, the one ahead, and one more.
            keep: 6,
            idOf: ({ id }) => id,
            onChange: () => undefined,
            clock,
            load: async (ask) => {
              await scheduler.schedule(Promise.resolve(), `asked ${JSON.stringify(ask)}`);
              const answer = list.answer(ask);
              // As many come as go, now and then: the total tells nothing.
              const change = changed[(asked += 1) % changed.length];
              if (change) list.change(change);
              survivors = survivors.filter((row) => list.rows.includes(row));
              await scheduler.schedule(Promise.resolve(), `answered ${JSON.stringify(ask)}`);
              return { ...answer, exact };
            },
          });
          const placesIn = ({ first, height }: (typeof wanted)[number]): number[] =>
            Array.from({ length: height }, (_, row) => first + row).filter((place) => place < Math.max(1, broker.length ?? count));
          const look = (view: (typeof wanted)[number]): void => broker.want(placesIn(view));
          scheduler.scheduleSequence(
            wanted.map((at) => ({
              label: `look at ${at.first}`,
              builder: async () => {
                look(at);
                await clock.pass(at.rest);
              },
            })),
          );
          await scheduler.waitIdle();
          const last = wanted.at(-1)!;
          for (let round = 0; round < 6; round += 1) {
            look(last);
            await clock.pass(100);
            await scheduler.waitIdle();
          }
          const pagesOnScreen = [...new Set(placesIn(last).map((place) => Math.floor(place / SIZE)))];
          const loaded = pagesOnScreen.map((at) => {
            const state = broker.state(at);
            if (state?.kind !== 'loaded') throw new Error(`Page ${at} is ${state?.kind}.`);
            return state.rows.map(({ id }) => Number(id));
          });
          for (const [at, after] of loaded.entries()) {
            const before = loaded[at - 1] ?? [];
            if (before.length === 0 || after.length === 0) continue;
            const [end, begin] = [Math.max(...before), Math.min(...after)];
            compared += 1;
            expect(survivors.filter((row) => row > end && row < begin)).toEqual([]);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
