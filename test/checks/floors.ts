// Checks every file of src/ against the rules in house.ts, and that src/index.ts reaches no side effect. Reads files only.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultsOf } from './house.js';
import { importsOf } from './imports.js';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
const text = new Map(files.map((file) => [file, readFileSync(source + file, 'utf8')]));

/** Everything that loading a module runs at once: its static imports, theirs, and so on. */
const reached = (start: string): Set<string> => {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file) || !text.has(file)) return;
    seen.add(file);
    for (const { specifier, dynamic, typeOnly } of importsOf(text.get(file) ?? '')) {
      if (!dynamic && !typeOnly && specifier.startsWith('.')) visit(posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts'));
    }
  };
  visit(start);
  return seen;
};

const sideEffects = [...reached('index.ts')].filter((file) => file.startsWith('define/') || file.endsWith('-bundle.ts'));
const faults = [
  ...[...text].flatMap(([file, code]) => faultsOf(file, code)),
  ...sideEffects.map((file) => `src/index.ts reaches src/${file}, which has a side effect`),
];
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.stdout.write(`${files.length} files, ${faults.length} faults\n`);
process.exit(files.length === 0 || faults.length > 0 ? 1 : 0);
