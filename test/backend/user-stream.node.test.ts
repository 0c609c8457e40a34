// A stream whose connection is cut: it is taken up where it was, or fails; it never ends early. No test waits.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUsersApp } from '../../mocks/app.js';
import { type Fault, NETWORK, PASS, refuse, withFaults } from '../../mocks/faults.js';
import { createRestBackend } from '../../src/backend/rest.js';
import type { StreamOptions } from '../../src/contract/backend.js';
import type { UsersQuery } from '../../src/contract/schema/index.js';
import { createSampleBackend } from '../../src/sample/backend.js';
import { failure, holdTime, letTimeGo, NOW, outcome } from './faulty.js';

beforeEach(holdTime);
afterEach(letTimeGo);

const USERS = 250;
const TURN = 20;
const app = createUsersApp(createSampleBackend({ users: USERS, now: () => NOW, streamTurn: TURN }), { base: '/api' });

/** A stream through these faults: what came of it, the requests' bodies, and the moments of the requests. */
function stream(faults: readonly Fault[], query: UsersQuery = {}, options: StreamOptions = {}) {
  const times: number[] = [];
  const { fetch, requests } = withFaults((request) => app.fetch(request), faults);
  const backend = createRestBackend({
    baseUrl: 'https://backend.test/api',
    fetch: (input, init) => {
      times.push(performance.now());
      return fetch(input, init);
    },
  });
  const ids: string[] = [];
  const reading = (async () => {
    for await (const { id } of backend.streamUsers!(query, options)) ids.push(id);
  })();
  return { ids, reading, times, asked: () => Promise.all(requests.map(async (request) => (await request.json()) as UsersQuery)) };
}

/** Behind some cursors, and in the midst of a line. */
const LATE = 15_003;
const cut: Fault = { kind: 'cut', after: LATE };
const whole = (ids: readonly string[]): void => expect(new Set(ids).size).toBe(USERS);

describe('a stream that is cut', () => {
  for (const [what, fault] of [
    ['loses its connection', cut],
    ['ends in the midst of a line', { kind: 'short', after: LATE }],
    ['goes silent', { kind: 'stall', after: LATE }],
  ] as const) {
    it(`and ${what} is taken up from its last cursor`, async () => {
      const cursors: string[] = [];
      const { ids, reading, asked } = stream(
        [fault],
        { sort: { by: 'email', direction: 'asc' } },
        { onCursor: (one) => cursors.push(one) },
      );
      expect(await outcome(reading)).toEqual({ value: undefined });
      whole(ids);
      const [first, second, ...more] = await asked();
      expect([first!.cursor, more]).toEqual([undefined, []]);
      expect(second).toEqual({ ...first, cursor: cursors[cursors.indexOf(second!.cursor!)] });
      expect(ids.length - USERS).toBeLessThan(TURN);
    });
  }

  it('is whole or fails, wherever and however often it is cut', async () => {
    const after = fc.nat(90_000);
    const faults = fc.array(
      fc.oneof(
        fc.record({ kind: fc.constantFrom('cut', 'short', 'stall'), after }),
        fc.constantFrom<Fault>(PASS, NETWORK, refuse(503), refuse(429)),
      ),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(faults, async (met) => {
        const told: string[] = [];
        const { ids, reading } = stream(met, {}, { onCursor: (one) => told.push(one) });
        const { error } = await outcome(reading);
        if (error === undefined) whole(ids);
        else expect([told.length, ['offline', 'timeout', 'server', 'busy'].includes((error as { kind: string }).kind)]).toEqual([0, true]);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it('is not taken up where no cursor has come: the failure is told', async () => {
    const { ids, reading, times } = stream([{ kind: 'cut', after: 900 }]);
    expect(await failure(reading)).toMatchObject({ kind: 'offline' });
    expect([ids.length, times.length]).toEqual([2, 1]);
  });

  it('is given up after three times without another cursor, further and further apart', async () => {
    vi.spyOn(Math, 'random').mockReturnValueOnce(0).mockReturnValueOnce(1);
    const { reading, times } = stream([cut, ...Array.from({ length: 9 }, () => ({ kind: 'cut', after: 500 }) as const)]);
    expect(await failure(reading)).toMatchObject({ kind: 'offline' });
    expect(times.slice(1).map((time, at) => Math.round(time - times[at]!))).toEqual([500, 3000, 4000]);
  });

  it('is taken up as often as it gets on', async () => {
    const { ids, reading, times } = stream(Array.from({ length: 7 }, () => cut));
    await outcome(reading);
    whole(ids);
    expect(times).toHaveLength(8);
  });

  it('is taken up after a server that was away for a while, and after a pause that it asked for', async () => {
    const away = stream([cut, ...Array.from({ length: 6 }, () => NETWORK)]);
    await outcome(away.reading);
    whole(away.ids);
    const busy = stream([cut, refuse(429, {}, { 'retry-after': '20' })]);
    await outcome(busy.reading);
    whole(busy.ids);
    expect(busy.times.at(-1)! - busy.times.at(-2)!).toBeGreaterThanOrEqual(20_000);
  });

  for (const [status, kind] of [
    [400, 'invalid'],
    [410, 'missing'],
    [422, 'invalid'],
    [403, 'forbidden'],
    [501, 'server'],
  ] as const) {
    it(`fails as ${kind} where its cursor is refused with ${status}, and is not asked again`, async () => {
      const { reading, times } = stream([cut, refuse(status)]);
      expect(await failure(reading)).toMatchObject({ kind, status });
      expect(times).toHaveLength(2);
    });
  }

  it('fails where an answer has fewer users than it says, before a cut and after', async () => {
    const lines = (text: string, change: (all: string[]) => string[]): string => change(text.split('\n')).join('\n');
    const without: Fault = { kind: 'change', body: (text) => lines(text, (all) => all.filter((_, at) => at !== 60)) };
    for (const faults of [[without], [cut, without]]) expect(await failure(stream(faults).reading)).toMatchObject({ kind: 'contract' });
  });

  it('that breaks off with a problem is taken up, too', async () => {
    const broken: Fault = {
      kind: 'change',
      body: (text) => `${text.split('\n').slice(0, 50).join('\n')}\n{"end":false,"problem":{"title":"Later","status":503}}\n`,
    };
    const { ids, reading } = stream([broken, broken]);
    await outcome(reading);
    whole(ids);
  });

  it('is stopped at once: while it waits to be taken up, and while it is taken up', async () => {
    const reason = new Error('cancelled');
    for (const [faults, ms, requests] of [
      [[cut], 400, 1],
      [[cut, { kind: 'hang' }], 1500, 2],
    ] as const) {
      const stop = new AbortController();
      const { reading, times } = stream(faults, {}, { signal: stop.signal, onCursor: () => setTimeout(() => stop.abort(reason), ms) });
      expect(await failure(reading)).toBe(reason);
      expect(times).toHaveLength(requests);
      vi.clearAllTimers();
    }
  });

  it('goes on from the cursor that the question names, also before another one has come', async () => {
    const cursors: string[] = [];
    await outcome(stream([], {}, { onCursor: (one) => cursors.push(one) }).reading);
    expect(cursors).toHaveLength(Math.floor(USERS / TURN));
    const { ids, reading } = stream([{ kind: 'cut', after: 900 }], { cursor: cursors[4]! });
    await outcome(reading);
    expect(new Set(ids).size).toBe(USERS - 5 * TURN);
  });
});
