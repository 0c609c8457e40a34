// Gets the readers of workbooks that are not ours, from this folder's own lockfile, where that has not been done. Runs before the tests.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}
const manifest = (path: string): Manifest => JSON.parse(readFileSync(path, 'utf8')) as Manifest;

const isThere = ([name, version]: readonly [string, string]): boolean => {
  const path = here(`node_modules/${name}/package.json`);
  return existsSync(path) && manifest(path).version === version;
};

export function setup(): void {
  if (Object.entries(manifest(here('package.json')).dependencies ?? {}).every(isThere)) return;
  process.stderr.write('Installing other readers of workbooks, into test/excel/node_modules.\n');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here('.'),
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
}
