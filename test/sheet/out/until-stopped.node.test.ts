// A wait that nobody wants any more ends, and takes what it waited for with it.
import { expect, it } from 'vitest';
import { untilStopped } from '../../../src/sheet/out/until-stopped.js';

const { signal } = new AbortController();

it('ends as the work does', async () => {
  expect(await untilStopped(Promise.resolve(1), signal)).toBe(1);
  await expect(untilStopped(Promise.reject(new Error('full')), signal)).rejects.toThrow('full');
});

it('ends at once where it is stopped, before or meanwhile', async () => {
  const stop = new AbortController();
  const over = untilStopped(new Promise(() => undefined), stop.signal);
  stop.abort('unwanted');
  await expect(over).rejects.toBe('unwanted');
  await expect(untilStopped(Promise.resolve(1), stop.signal)).rejects.toBe('unwanted');
});

it('leaves no failure behind that nobody hears of, where it was stopped before', async () => {
  const unheard: unknown[] = [];
  const hear = (error: unknown): void => void unheard.push(error);
  process.on('unhandledRejection', hear);
  await expect(untilStopped(Promise.reject(new Error('late')), AbortSignal.abort('unwanted'))).rejects.toBe('unwanted');
  await new Promise((resolve) => setTimeout(resolve));
  process.off('unhandledRejection', hear);
  expect(unheard).toEqual([]);
});
