// The questions whose time is measured, in groups with a goal each. Knows the backend's calls, no database.
import { addMonths, monthAt } from '../../src/contract/calendar.js';
import { SORT_KEYS, type UsersFilter, type UsersQuery } from '../../src/contract/schema/index.js';
import type { ReadingBackend } from '../backend-suite/reading.js';

export interface Question {
  readonly what: string;
  /** Milliseconds that none of the asks should exceed; `null`: only told. */
  readonly goal: number | null;
  readonly asks: readonly { readonly ask: string; readonly run: () => Promise<unknown> }[];
}

const REPEATS = 7;
const SLOW = 500;

/** What a question costs, in ms: on the clock, and of this process' CPU, which for PGlite is all that is worked. */
export interface Cost {
  readonly ms: number;
  readonly cpu: number;
  /** On the clock when it was asked first, after other questions. */
  readonly first: number;
}

const cpuNow = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The median of several runs after the first one, which is told apart. */
export async function costOf(run: () => Promise<unknown>): Promise<Cost> {
  const timed = async (): Promise<Omit<Cost, 'first'>> => {
    const [began, worked] = [performance.now(), cpuNow()];
    await run();
    return { ms: performance.now() - began, cpu: cpuNow() - worked };
  };
  const first = await timed();
  const costs: Omit<Cost, 'first'>[] = [];
  // What takes long is told as it is by fewer runs.
  for (let turn = 0; turn < (first.ms > SLOW ? 1 : REPEATS); turn += 1) costs.push(await timed());
  return { ms: median(costs.map(({ ms }) => ms)), cpu: median(costs.map(({ cpu }) => cpu)), first: first.ms };
}

const SORTS = SORT_KEYS.flatMap((by) => (['asc', 'desc'] as const).map((direction) => ({ by, direction })));
const ONE_LETTER = ['a', 'q', 'z', 'x', '王', 'ж'];
const TWO_LETTERS = ['an', 'ma', 'il', '.1', 'zo', 'qu', 'xz', 'zx', 'ω9', 'ém'];
const WORDS = ['dvorak', 'soren', 'com', 'example', 'martin', 'camille dupont', '123456', 'nobodyhasthis'];

/** `fresh` gives a backend that remembers nothing of the calls before. */
export async function questionsOf(fresh: () => ReadingBackend, users: number): Promise<Question[]> {
  const backend = fresh();
  const list = (ask: string, query: UsersQuery) => ({ ask, run: () => backend.searchUsers(query) });
  const filtered = (ask: string, filter: UsersFilter) =>
    SORTS.map((sort) => list(`${ask}, ${sort.by} ${sort.direction}`, { filter, sort }));
  const searched = (words: readonly string[]) => words.flatMap((text) => filtered(`"${text}"`, { text }));
  const { now, zone } = await backend.getSettings();
  const month = monthAt(Date.parse(now ?? ''), zone ?? 'UTC');
  const beside = (side: 'nextCursor' | 'previousCursor') =>
    Promise.all(
      SORTS.map(async (sort) => {
        const { [side]: cursor } = await backend.searchUsers({ sort, offset: Math.floor(users / 3) });
        if (cursor === null) throw new Error(`No ${side} a third down, by ${sort.by}.`);
        return list(`${sort.by} ${sort.direction}`, { sort, cursor });
      }),
    );
  const depths = [0.001, 0.25, 0.5, 0.75, 0.999, 1 - 50 / users];
  return [
    { what: 'first page of 50, any sort', goal: 20, asks: SORTS.map((sort) => list(`${sort.by} ${sort.direction}`, { sort })) },
    {
      what: 'a page at any depth, any sort',
      goal: 20,
      asks: SORTS.flatMap((sort) =>
        depths.map((depth) => list(`${sort.by} ${sort.direction} at ${depth}`, { sort, offset: Math.floor(users * depth) })),
      ),
    },
    { what: 'the next page by cursor, a third down', goal: 20, asks: await beside('nextCursor') },
    { what: 'the page before by cursor, a third down', goal: 20, asks: await beside('previousCursor') },
    {
      what: 'a status filter with total and counts, any sort',
      goal: 60,
      asks: [['active'], ['canceled'], ['registered'], ['active', 'registered']].flatMap((status) =>
        filtered(status.join(' or '), { status }),
      ),
    },
    {
      what: 'a status filter, half-way down',
      goal: null,
      asks: SORTS.map((sort) =>
        list(`${sort.by} ${sort.direction}`, { sort, filter: { status: ['canceled'] }, offset: Math.floor(users / 8) }),
      ),
    },
    {
      what: 'a period filter with total and counts, any sort',
      goal: 60,
      asks: [
        ...filtered('a day', { registered: { from: `${addMonths(month, -2)}-10`, to: `${addMonths(month, -2)}-10` } }),
        ...filtered('a month', { registered: { from: `${addMonths(month, -2)}-01`, to: `${addMonths(month, -2)}-28` } }),
        ...filtered('a year', { registered: { from: `${addMonths(month, -18)}-01`, to: `${addMonths(month, -6)}-01` } }),
        ...filtered('a month of updates', { updated: { from: `${addMonths(month, -2)}-01`, to: `${addMonths(month, -2)}-28` } }),
        ...filtered('since a month, active', { status: ['active'], registered: { from: `${addMonths(month, -1)}-01` } }),
      ],
    },
    { what: 'words of one letter, any sort', goal: 100, asks: searched(ONE_LETTER) },
    { what: 'words of two letters, any sort', goal: 100, asks: searched(TWO_LETTERS) },
    { what: 'longer words, any sort', goal: 100, asks: searched(WORDS) },
    {
      what: 'all tiles with baselines and splits, computed',
      goal: 300,
      asks: [month, addMonths(month, -1), addMonths(month, -12), addMonths(month, -40)].map((asked) => ({
        ask: asked,
        run: () => fresh().getKpis({ month: asked }),
      })),
    },
    { what: 'all tiles, as of the last minute', goal: 20, asks: [{ ask: month, run: () => backend.getKpis({ month }) }] },
    {
      what: 'one user in full, with a page of views',
      goal: null,
      asks: [0, users / 2, users - 1]
        .map((at) => `u_${String(Math.floor(at)).padStart(9, '0')}`)
        .map((id) => ({
          ask: id,
          run: async () => [await backend.getUser(id), await backend.listViews(id, {})],
        })),
    },
    {
      what: 'the rows behind a tile',
      goal: null,
      asks: await Promise.all(
        (['registeredIn', 'hadAccessIn', 'hadTrialIn', 'unsubscribedIn'] as const).map(async (tile) => {
          const { current } = await backend.getKpis({ month });
          return list(tile, { filter: { [tile]: current.window } });
        }),
      ),
    },
  ];
}
