// Measures one writer at one size, in a browser of its own. Knows no table.
import type { ExportServer } from './server.js';
import { traced } from '../trace.js';
import { openRenderer } from './renderer.js';

export interface Measured {
  /** CPU time of the page's process, all its threads, in s. */
  readonly cpu: number;
  /** The most memory of the page's process, in MB. */
  readonly peak: number | null;
  readonly bytes: number;
  /** Why there is no file. */
  readonly failed?: string;
}

/** Longer than the slowest needs; a library that comes to no end is ended. */
const DEADLINE = 600_000;

export async function measured({ origin }: ExportServer, name: string, rows: number): Promise<Measured> {
  await using renderer = await openRenderer(origin);
  const { page, cpu, peak } = renderer;
  try {
    page.setDefaultTimeout(DEADLINE);
    // What the page needs is there, and warm.
    await page.evaluate(([who]) => globalThis.exporting!.write(who!, 1000), [name] as const);
    const before = await cpu();
    const { bytes, failed } = await page.evaluate(([who, count]) => globalThis.exporting!.write(who, count), [name, rows] as const);
    return { cpu: (await cpu()) - before, peak: await peak(), bytes, ...(failed !== undefined && { failed }) };
  } catch (error) {
    return { cpu: Number.NaN, peak: null, bytes: 0, failed: String(error).slice(0, 60) };
  }
}

/** Our own way: the longest task of the page's thread, CPU ms. */
export async function longestTask({ origin }: ExportServer, rows: number, name: 'ours' | 'ours-here'): Promise<number> {
  await using renderer = await openRenderer(origin);
  const { page } = renderer;
  const protocol = await page.context().newCDPSession(page);
  page.setDefaultTimeout(DEADLINE);
  await page.evaluate(([who]) => globalThis.exporting!.write(who, 1000), [name] as const);
  const { tasks } = await traced(protocol, () =>
    page.evaluate(([who, count]) => globalThis.exporting!.write(who, count), [name, rows] as const),
  );
  return Math.max(...tasks);
}

/** S from the call to the file in hand, the slowest of some, the first of which loads the code in a page that has just come. No dialog. */
export async function slowestFile({ origin }: ExportServer, rows: number): Promise<number> {
  await using renderer = await openRenderer(origin);
  const { page } = renderer;
  const times: number[] = [];
  for (let time = 0; time < 5; time += 1) {
    times.push(
      await page.evaluate(async (count) => {
        const began = performance.now();
        await globalThis.exporting!.write('ours', count);
        return (performance.now() - began) / 1000;
      }, rows),
    );
  }
  return Math.max(...times);
}

/** Ms from the wish to stop to the end of everything, the worst of some. */
export async function slowestStop({ origin }: ExportServer): Promise<number> {
  await using renderer = await openRenderer(origin);
  const { page } = renderer;
  const times: number[] = [];
  for (const at of [500, 2000, 5000, 10_000, 20_000]) {
    times.push(await page.evaluate((rows) => globalThis.exporting!.stopped(200_000, rows), at));
  }
  return Math.max(...times);
}
