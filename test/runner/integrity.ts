// The hashes of the released script files: written by the build into dist/cdn/integrity.json, read again by the check of the package.
// Knows the folder and the form that `integrity` has in pages.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));
const name = 'integrity.json';

const sha384 = (file: string): string => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;

/** Path in dist/cdn → `sha384-…`, of every file but the list itself. `from`: of that folder instead. */
export const hashes = (from = folder): Record<string, string> => {
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(from, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => file !== name)
    .sort();
  return Object.fromEntries(files.map((file) => [file, sha384(join(from, file))]));
};

export const writeHashes = (): void => writeFileSync(folder + name, `${JSON.stringify(hashes(), null, 2)}\n`);

/** What the build wrote. */
export const writtenHashes = (): Record<string, string> => JSON.parse(readFileSync(folder + name, 'utf8')) as Record<string, string>;
