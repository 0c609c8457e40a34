// Installs the packages of a folder that has a lockfile of its own, where they are not there yet. Knows npm; knows no folder.
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const textOf = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/** `env`: with which Node. What is installed already by the same lockfile stays. */
export const installOwnPackages = async (folder: string, env: NodeJS.ProcessEnv = process.env): Promise<void> => {
  const lock = join(folder, 'package-lock.json');
  const done = join(folder, 'node_modules/.installed-lock.json');
  if (textOf(lock) === textOf(done)) return;
  process.stderr.write(`Installing into ${folder}\n`);
  await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    env,
    shell: process.platform === 'win32',
  });
  copyFileSync(lock, done);
};
