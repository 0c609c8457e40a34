// Checks what a page downloads from the script-tag build, gzipped. Knows the limits; reads dist/cdn only.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { importsOfBuilt } from './imports.js';

const folder = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));
const limits = { shell: 30_000, table: 95_000, export: 30_000, personDialog: 35_000, iife: 345_000 };

/** A file and all that it imports at once. */
const closure = (start: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(start)) return seen;
  seen.add(start);
  for (const { specifier, dynamic } of importsOfBuilt(readFileSync(folder + start, 'utf8'))) {
    if (!dynamic && specifier.startsWith('.')) closure(posix.join(posix.dirname(start), specifier), seen);
  }
  return seen;
};
const weight = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(folder + file), { level: 9 }).length, 0);
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const lazy = existsSync(`${folder}lazy`) ? readdirSync(`${folder}lazy`).map((file) => `lazy/${file}`) : [];
const chunk = (name: string): string | undefined => lazy.find((file) => file.startsWith(`lazy/${name}-`));
const shell = closure('ott-users.js');
const [grid, chart] = [chunk('grid-bundle'), chunk('chart-bundle')];
const calls = chunk('user-calls');
/** What a table draws itself with is the chunk that loads the grid's. */
const content = lazy.find((file) =>
  importsOfBuilt(readFileSync(folder + file, 'utf8')).some(({ specifier, dynamic }) => dynamic && posix.join('lazy', specifier) === grid),
);
/** Of a table over HTTP: the calls about users come with the first of them. */
const table = new Set([shell, ...[content, grid, calls].flatMap((file) => (file ? [closure(file)] : []))].flatMap((files) => [...files]));

/** The lazy chunk that gives something by a name: chunks' own names may be anybody's. */
const giving = (name: string): string | undefined =>
  lazy.find((file) => /export\s*\{[^{}]*\}/.exec(readFileSync(folder + file, 'utf8'))?.[0].includes(` as ${name}`));
/** What somebody has who sees a list, or a user. */
const shown = { list: [content, chunk('actions')], user: [giving('UserDetailContent')] };
const writer = [chunk('engine'), chunk('sheet-gzip-worker')];
const designed = chunk('designed-workbook');
/** What a first export loads beyond that: the door's chunks with their words, the writer and its worker, and for one user the designed workbook. */
const firstExports = [
  { name: 'a first export of the list', door: giving('exportDialog'), has: shown.list, parts: writer, limit: limits.export },
  {
    name: 'a first export of what a user watched',
    door: giving('userExportDialog'),
    has: shown.user,
    parts: writer,
    limit: limits.export,
  },
  { name: 'a user’s designed workbook', door: giving('personSaving'), has: shown.user, parts: [...writer, designed], limit: limits.export },
  {
    name: 'the same with its dialog',
    door: giving('userExportDialog'),
    has: shown.user,
    parts: [...writer, designed],
    limit: limits.personDialog,
  },
];

const faults: string[] = [];
const check = (name: string, bytes: number, limit: number): void => {
  process.stdout.write(`${name}: ${kB(bytes)} of ${kB(limit)}\n`);
  if (bytes > limit) faults.push(`${name} weighs ${kB(bytes)}, more than ${kB(limit)}`);
};
check('shell with tiles', weight(shell), limits.shell);
check('all that a table needs', weight(table), limits.table);
check('all in one file', weight(['ott-users.iife.js']), limits.iife);
for (const { name, door, has, parts, limit } of firstExports) {
  const there = new Set([...shell, ...has.flatMap((file) => (file ? [...closure(file)] : []))]);
  const loaded = new Set([door, ...parts].flatMap((file) => (file ? [...closure(file)] : [])));
  check(name, weight([...loaded].filter((file) => !there.has(file))), limit);
  for (const file of [door, ...parts]) if (!file || there.has(file)) faults.push(`${name}: a part has no chunk of its own`);
  if (has.includes(undefined)) faults.push(`${name}: what is there before it was not found`);
  // The worker is named by its address, what it loads by an import: where neither is told, nobody would load what was weighed.
  const text = [...loaded].map((file) => readFileSync(folder + file, 'utf8')).join('\n');
  for (const file of parts) if (file && !text.includes(posix.basename(file))) faults.push(`${name}: nothing loads ${file}`);
}
for (const file of lazy) process.stdout.write(`  ${file}: ${kB(weight([file]))}\n`);
if (!grid || shell.has(grid)) faults.push('the grid has no chunk of its own');
if (!content || shell.has(content)) faults.push('what the table draws itself with has no chunk of its own');
if (!calls || shell.has(calls)) faults.push('the calls about users have no chunk of their own');
if (!chart || table.has(chart)) faults.push('the chart has no chunk of its own');
const shellText = [...shell].map((file) => readFileSync(folder + file, 'utf8')).join('\n');
for (const tag of ['users-dashboard', 'users-table', 'user-detail']) {
  const defined = ['"', "'", '`'].some((quote) => shellText.includes(`define(${quote}${tag}${quote}`));
  if (!defined) faults.push(`the shell does not define <${tag}>`);
}

// vite.config.ts says which: the largest file of the shell, and the two behind it.
const largest = [...shell].sort((a, b) => weight([b]) - weight([a]))[0];
for (const file of [largest, content, grid]) {
  const hinted = file !== undefined && readFileSync(folder + file, 'utf8').startsWith('//# allFunctionsCalledOnLoad\n');
  if (!hinted) faults.push(`${file} does not begin with the hint to compile it whole`);
}

for (const fault of faults) process.stdout.write(`${fault}\n`);
process.exit(faults.length > 0 ? 1 : 0);
