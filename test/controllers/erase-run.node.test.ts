// An erasure survives whatever happens to its calls: everybody ends in one result, and nobody else is touched.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EraseRun, type EraseRunOptions } from '../../src/controllers/erase-run.js';
import { UsersError } from '../../src/contract/failure.js';
import { EraseStore, type Fate, idOf, planOf } from './erase-kit.js';

const WAITING = ['planning', 'erasing', 'stopping'];
const ids = (count: number, from = 0): string[] => Array.from({ length: count }, (_, at) => idOf(from + at));
const everybody = { filter: {}, except: [], everybody: true };

function start(store: EraseStore, selection: EraseRunOptions['selection'], selected?: number) {
  const told: string[] = [];
  let wake = (): void => undefined;
  const run: EraseRun = new EraseRun({
    backend: store.backend,
    selection,
    selected,
    onChange: () => wake(),
    onErased: (erased) => void told.push(...erased),
  });
  run.start();
  const settled = async (): Promise<EraseRun> => {
    while (WAITING.includes(run.phase)) await new Promise<void>((resolve) => (wake = resolve));
    return run;
  };
  return { run, told, settled };
}

describe('an erasure', () => {
  it('is planned, waits to be confirmed, and is carried out part by part', async () => {
    const store = new EraseStore(300);
    const { run, told, settled } = start(store, { ids: ids(250) }, 250);
    expect(await settled()).toMatchObject({ phase: 'planned', expected: 250 });
    expect(store.sent).toEqual([]);
    run.confirm();
    run.confirm();
    expect(await settled()).toMatchObject({ phase: 'done', done: 250, tally: { erased: 250, gone: 0 } });
    expect(store.sent.map(({ offset, limit, confirmedCount }) => [offset, limit, confirmedCount])).toEqual([
      [0, 100, 250],
      [100, 100, 250],
      [200, 100, 250],
    ]);
    expect(told).toEqual(ids(250));
  });

  it('pauses where a part fails, and sends the same part under the same key again', async () => {
    const store = new EraseStore(120);
    store.fates = ['fine', 'lost'];
    const { run, settled } = start(store, everybody);
    await settled();
    run.confirm();
    expect(await settled()).toMatchObject({ phase: 'paused', done: 100, unsure: 20, error: { kind: 'timeout' } });
    run.resume();
    run.resume();
    expect(await settled()).toMatchObject({ phase: 'done', unsure: 0, tally: { erased: 120, gone: 0 } });
    expect(store.carriedOut).toHaveLength(2);
  });

  it('finishes the part under way when it is stopped, says what is left, and goes on from there', async () => {
    const store = new EraseStore(350);
    const { run, settled } = start(store, everybody);
    await settled();
    store.before = () => store.sent.length === 1 && run.stop();
    run.confirm();
    expect(await settled()).toMatchObject({ phase: 'stopped', done: 200, plan: { count: 350 }, tally: { erased: 200 } });
    run.resume();
    expect(await settled()).toMatchObject({ phase: 'done', tally: { erased: 350 } });
  });

  it('asks for another confirmation where the plan has run out', async () => {
    const store = new EraseStore(250);
    store.kept.set('u3', 'locked');
    store.fates = ['fine', 'expired'];
    const { run, settled } = start(store, everybody);
    await settled();
    run.confirm();
    expect(await settled()).toMatchObject({ phase: 'planned', renewed: true, expected: 150, plan: { count: 150, token: 'plan 2' } });
    expect(store.alive.size).toBe(151);
    run.confirm();
    expect(await settled()).toMatchObject({ phase: 'done', tally: { erased: 249 } });
    expect([...run.tally.failed]).toEqual([['u3', 'locked']]);
  });

  it('tries those alone who could not be erased, without another question', async () => {
    const store = new EraseStore(150);
    store.kept.set('u7', 'busy').set('u140', 'busy');
    const { run, told, settled } = start(store, everybody);
    await settled();
    run.confirm();
    await settled();
    store.kept.delete('u7');
    store.alive.delete('u140');
    run.retryFailed();
    expect(await settled()).toMatchObject({ phase: 'done', tally: { erased: 149, gone: 1 } });
    expect(run.tally.failed.size).toBe(0);
    expect(store.plans.get('plan 2')).toEqual(['u7']);
    expect(told).toHaveLength(150);
  });

  it('of somebody who is no more is done where the plan holds nobody', async () => {
    const store = new EraseStore(0);
    const { told, settled } = start(store, { ids: ['u1'] }, 1);
    expect(await settled()).toMatchObject({ phase: 'done', tally: { erased: 0, gone: 1 } });
    expect(told).toEqual(['u1']);
  });

  it('calls nobody erased where the plan itself is missing: that may be the address', async () => {
    const store = new EraseStore(1);
    Object.assign(store.backend, { planErase: () => Promise.reject(new UsersError('missing', { status: 404 })) });
    const { told, settled } = start(store, { ids: ['u0'] }, 1);
    expect(await settled()).toMatchObject({ phase: 'unplanned', error: { kind: 'missing' } });
    expect(told).toEqual([]);
  });

  it('tells nobody twice where one plan after another holds people whom the backend has forgotten', async () => {
    const store = new EraseStore(250);
    Object.assign(store, { memory: 'forgotten', fates: ['lost', 'fine', 'expired', 'lost'] });
    const { run, told, settled } = start(store, everybody);
    while ((await settled()).phase !== 'done') {
      if (run.phase === 'planned') run.confirm();
      else run.resume();
    }
    expect(told).toHaveLength(250);
    expect(new Set(told).size).toBe(250);
  });

  it('is not carried out where the plan holds more than was selected, or an answer tells of others', async () => {
    const store = new EraseStore(3);
    Object.assign(store.backend, { planErase: () => Promise.resolve(planOf({ count: 2 })) });
    expect(await start(store, { ids: ['u1'] }).settled()).toMatchObject({ phase: 'unplanned', error: { kind: 'contract' } });
    const other = new EraseStore(3);
    const { run, told, settled } = start(other, { ids: ['u1'] });
    await settled();
    Object.assign(other.backend, {
      eraseUsers: () => Promise.resolve({ results: [{ id: 'u2', outcome: 'erased', reason: null }], remaining: 0 }),
    });
    run.confirm();
    expect(await settled()).toMatchObject({ phase: 'paused', error: { kind: 'contract' }, tally: { erased: 0 } });
    expect(told).toEqual([]);
  });

  it('takes an outcome that it does not know for a failure, and keeps the word', async () => {
    const store = new EraseStore(1);
    const { run, settled } = start(store, { ids: ['u0'] });
    await settled();
    Object.assign(store.backend, {
      eraseUsers: () => Promise.resolve({ results: [{ id: 'u0', outcome: 'deferred', reason: null }], remaining: 0 }),
    });
    run.confirm();
    await settled();
    expect([...run.tally.failed]).toEqual([['u0', 'deferred']]);
  });

  it('says nothing any more once it is disposed of', async () => {
    const store = new EraseStore(250);
    const { run, told, settled } = start(store, everybody);
    await settled();
    store.before = () => run.dispose();
    run.confirm();
    await new Promise(setImmediate);
    expect([told, run.phase, store.sent.length]).toEqual([[], 'erasing', 1]);
  });
});

