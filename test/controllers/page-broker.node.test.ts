// The page broker as plain functions: what it asks, stops, keeps and shows.
import { describe, expect, it } from 'vitest';
import { brokerWithCalls, page, places, rows, SIZE, turn } from './page-broker-kit.js';

const offsets = (calls: readonly { readonly ask: { readonly offset: number } }[]): number[] => calls.map(({ ask }) => ask.offset);

describe('a page broker', () => {
  it('asks a jump by its place and shows what came', async () => {
    const { broker, call, changes } = brokerWithCalls();
    broker.want(places(7));
    expect(call(0).ask).toEqual({ cursor: null, offset: 70 });
    expect(broker.state(7)).toEqual({ kind: 'loading' });
    await call(0).answer(page(70));
    expect(broker.rowAt(73)).toEqual({ id: 'row 73' });
    expect(broker.indexOf('row 73')).toBe(73);
    expect(broker.length).toBe(1000);
    expect(changes).toEqual([7]);
  });

  it('asks the page in the middle of the screen first, and those around it by its cursors', async () => {
    const { broker, calls, call } = brokerWithCalls();
    broker.want(places(1, 2, 3, 4).slice(8, -8));
    expect(offsets(calls)).toEqual([30]);
    await call(0).answer(page(30));
    expect(calls.slice(1).map(({ ask }) => ask)).toEqual([
      { cursor: 'before 30', offset: 20 },
      { cursor: 'after 39', offset: 40 },
    ]);
  });

  it('asks the neighbours of a kept page by its cursors', async () => {
    const { broker, call } = brokerWithCalls();
    broker.want(places(7));
    await call(0).answer(page(70));
    broker.want(places(6, 7, 8));
    expect(call(1).signal.aborted || call(1).ask.cursor === 'after 79').toBe(true);
    expect(new Set([call(1).ask.cursor, call(2).ask.cursor])).toEqual(new Set(['after 79', 'before 70']));
  });

  it('asks everything by its place where cursors do not serve', async () => {
    const { broker, call } = brokerWithCalls({ cursors: false });
    broker.want(places(7));
    await call(0).answer(page(70));
    broker.want(places(8));
    expect(call(1).ask).toEqual({ cursor: null, offset: 80 });
  });

  it('halts and says so when a cursor is no longer known, instead of showing rows of two lists', async () => {
    let lost = 0;
    const { broker, calls, call } = brokerWithCalls({ isCursorLost: (error) => error === 'expired', onCursorLost: () => (lost += 1) });
    broker.want(places(0));
    await call(0).answer(page(0));
    broker.want(places(0, 1));
    await call(1).fail('expired');
    expect(lost).toBe(1);
    expect(broker.rowAt(3)).toEqual({ id: 'row 3' });
    broker.want(places(50));
    expect(calls).toHaveLength(2);
  });

  it('has at most two requests under way', async () => {
    const { broker, calls, call } = brokerWithCalls();
    broker.want(places(1, 2, 3, 4, 5));
    await call(0).answer(page(30));
    expect(calls).toHaveLength(3);
    await call(1).answer(page(20));
    expect(calls).toHaveLength(4);
  });

  it('keeps about forty pages where nobody says otherwise', async () => {
    const { broker, callAt } = brokerWithCalls();
    for (let at = 0; at < 60; at += 1) {
      broker.want(places(at));
      await callAt(at * SIZE).answer(page(at * SIZE));
    }
    const kept = Array.from({ length: 60 }, (_, at) => at).filter((at) => broker.state(at)?.kind === 'loaded');
    expect(kept).toEqual(Array.from({ length: 40 }, (_, at) => at + 20));
  });

  it('drops the answer of a stopped request that comes all the same', async () => {
    const { broker, call } = brokerWithCalls();
    broker.want(places(2));
    await call(0).answer(page(20));
    broker.want(places(1, 2, 3));
    broker.want(places(50));
    const stopped = [call(1), call(2)].find(({ signal }) => signal.aborted);
    await stopped?.answer(page(0, { total: 3 }));
    expect(stopped && broker.state(stopped.ask.offset / SIZE)).toBeNull();
    expect(broker.length).toBe(1000);
  });

  it('keeps a bounded number of pages, the last used ones, and never forgets a wanted one', async () => {
    const { broker, callAt } = brokerWithCalls({ keep: 3 });
    for (const wanted of [10, 20, 30]) {
      broker.want(places(wanted));
      await callAt(wanted * SIZE).answer(page(wanted * SIZE));
    }
    broker.want(places(10, 40));
    await callAt(400).answer(page(400));
    expect([10, 20, 30, 40].map((at) => broker.state(at)?.kind)).toEqual(['loaded', undefined, 'loaded', 'loaded']);
    expect(broker.indexOf('row 203')).toBe(-1);
  });

  it('shows a row once that has moved into another page between two answers, where the person looks', async () => {
    const { broker, call } = brokerWithCalls();
    broker.want(places(0));
    await call(0).answer(page(0));
    broker.want(places(5));
    await call(2).answer(page(8, { next: 'after 17' }));
    const shown = Array.from({ length: 60 }, (_, at) => broker.rowAt(at)?.id).filter((id) => id !== undefined);
    expect(shown).toEqual(rows(8).map(({ id }) => id));
    broker.want(places(6));
    expect(call(3).ask.cursor).toBe('after 17');
  });

  it('leaves a moved row where it is seen, and gives it back when that page goes', async () => {
    const { broker, callAt } = brokerWithCalls({ keep: 3, cursors: false });
    broker.want(places(3, 4));
    await callAt(30).answer(page(30));
    await callAt(40).answer(page(38));
    expect(broker.rowAt(38)).toEqual({ id: 'row 38' });
    expect(broker.rowAt(40)).toEqual({ id: 'row 40' });
    expect(broker.indexOf('row 39')).toBe(39);
    for (const at of [5, 6]) {
      broker.want(places(4, at));
      await callAt(at * SIZE).answer(page(at * SIZE));
    }
    expect(broker.state(3)).toBe(null);
    expect(broker.rowAt(40)).toEqual({ id: 'row 38' });
    expect(broker.indexOf('row 39')).toBe(41);
  });

  it('asks a page again whose neighbour has come anew while it was under way', async () => {
    const { broker, callAt, clock } = brokerWithCalls();
    broker.want(places(5));
    broker.want(places(6, 7, 8));
    await clock.pass(100);
    await callAt(50).answer(page(50));
    await callAt(70).answer(page(70));
    const [six, eight] = [callAt(60), callAt(80)];
    expect([six.ask.cursor, eight.ask.cursor]).toEqual(['after 59', 'after 79']);
    // One has gone meanwhile: the page by its place no longer goes on from this one.
    await six.answer(page(60));
    await callAt(70).answer({ ...page(70), rows: rows(70, 9), next: 'after 78' });
    await eight.answer(page(80));
    expect(broker.state(8)).toEqual({ kind: 'loading' });
    expect(callAt(80).ask.cursor).toBe('after 78');
    await callAt(80).answer(page(79));
    expect(broker.rowAt(80)).toEqual({ id: 'row 79' });
  });

  it('forgets what was kept behind a page that turns out to be the last', async () => {
    const { broker, callAt } = brokerWithCalls();
    const told = { exact: false, total: 60 };
    broker.want(places(2));
    await callAt(20).answer(page(20, told));
    broker.want(places(5));
    await callAt(50).answer(page(50, told));
    broker.want(places(2, 3, 4, 5));
    expect(callAt(30).ask.cursor).toBe('after 29');
    await callAt(30).answer({ ...page(30, told), rows: rows(50, 4), next: null });
    expect(broker.length).toBe(34);
    expect(broker.indexOf('row 55')).toBe(-1);
    expect(broker.rowAt(30)).toEqual({ id: 'row 50' });
  });

  it('stops everything and forgets every row when it is cleared', async () => {
    const { broker, call, clock } = brokerWithCalls({ retry: () => ({ wait: 1000, all: false }) });
    broker.want(places(0));
    await call(0).answer(page(0));
    broker.want(places(1, 2));
    await call(1).fail('down');
    expect(clock.waits).toBe(1);
    broker.clear();
    expect(call(2).signal.aborted).toBe(true);
    expect(clock.waits).toBe(0);
    expect(broker.rowAt(0)).toBeUndefined();
    await call(2).answer(page(20));
    expect(broker.state(2)).toBeNull();
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
});

describe('a list that others change', () => {
  it('is forgotten where it does not hang together with a page that tells another total', async () => {
    const { broker, callAt } = brokerWithCalls();
    broker.want(places(45));
    await callAt(450).answer(page(450));
    broker.want(places(30));
    await callAt(300).answer(page(299, { total: 1001 }));
    expect(broker.state(45)).toBeNull();
  });

  it('is asked again beside a page that fills a gap, so that nothing is missing between the two', async () => {
    const { broker, calls, callAt } = brokerWithCalls();
    for (const at of [42, 40]) {
      broker.want(places(at));
      await callAt(at * SIZE).answer(page(at * SIZE));
    }
    broker.want(places(40, 41, 42));
    const inserted = { id: 'inserted' };
    await callAt(410).answer(page(410, { rows: [inserted, ...rows(410, 9)], next: 'after 418' }));
    expect(calls.filter(({ ask }) => ask.offset === 420).map(({ ask }) => ask.cursor)).toEqual([null, 'after 418']);
  });

  it('keeps what is on screen where a page comes beside it that nobody looks at any more', async () => {
    const { broker, calls, callAt, clock } = brokerWithCalls();
    broker.want(places(39));
    broker.want(places(40));
    await clock.pass(100);
    await callAt(400).answer(page(400));
    await callAt(390).answer(page(389));
    expect([39, 40].map((at) => broker.state(at)?.kind)).toEqual([undefined, 'loaded']);
    broker.want(places(39, 40));
    expect(calls.at(-1)?.ask).toEqual({ cursor: 'before 400', offset: 390 });
  });

  it('is asked from its top where the way up by cursors ends elsewhere', async () => {
    const { broker, calls, call, callAt } = brokerWithCalls();
    broker.want(places(1));
    await call(0).answer(page(10));
    broker.want(places(0));
    expect(callAt(0).ask.cursor).toBe('before 10');
    await callAt(0).answer(page(0, { previous: 'before new ones' }));
    expect(callAt(0).ask.cursor).toBeNull();
    await callAt(0).answer(page(-3, { total: 1003, previous: null }));
    expect(broker.rowAt(0)).toEqual({ id: 'row -3' });
    expect(broker.rowAt(10)).toBeUndefined();
    broker.want(places(0, 1));
    expect(calls.at(-1)?.ask).toEqual({ cursor: 'after 6', offset: 10 });
  });
});

describe('a drag through a long list', () => {
  it('lets the first stale request finish, in case the person comes back, and stops the others', async () => {
    const { broker, call, calls, open } = brokerWithCalls();
    broker.want(places(2));
    await call(0).answer(page(20));
    broker.want(places(1, 2, 3));
    broker.want(places(50));
    expect(calls.slice(1).map(({ signal }) => signal.aborted)).toContain(true);
    expect(open()).toHaveLength(2);
    expect(calls).toHaveLength(3);
  });

  it('asks nothing before the person rests, and then what is on screen', async () => {
    const { broker, calls, clock } = brokerWithCalls();
    broker.want(places(0));
    for (let at = 10; at < 90; at += 1) {
      broker.want(places(at));
      await clock.pass(16);
    }
    expect(offsets(calls)).toEqual([0]);
    await clock.pass(40);
    expect(offsets(calls)).toEqual([0, 890]);
  });

  it('goes on at once where the person jumps and nothing was under way', async () => {
    const { broker, calls, call } = brokerWithCalls();
    broker.want(places(10));
    await call(0).answer(page(100));
    broker.want(places(50));
    expect(offsets(calls)).toEqual([100, 110, 500]);
    expect(call(1).signal.aborted).toBe(true);
  });

  for (const [step, answer] of [
    [16, 30],
    [50, 30],
    [50, 200],
    [33, 30],
    [120, 100],
  ] as const) {
    it(`gets at most two answers that nobody wants in 80 steps of ${step} ms, with answers after ${answer} ms`, async () => {
      let answers = 0;
      let unwanted = 0;
      let seen = 0;
      const { broker, clock } = brokerWithCalls({
        load: ({ offset }, signal) =>
          new Promise((resolve, reject) => {
            const stop = clock.after(answer, () => {
              answers += 1;
              if (Math.floor(offset / SIZE) !== seen) unwanted += 1;
              resolve(page(offset, { total: 100_000 }));
            });
            signal.addEventListener('abort', () => (stop(), reject(signal.reason)));
          }),
      });
      broker.want(places(0));
      await clock.pass(answer * 2);
      unwanted = answers = 0;
      for (let at = 1; at <= 80; at += 1) {
        seen = at * 12;
        broker.want(places(seen));
        await clock.pass(step);
      }
      await clock.pass(1000);
      expect(unwanted).toBeLessThanOrEqual(2);
      expect(answers).toBeGreaterThan(0);
      expect(broker.state(seen)?.kind).toBe('loaded');
    });
  }
});

describe('the page ahead', () => {
  it('is asked in the direction of scrolling, once everything on screen is there', async () => {
    const { broker, calls, call } = brokerWithCalls();
    broker.want(places(50));
    await call(0).answer(page(500));
    expect(offsets(calls)).toEqual([500, 510]);
    await call(1).answer(page(510));
    broker.want(places(50).map((at) => at + 2));
    expect(offsets(calls)).toEqual([500, 510, 520]);
    broker.want(places(50));
    expect(call(2).signal.aborted).toBe(true);
    expect(call(3).ask).toEqual({ cursor: 'before 500', offset: 490 });
  });

  it('is not asked beyond the end', async () => {
    const { broker, calls, call } = brokerWithCalls();
    broker.want(places(0));
    await call(0).answer(page(0, { total: SIZE, next: null }));
    broker.want(places(0));
    expect(calls).toHaveLength(1);
  });

  it('is not asked after a jump, before the person scrolls on from there', async () => {
    const { broker, calls, call } = brokerWithCalls();
    broker.want(places(0));
    await call(0).answer(page(0, { next: null }));
    broker.want(places(50));
    await call(2).answer(page(500));
    expect(offsets(calls)).toEqual([0, 10, 500]);
    broker.want(places(50).map((at) => at - 1));
    expect(offsets(calls)).toEqual([0, 10, 500, 490]);
  });

  it('gives way at once to a page on screen', async () => {
    const { broker, call, calls } = brokerWithCalls();
    broker.want(places(0));
    await call(0).answer(page(0));
    expect(offsets(calls)).toEqual([0, 10]);
    broker.want(places(70));
    expect(call(1).signal.aborted).toBe(true);
    expect(offsets(calls)).toEqual([0, 10, 700]);
  });
});

describe('the length of a list', () => {
  it('grows by what shows itself where the total was too low', async () => {
    const { broker, call } = brokerWithCalls();
    broker.want([0]);
    await call(0).answer(page(0, { total: 5, exact: false }));
    expect(broker.length).toBe(11);
    await call(1).answer(page(10, { total: 5, exact: false, next: null }));
    expect(broker.length).toBe(20);
  });

  it('shrinks where the total was too high', async () => {
    const { broker, call } = brokerWithCalls();
    broker.want(places(9));
    await call(0).answer(page(90, { exact: false, rows: rows(90, 4), next: null }));
    expect(broker.length).toBe(94);
  });

  it('is the total where the backend has no cursors', async () => {
    const { broker, call } = brokerWithCalls();
    broker.want(places(9));
    await call(0).answer(page(90, { rows: rows(90, 9), next: null, previous: null }));
    expect(broker.length).toBe(1000);
  });

  it('follows the total down past the page that was asked', async () => {
    const { broker, call } = brokerWithCalls();
    broker.want(places(9));
    await call(0).answer(page(90, { total: 30, rows: [], next: null, previous: null }));
    expect(broker.length).toBe(30);
  });
});
