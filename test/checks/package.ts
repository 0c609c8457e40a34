// Checks the built package as npm would ship it: every export exists, its types need no package that a host lacks, every script file has
// its hash, what is bundled is listed with its licence, importing it in Node leaves no trace, and CHANGELOG.md tells of its version.
// Knows the package's files only.
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashes, writtenHashes } from '../runner/integrity.js';
import { importsOf } from './imports.js';
import { unlicensed } from './licences.js';
import { traces } from './traces.js';

interface Manifest {
  readonly version: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const { version, exports, dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Manifest;
const targets = Object.values(exports)
  .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
  .filter((target) => !target.includes('*'));
const nameOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Packages that the declarations reached from `start` import, each with the first file that does. */
const packagesIn = (start: string, seen = new Set<string>(), found = new Map<string, string>()): Map<string, string> => {
  if (seen.has(start) || !existsSync(root + start)) return found;
  seen.add(start);
  for (const { specifier } of importsOf(readFileSync(root + start, 'utf8'))) {
    if (specifier.startsWith('.')) packagesIn(posix.join(posix.dirname(start), specifier).replace(/\.js$/, '.d.ts'), seen, found);
    else if (!found.has(nameOf(specifier))) found.set(nameOf(specifier), start);
  }
  return found;
};

const missing = targets.filter((target) => !existsSync(root + target)).map((target) => `exports names ${target}, which does not exist`);
const seen = new Set<string>();
const foreign = targets
  .filter((target) => target.endsWith('.d.ts'))
  .flatMap((target) => [...packagesIn(posix.normalize(target), seen)])
  .filter(([name]) => !(name in dependencies))
  .map(([name, file]) => `${file} takes types from ${name}, which is not in dependencies: a host would not have it`);

/** What a host makes its backend by. */
const unmade = async (): Promise<string[]> => {
  const all = (await import(`${root}dist/index.js`)) as Record<string, unknown>;
  return typeof all['createRestBackend'] === 'function' ? [] : ['dist/index.js does not export createRestBackend'];
};

/** Script files whose hash is not the one that the build wrote, or that have none. */
const unhashed = (): string[] => {
  const [found, written] = [hashes(), writtenHashes()];
  const differ = Object.keys({ ...found, ...written }).filter((file) => found[file] !== written[file]);
  return [
    ...differ.map((file) => `dist/cdn/integrity.json does not hold the hash of ${file}`),
    ...(Object.keys(found).length > 0 ? [] : ['dist/cdn is empty']),
  ];
};

/** What a host reads before it takes a version. */
const untold = new RegExp(`^## ${version.replaceAll('.', '\\.')}$[^#]*^- `, 'm').test(readFileSync(`${root}CHANGELOG.md`, 'utf8'))
  ? []
  : [`CHANGELOG.md does not tell what is new in ${version}`];

const importable = existsSync(`${root}dist/index.js`) ? [...(await unmade()), ...traces()] : [];
const faults = [...missing, ...foreign, ...unlicensed(), ...unhashed(), ...untold, ...importable];
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.stdout.write(`${targets.length} export targets, ${faults.length} faults\n`);
process.exit(faults.length > 0 || targets.length === 0 ? 1 : 0);
