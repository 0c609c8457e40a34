// Packs what `npm publish` would send, from dist/ as it was built, into .cache/packed. Knows npm alone.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../.cache/packed/', import.meta.url));

/** The tarball's path. */
export const packTarball = (): string => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const said = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return folder + said.trim();
};
