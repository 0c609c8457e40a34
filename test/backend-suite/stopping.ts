// A call that is stopped rejects with the reason of its signal, and the next one answers as ever.
import { describe, expect, it } from 'vitest';
import type { CallOptions } from '../../src/contract/backend.js';
import type { Reading } from './reading.js';
import { PEOPLE } from './world.js';

const CALLS: readonly (readonly [string, (backend: ReturnType<Reading>, call: CallOptions) => Promise<unknown>])[] = [
  [
    'a page of users',
    (backend, call) => backend.searchUsers({ sort: { by: 'email', direction: 'asc' }, filter: { text: 'an' }, limit: 5 }, call),
  ],
  [
    'a stream of users',
    async (backend, call) => {
      for await (const user of backend.streamUsers({}, call)) void user;
    },
  ],
  ['the settings', (backend, call) => backend.getSettings(call)],
  ['the figures', (backend, call) => backend.getKpis({}, call)],
  ['one user', (backend, call) => backend.getUser(PEOPLE[0]!.id, call)],
  ['subscriptions', (backend, call) => backend.listSubscriptions(PEOPLE[0]!.id, call)],
  ['rentals', (backend, call) => backend.listRentals(PEOPLE[0]!.id, call)],
  ['views', (backend, call) => backend.listViews(PEOPLE[0]!.id, {}, call)],
];

export function describeStopping(backend: Reading): void {
  describe('stops', () => {
    for (const [what, call] of CALLS) {
      it(`asking for ${what}: before, and while it is under way`, async () => {
        const reason = new Error('not wanted any more');
        await expect(call(backend(), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
        const turn = new AbortController();
        const answer = expect(call(backend(), { signal: turn.signal })).rejects.toBe(reason);
        turn.abort(reason);
        await answer;
        await call(backend(), { signal: new AbortController().signal });
      });
    }

    it('a stream between two users', async () => {
      const reason = new Error('enough');
      const turn = new AbortController();
      const seen: string[] = [];
      const read = async (): Promise<void> => {
        for await (const user of backend().streamUsers({}, { signal: turn.signal })) {
          seen.push(user.id);
          if (seen.length === 3) turn.abort(reason);
        }
      };
      await expect(read()).rejects.toBe(reason);
      expect(seen).toHaveLength(3);
    });

    it('a stream that the reader leaves, without a word', async () => {
      for await (const user of backend().streamUsers({})) {
        expect(user.id).toBeTruthy();
        break;
      }
      expect((await backend().searchUsers({ limit: 1 })).items).toHaveLength(1);
    });
  });
}