const fate = fc.constantFrom<Fate>('fine', 'fine', 'lost', 'refused', 'busy', 'expired');
const someone = fc.integer({ min: 0, max: 259 }).map(idOf);
const story = fc.record({
  chosen: fc.oneof(fc.uniqueArray(someone, { minLength: 1 }), fc.constant('everybody' as const), fc.constant(ids(230))),
  except: fc.uniqueArray(someone, { maxLength: 5 }),
  kept: fc.uniqueArray(someone, { maxLength: 5 }),
  fates: fc.array(fate, { maxLength: 12 }),
  planFates: fc.array(fc.constantFrom<Fate>('fine', 'refused'), { maxLength: 4 }),
  /** Before the call of this place: stopped by the person, or another one erases somebody. */
  stops: fc.uniqueArray(fc.nat(8)),
  others: fc.dictionary(fc.nat(8).map(String), someone),
  memory: fc.constantFrom('named', 'forgotten', 'left out'),
});

describe('whatever happens to its calls, an erasure', () => {
  it('ends with everybody who was chosen in one result, no part carried out twice, and nobody else touched', async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ chosen, except, kept, fates, planFates, stops, others, memory }) => {
        const store = new EraseStore(250);
        const all = new Set(store.alive);
        const unknown = chosen === 'everybody' ? [] : chosen.filter((id) => !all.has(id));
        const wanted = new Set(chosen === 'everybody' ? [...all].filter((id) => !except.includes(id)) : chosen);
        for (const id of kept) store.kept.set(id, 'locked');
        Object.assign(store, { fates: [...fates], planFates: [...planFates], memory });
        const elsewhere = new Set<string>();
        const { run, told, settled } = start(store, chosen === 'everybody' ? { ...everybody, except } : { ids: chosen });
        store.before = () => {
          if (stops.includes(store.sent.length)) run.stop();
          const other = others[store.sent.length];
          if (other !== undefined && store.alive.delete(other)) elsewhere.add(other);
        };
        for (let turn = 0; (await settled()).phase !== 'done'; turn += 1) {
          expect(turn).toBeLessThan(60);
          if (run.phase === 'stopped' && !run.renewed && unknown.length + elsewhere.size === 0) {
            expect(run.tally.erased + run.tally.gone + run.tally.failed.size).toBe(run.done);
          }
          if (run.phase === 'paused' && turn % 3 === 0) run.stop();
          else if (run.phase === 'planned') run.confirm();
          else run.resume();
        }
        const { erased, gone, failed } = run.tally;
        const touched = [...all].filter((id) => !store.alive.has(id) && !elsewhere.has(id));
        expect(touched.filter((id) => !wanted.has(id))).toEqual([]);
        expect(new Set(store.carriedOut).size).toBe(store.carriedOut.length);
        expect(new Set(told).size).toBe(told.length);
        expect(told.filter((id) => store.alive.has(id) || failed.has(id))).toEqual([]);
        expect([...wanted].filter((id) => store.alive.has(id)).sort()).toEqual(
          [...failed.keys()].filter((id) => store.alive.has(id)).sort(),
        );
        if (chosen === 'everybody') {
          // Whose answer was lost with the plan, nobody can tell any more.
          const known = erased + gone + failed.size;
          if (run.renewed) expect(known).toBeLessThanOrEqual(wanted.size);
          else expect(known).toBe(wanted.size);
        } else {
          expect(erased + gone + failed.size).toBe(wanted.size);
          expect([...told, ...failed.keys()].sort()).toEqual([...wanted].sort());
        }
      }),
      { numRuns: 300 },
    );
  });
});
