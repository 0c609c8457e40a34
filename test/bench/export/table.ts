// The second table of the bench: workbooks of many rows. Each size is measured in turns, ours and the floor side by side.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { buildExports } from './build.js';
import { writers } from './contenders.js';
import { longestTask, type Measured, measured, slowestFile, slowestStop } from './measure.js';
import { type ExportServer, serveExports } from './server.js';

const SIZES = [10_000, 100_000, 300_000, 1_048_575] as const;
const COMPARED = ['ours', 'ours-here', 'floor'];
const MOST_CPU = 1.15;
const MOST_PEAK = 300;
const LONGEST = 50;
const SLOWEST_STOP = 100;
const SLOWEST_FILE = 2;

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const met = (is: boolean): string => (is ? 'yes' : '**no**');

/** All of one size: every writer once in each round. */
async function sized(server: ExportServer, rows: number, names: readonly string[], rounds: number): Promise<Map<string, Measured[]>> {
  const results = new Map<string, Measured[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      if (round > 0 && !COMPARED.includes(name)) continue;
      results.set(name, [...(results.get(name) ?? []), await measured(server, name, rows)]);
    }
  }
  return results;
}

function cell(all: readonly Measured[] | undefined, floor: number): string {
  if (!all) return '–';
  const failed = all.find((one) => one.failed !== undefined)?.failed;
  if (failed !== undefined) return `failed: ${failed.replaceAll('|', '/')}`;
  const cpu = median(all.map((one) => one.cpu));
  const peak = Math.max(...all.map((one) => one.peak ?? Number.NaN));
  return `${cpu.toFixed(1)} / ${(cpu / floor).toFixed(2)} / ${peak.toFixed(0)} / ${((all[0]?.bytes ?? 0) / 1e6).toFixed(1)}`;
}

export interface ExportOptions {
  readonly rounds: number;
  /** The largest size. */
  readonly most: number;
  /** Writers by name; empty: all. */
  readonly only: readonly string[];
}

/** Prints the table as it comes. */
export async function exportTable(say: (text: string) => void, { rounds, most, only }: ExportOptions): Promise<void> {
  const folder = mkdtempSync(`${tmpdir()}/ott-users-exports-`);
  await buildExports(folder);
  const server = await serveExports(`${folder}/`);
  const chosen = writers.filter(({ name }) => only.length === 0 || only.includes(name));
  try {
    say(
      'Workbooks of 15 columns: CPU s of the page’s process / × the floor / its most MB / MB of the file. Ours reads its rows over HTTP.\n',
    );
    say(`| rows | ${chosen.map(({ label }) => label).join(' | ')} |`);
    say(`|---|${chosen.map(() => '---|').join('')}`);
    const peaks = new Map<number, number>();
    for (const rows of SIZES.filter((size) => size <= most)) {
      const names = chosen.filter((writer) => rows <= writer.most).map(({ name }) => name);
      const results = await sized(server, rows, names, rounds);
      const floor = median((results.get('floor') ?? []).map(({ cpu }) => cpu));
      say(`| ${rows.toLocaleString('en')} | ${chosen.map(({ name }) => cell(results.get(name), floor)).join(' | ')} |`);
      peaks.set(rows, Math.max(...(results.get('ours') ?? []).map(({ peak }) => peak ?? Number.NaN)));
      if (rows === most) sayGoals(say, results, floor, peaks.get(300_000));
    }
    const [longest, here] = [await longestTask(server, most, 'ours'), await longestTask(server, most, 'ours-here')];
    const stop = await slowestStop(server);
    const file = await slowestFile(server, 10_000);
    say(
      `\n10,000 users, from the call to the file, code loaded by the first: ${file.toFixed(2)} s at most (goal < ${SLOWEST_FILE}: ${met(file < SLOWEST_FILE)})`,
    );
    say(
      `\nLongest task of the page’s thread at the most rows, CPU: ${longest.toFixed(0)} ms, without a worker ${here.toFixed(0)} ms (goal ≤ ${LONGEST}: ${met(Math.max(longest, here) <= LONGEST)})`,
    );
    say(
      `From the wish to stop to the end of everything: ${stop.toFixed(0)} ms at most (goal ≤ ${SLOWEST_STOP}: ${met(stop <= SLOWEST_STOP)})`,
    );
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function sayGoals(
  say: (text: string) => void,
  results: ReadonlyMap<string, readonly Measured[]>,
  floor: number,
  peakBefore: number | undefined,
): void {
  const ours = results.get('ours');
  const bare = results.get('floor');
  if (!ours || !bare) return;
  const ratio = median(ours.map(({ cpu }) => cpu)) / floor;
  const peak = Math.max(...ours.map((one) => one.peak ?? Number.NaN));
  const size = (ours[0]?.bytes ?? 0) / (bare[0]?.bytes ?? 1);
  say(
    `\nAt the most rows: CPU ${ratio.toFixed(2)} × the floor (goal ≤ ${MOST_CPU}: ${met(ratio <= MOST_CPU)}), ${peak.toFixed(0)} MB (goal ≤ ${MOST_PEAK}: ${met(peak <= MOST_PEAK)})`,
  );
  if (peakBefore !== undefined)
    say(
      `Memory at the most rows: ${(peak / peakBefore).toFixed(2)} × that of 300,000 (goal 0.85 to 1.15: ${met(peak / peakBefore >= 0.85 && peak / peakBefore <= 1.15)})`,
    );
  say(`Size of the file: ${size.toFixed(3)} × the floor’s (goal 0.95 to 1.05: ${met(size >= 0.95 && size <= 1.05)})`);
}
