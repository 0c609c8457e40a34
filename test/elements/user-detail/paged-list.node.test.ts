// The pages of a long list: what is asked, in which order, what is kept and what is dropped.
import { describe, expect, it } from 'vitest';
import { UsersError } from '../../../src/contract/failure.js';
import { PagedList } from '../../../src/elements/user-detail/views/paged-list.js';

interface Call {
  readonly page: number;
  readonly signal: AbortSignal;
  readonly answer: (total?: number) => Promise<void>;
  readonly fail: (error: unknown) => Promise<void>;
}

function setUp() {
  const calls: Call[] = [];
  let question: readonly [string] | null = ['a'];
  let updates = 0;
  const host = {
    isConnected: true,
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => void (updates += 1),
    updateComplete: Promise.resolve(true),
  };
  const list = new PagedList<string, readonly [string]>(host, {
    question: () => question,
    load: ([name], { offset, limit }, signal) =>
      new Promise((resolve, reject) => {
        const page = offset / limit;
        const settled = async (): Promise<void> => {
          for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
        };
        calls.push({
          page,
          signal,
          answer: (total = 5000) => (resolve({ items: [`${name}${page}`], total }), settled()),
          fail: (error) => (reject(error), settled()),
        });
      }),
  });
  const ask = (name: string | null): void => {
    question = name === null ? null : [name];
    list.hostUpdate();
  };
  return { list, calls, ask, updates: () => updates };
}

describe('a paged list', () => {
  it('asks the first page, then those that are looked at, two at a time', async () => {
    const { list, calls, ask } = setUp();
    ask('a');
    expect(calls.map(({ page }) => page)).toEqual([0]);
    await calls[0]!.answer();
    list.want([0, 1, 2, -1]);
    list.want([10, 11, 12, 9]);
    expect(calls.map(({ page }) => page)).toEqual([0, 1, 2, 10, 11]);
    expect([calls[1]!.signal.aborted, calls[2]!.signal.aborted]).toEqual([true, true]);
    await calls[3]!.answer();
    expect(calls.at(-1)!.page).toBe(12);
    expect(list.page(10)).toEqual(['a10']);
  });

  it('drops what answers after it is no longer looked at', async () => {
    const { list, calls, ask } = setUp();
    ask('a');
    await calls[0]!.answer();
    list.want([20]);
    list.want([40]);
    await calls[1]!.answer();
    expect(list.page(20)).toBe(undefined);
  });

  it('keeps the rows of the last question until the new one answers', async () => {
    const { list, calls, ask } = setUp();
    ask('a');
    await calls[0]!.answer();
    ask('b');
    expect([list.stale, list.page(0)]).toEqual([true, ['a0']]);
    await calls[1]!.answer(10);
    expect([list.stale, list.page(0), list.total]).toEqual([false, ['b0'], 10]);
  });

  it('goes back to the first page where the new question has fewer', async () => {
    const { list, calls, ask } = setUp();
    ask('a');
    await calls[0]!.answer();
    list.want([30]);
    await calls[1]!.answer();
    ask('b');
    await calls.at(-1)!.answer(10);
    expect(list.isWanted(0)).toBe(true);
    await calls.at(-1)!.answer(10);
    expect(list.page(0)).toEqual(['b0']);
  });

  it('asks nothing again when the same question is put after a pause', async () => {
    const { calls, ask } = setUp();
    ask('a');
    await calls[0]!.answer();
    ask(null);
    ask('a');
    expect(calls).toHaveLength(1);
  });

  it('keeps a failed page failed until it is asked for, and leaves the others', async () => {
    const { list, calls, ask } = setUp();
    ask('a');
    await calls[0]!.answer();
    list.want([0, 1]);
    await calls[1]!.fail(new UsersError('server'));
    expect([list.errorOf(1)?.kind, list.page(0)]).toEqual(['server', ['a0']]);
    list.retry(1);
    await calls[2]!.answer();
    expect([list.errorOf(1), list.page(1)]).toEqual([undefined, ['a1']]);
  });

  it('holds a bounded number of pages', async () => {
    const { list, calls, ask } = setUp();
    ask('a');
    await calls[0]!.answer();
    for (let page = 1; page < 60; page += 1) {
      list.want([page]);
      await calls.at(-1)!.answer();
    }
    const held = Array.from({ length: 100 }, (_, page) => list.page(page)).filter((rows) => rows !== undefined);
    expect(held.length).toBeLessThanOrEqual(12);
    expect(list.page(59)).toEqual(['a59']);
  });

  it('forgets everything, late answers included', async () => {
    const { list, calls, ask } = setUp();
    ask('a');
    list.forget();
    await calls[0]!.answer();
    expect([list.total, list.page(0), calls[0]!.signal.aborted]).toEqual([undefined, undefined, true]);
  });
});
