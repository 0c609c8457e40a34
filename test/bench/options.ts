// What `npm run bench` was asked to do. Reads the command line; knows no figure.
import { parseArgs } from 'node:util';
import { contenders } from './contenders.js';

export interface Options {
  /** Contenders by name. */
  readonly names: readonly string[];
  /** Figures by name; empty: all. */
  readonly figures: readonly string[];
  /** How long random jumps last, in s. */
  readonly seconds: number;
  /** Sweeps to the end, for each size of the list; a tenth of them for others than ours. */
  readonly sweeps: number;
  /** How often CPU is measured; the median is told. */
  readonly rounds: number;
  /** Lists put on the page and removed. */
  readonly mounts: number;
  /** The lists, the exports, or both. What is asked of one table alone asks for that table. */
  readonly table: 'lists' | 'exports' | 'both';
  /** The most rows of a workbook. */
  readonly most: number;
  /** Writers of workbooks by name; empty: all. */
  readonly writers: readonly string[];
  /** Tells also where the CPU of a sweep step and of a wheel step goes. */
  readonly trace: boolean;
}

export const usage = `npm run bench -- [--quick] [--only ours,vaadin,…] [--figures sweep,wheel,…] [--seconds 120] [--sweeps 100] [--rounds 5] [--mounts 500] [--trace]
               [--table lists|exports] [--most 1048575] [--writers ours,floor,…]
Contenders: ${contenders.map(({ name, label }) => `${name} (${label})`).join(', ')}`;

const count = (text: string | undefined, usual: number): number => {
  const number = Number(text ?? usual);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${text} is no count.\n${usage}`);
  return number;
};

type Table = Options['table'];

function tableOf(named: string | undefined, ofLists: boolean, ofExports: boolean): Table {
  if (named === 'lists' || named === 'exports') return named;
  if (named !== undefined) throw new Error(`--table ${named}: there are lists and exports.`);
  if (ofLists === ofExports) return 'both';
  return ofLists ? 'lists' : 'exports';
}

export function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean' },
      trace: { type: 'boolean' },
      only: text,
      figures: text,
      seconds: text,
      sweeps: text,
      rounds: text,
      mounts: text,
      table: text,
      most: text,
      writers: text,
    },
  });
  const usual = values.quick
    ? { seconds: 10, sweeps: 5, rounds: 3, mounts: 50, most: 100_000 }
    : { seconds: 120, sweeps: 100, rounds: 5, mounts: 500, most: 1_048_575 };
  return {
    names: values.only?.split(',') ?? contenders.map(({ name }) => name),
    figures: values.figures?.split(',') ?? [],
    seconds: count(values.seconds, usual.seconds),
    sweeps: count(values.sweeps, usual.sweeps),
    rounds: count(values.rounds, usual.rounds),
    mounts: count(values.mounts, usual.mounts),
    table: tableOf(values.table, Boolean(values.only ?? values.figures), Boolean(values.writers ?? values.most)),
    most: count(values.most, usual.most),
    writers: values.writers?.split(',') ?? [],
    trace: values.trace ?? false,
  };
}
