// The gate: whoever writes is alone, and everybody comes in as they came.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createGate } from '../../src/sample/gate.js';

it('lets nobody in beside a writer, readers in together, and everybody see those who wrote before them', async () => {
  const visit = fc.record({ write: fc.boolean(), turns: fc.nat({ max: 4 }), fails: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(visit, { maxLength: 12 }), async (visits) => {
      const gate = createGate();
      const inside = { readers: 0, writers: 0 };
      let written = 0;
      const seen = visits.map(({ write, turns, fails }) => {
        const kind = write ? 'writers' : 'readers';
        return gate[write ? 'writing' : 'reading'](async () => {
          inside[kind] += 1;
          for (let turn = 0; turn < turns; turn += 1) {
            expect(inside.writers === 0 || (inside.writers === 1 && inside.readers === 0)).toBe(true);
            await Promise.resolve();
          }
          inside[kind] -= 1;
          const before = written;
          if (write) written += 1;
          if (fails) throw new Error('failed');
          return before;
        });
      });
      const answers = await Promise.allSettled(seen);
      answers.forEach((answer, at) => {
        const before = visits.slice(0, at).filter(({ write }) => write).length;
        expect(answer).toMatchObject(visits[at]?.fails ? { status: 'rejected' } : { status: 'fulfilled', value: before });
      });
    }),
  );
});

it('does not let a reader wait for another', async () => {
  const gate = createGate();
  let leave: () => void = () => undefined;
  const stays = gate.reading(() => new Promise<void>((resolve) => (leave = resolve)));
  expect(await gate.reading(() => 'read')).toBe('read');
  leave();
  await stays;
});
