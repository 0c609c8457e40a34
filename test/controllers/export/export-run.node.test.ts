// An export ends in one whole file, or in none and a reason, whatever fails and whenever it is stopped.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportPlan } from '../../../src/controllers/export/export-run.js';
import { UsersError, type FailureKind } from '../../../src/contract/failure.js';
import { WriteError } from '../../../src/sheet/out/faults.js';
import { KeptTarget, start } from './kit.js';

const spec = { format: 'csv', zone: 'UTC', direction: 'ltr' } as const;

/** Rows 0 to `count`, two at a time; `failing` is asked before each batch, and may throw. */
function numbers(count: number, failing: (at: number) => void = () => undefined, after: () => Promise<void> = async () => {}): ExportPlan {
  return {
    spec,
    total: { count, exact: true },
    write: async ({ writer, wrote, steadily }) => {
      let at = 0;
      await writer.table({ key: 'numbers', name: '', columns: [] });
      const read = async function* () {
        for (; at < count; at += 2) {
          failing(at);
          yield [at, at + 1].filter((number) => number < count);
        }
      };
      for await (const some of steadily(read)) {
        await writer.rows(some.map((number) => [number]));
        wrote(some.length);
        await after();
      }
    },
  };
}

const whole = (count: number): string => ['table numbers', ...Array.from({ length: count }, (_, at) => at), 'end', ''].join('\n');

describe('an export', () => {
  it('writes everything and hands over the file', async () => {
    const { run, target, over, writer } = start(numbers(5));
    await over;
    expect(run).toMatchObject({ phase: 'done', rows: 5, bytes: whole(5).length });
    expect(run.error).toBeUndefined();
    expect(await run.file?.text()).toBe(whole(5));
    expect([target.state, writer()?.closed]).toEqual(['finished', true]);
  });

  it.each<FailureKind>(['offline', 'timeout', 'busy', 'server', 'unauthorized'])(
    'that is cut by %s goes on where it stood',
    async (kind) => {
      let failures = 0;
      const failing = (at: number): void => {
        if (at === 4 && (failures += 1) < 3) throw new UsersError(kind);
      };
      const { run, over, entered, phases } = start(numbers(9, failing));
      for (const _ of [1, 2]) {
        await entered('cut');
        expect(run).toMatchObject({ rows: 4, error: { kind } });
        run.resume();
      }
      await over;
      expect(await run.file?.text()).toBe(whole(9));
      expect(phases).toEqual(['going', 'cut', 'going', 'cut', 'going', 'done']);
    },
  );

  it.each<FailureKind>(['forbidden', 'contract', 'invalid', 'missing', 'conflict'])('that fails by %s leaves no file', async (kind) => {
    const { run, target, over } = start(
      numbers(9, (at) => {
        if (at === 4) throw new UsersError(kind);
      }),
    );
    await over;
    expect(run).toMatchObject({ phase: 'failed', error: { kind }, file: null });
    expect(target).toMatchObject({ state: 'discarded', text: '' });
  });

  it('that a host’s own backend breaks is a failure with a kind', async () => {
    const { run, over, entered } = start(
      numbers(3, () => {
        throw new TypeError('x is not a function');
      }),
    );
    await entered('cut');
    expect(run.error?.kind).toBe('server');
    run.stop();
    await over;
  });

  it('that cannot be written says why, and leaves no file', async () => {
    const target = new KeptTarget();
    target.onWrite = () => Promise.reject(new WriteError('disk'));
    const { run, over } = start(numbers(3), target);
    await over;
    expect(run).toMatchObject({ phase: 'failed', fault: 'disk', file: null });
    expect(run.error).toBeUndefined();
    expect(target.state).toBe('discarded');
  });

  it('whose file is shorter than what was written is none', async () => {
    const target = new KeptTarget();
    target.onFinish = () => Promise.reject(new WriteError('failed'));
    const { run, over } = start(numbers(3), target);
    await over;
    expect(run).toMatchObject({ phase: 'failed', fault: 'failed', file: null });
    expect(target.state).toBe('discarded');
  });

  it('that is stopped writes nothing more, leaves no file, and calls it no failure', async () => {
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const { run, target, over, writer } = start(numbers(9, undefined, () => held));
    while (run.rows < 2) await new Promise(setImmediate);
    run.stop();
    expect(run.phase).toBe('stopped');
    goOn();
    await over;
    expect(run).toMatchObject({ phase: 'stopped', file: null });
    expect([run.error, run.fault]).toEqual([undefined, undefined]);
    expect([target.state, writer()?.closed]).toEqual(['discarded', true]);
  });

  it('that is stopped while it is cut ends, and cannot be taken up again', async () => {
    const { run, over, entered } = start(
      numbers(9, () => {
        throw new UsersError('offline');
      }),
    );
    await entered('cut');
    run.stop();
    run.resume();
    await over;
    expect(run.phase).toBe('stopped');
  });

  it('says nothing any more once it is disposed of, and lets go of the file', async () => {
    const { run, over, phases } = start(numbers(5));
    await over;
    const told = phases.length;
    run.dispose();
    expect([run.file, phases.length]).toEqual([null, told]);
  });

  it('tells the time that is left by the time that was worked, pauses left out', async () => {
    let cut = true;
    const { run, over, entered, pass } = start(
      numbers(
        10,
        (at) => {
          if (at === 4 && cut) throw new UsersError('offline');
        },
        async () => pass(1000),
      ),
    );
    expect(run.timeLeft).toBeNull();
    await entered('cut');
    expect(run.timeLeft).toBe(3000);
    pass(60_000);
    expect(run.timeLeft).toBe(3000);
    cut = false;
    run.resume();
    await over;
    expect(run.rows).toBe(10);
  });

  it('is whole or is none, however often it is cut and wherever it is stopped', async () => {
    const story = fc.record({
      count: fc.nat(12),
      cuts: fc.array(fc.constantFrom<FailureKind | null>(null, null, 'offline', 'server', 'contract'), { maxLength: 20 }),
      stopAt: fc.option(fc.nat(12)),
      breaksAt: fc.option(fc.nat(12)),
    });
    await fc.assert(
      fc.asyncProperty(story, async ({ count, cuts, stopAt, breaksAt }) => {
        const left = [...cuts];
        const target = new KeptTarget();
        let writes = 0;
        target.onWrite = () => {
          if ((writes += 1) === breaksAt) throw new WriteError('disk');
        };
        const failing = (): void => {
          const kind = left.shift();
          if (kind) throw new UsersError(kind);
        };
        const { run, over, phases } = start(numbers(count, failing), target);
        let ended = false;
        void over.then(() => (ended = true));
        while (!ended) {
          if (stopAt !== null && run.rows >= stopAt) run.stop();
          run.resume();
          await new Promise(setImmediate);
        }
        expect(['done', 'failed', 'stopped']).toContain(run.phase);
        if (run.phase === 'done') {
          expect(await run.file?.text()).toBe(whole(count));
          expect(target.state).toBe('finished');
        } else {
          expect(run.file).toBeNull();
          expect(target).toMatchObject({ state: 'discarded', text: '' });
        }
        expect(run.phase === 'failed').toBe(run.error !== undefined || run.fault !== undefined);
        expect(phases.filter((phase) => ['done', 'failed', 'stopped'].includes(phase))).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });
});
