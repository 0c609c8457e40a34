// Writes the results as a Markdown table, one line per figure. Knows words only.
import { cpus, totalmem, type } from 'node:os';
import type { Contender } from './contenders.js';
import type { Figure, Result } from './figures/figure.js';

export type Results = ReadonlyMap<string, Result | string>;

/** The machine, as far as it matters to a figure. */
export const machine = (browser: string, now: Date): string =>
  `${now.toISOString().slice(0, 10)}, ${type()}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 1e9)} GB, Chromium ${browser}, Node ${process.versions.node}`;

const cell = (result: Result | string | undefined): string =>
  result === undefined
    ? '–'
    : typeof result === 'string'
      ? `failed: ${result.slice(0, 60).replaceAll('|', '/').replaceAll('\n', ' ')}`
      : result.text;

export const head = (chosen: readonly Contender[]): string =>
  [`| figure | goal | ${chosen.map(({ label }) => label).join(' | ')} | met |`, `|---|---|${chosen.map(() => '---|').join('')}---|`].join(
    '\n',
  );

/** `met` tells of the first contender: ours. */
export function line({ title, goal }: Figure, chosen: readonly Contender[], results: Results): string {
  const ours = results.get(chosen[0]?.name ?? '');
  const met = typeof ours === 'object' ? (ours.met ? 'yes' : '**no**') : '–';
  return `| ${title} | ${goal} | ${chosen.map(({ name }) => cell(results.get(name))).join(' | ')} | ${met} |`;
}
