// `npm run bench`: the tables of figures, ours beside other grids and other writers of workbooks, side by side in one run.
// `--quick` for a shorter one.
import { browserVersion, MENU_HEIGHT, VIEW, type Where } from './browser.js';
import { buildPages, install, removePages } from './build.js';
import { type Contender, named } from './contenders.js';
import { exportTable } from './export/table.js';
import type { Figure, Result } from './figures/figure.js';
import { figures } from './figures/index.js';
import { firstIntl, workOf, workToFirstRows } from './figures/work.js';
import { type Options, readOptions, usage } from './options.js';
import { sampleAnswers } from './sample.js';
import { type Server, serve } from './serve.js';
import { head, line, machine, type Results } from './table.js';

const ROWS = 1_000_000;
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const told = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const whereOf = (server: Server, contender: Contender): Where => ({ server, contender, rows: ROWS });

async function rounds(cpu: NonNullable<Figure['cpu']>, chosen: readonly Contender[], server: Server, count: number): Promise<Results> {
  const measured = new Map<string, number[]>();
  const failed = new Map<string, string>();
  for (let round = 0; round < count; round += 1) {
    for (const contender of chosen) {
      try {
        measured.set(contender.name, [...(measured.get(contender.name) ?? []), await cpu.measure(whereOf(server, contender))]);
      } catch (error) {
        failed.set(contender.name, told(error));
      }
    }
  }
  // A median of the rounds that went well would hide the other ones.
  const results = new Map<string, Result | string>(failed);
  for (const [name, all] of measured) {
    if (failed.has(name)) continue;
    const middle = median(all);
    const spread = `${Math.min(...all).toFixed(1)}–${Math.max(...all).toFixed(1)}`;
    results.set(name, { text: `${middle.toFixed(1)} (${spread})`, met: middle <= cpu.most });
  }
  return results;
}

async function measure(figure: Figure, contenders: readonly Contender[], server: Server, options: Options): Promise<Results> {
  const chosen = contenders.filter((contender) => figure.asks?.(contender) ?? true);
  if (figure.cpu) return rounds(figure.cpu, chosen, server, options.rounds);
  const results = new Map<string, Result | string>();
  for (const contender of chosen) {
    try {
      const result = await figure.once?.(whereOf(server, contender), options);
      if (result) results.set(contender.name, result);
    } catch (error) {
      results.set(contender.name, told(error));
    }
  }
  return results;
}

async function run(options: Options): Promise<void> {
  install();
  const now = new Date();
  if (options.table !== 'exports') await lists(options, now);
  if (options.table === 'lists') return;
  say(`\n${machine(await browserVersion(), now)}\n`);
  await exportTable(say, { rounds: options.rounds, most: options.most, only: options.writers });
}

async function lists(options: Options, now: Date): Promise<void> {
  const chosen = options.names.map(named);
  const wanted = figures.filter(({ name }) => options.figures.length === 0 || options.figures.some((asked) => name.startsWith(asked)));
  if (wanted.length === 0) throw new Error(`Figures: ${figures.map(({ name }) => name).join(', ')}.`);
  await buildPages(options.names);
  const server = await serve(chosen, await sampleAnswers(now.getTime()));
  say(machine(await browserVersion(), now));
  say(
    `${ROWS.toLocaleString('en')} rows, answers after 30 ms, ${VIEW.width} × ${VIEW.height} (our whole menu in axe, first-rows, long-tasks and mounts-dashboard: × ${MENU_HEIGHT}); CPU of the main thread, median of ${options.rounds} (from–to).\n`,
  );
  say(head(chosen));
  for (const figure of wanted) say(line(figure, chosen, await measure(figure, chosen, server, options)));
  if (options.trace) {
    for (const step of ['sweep', 'wheel'] as const) {
      for (const contender of chosen) say(`\n${await workOf(whereOf(server, contender), step)}`);
    }
    for (const contender of chosen) say(`\n${await workToFirstRows(whereOf(server, contender))}`);
    say(`\n${await firstIntl()}`);
  }
  await server.close();
}

try {
  await run(readOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${told(error)}\n${usage}\n`);
  process.exitCode = 1;
} finally {
  removePages();
}
