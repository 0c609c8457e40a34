// Gets Chromium's headless shell from an npm package into .cache/: no root, nothing but libc. Linux on x64 only.
// Knows the package's archives and what the shell needs beside it; knows nothing of tests.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const shellPackage = '@sparticuz/chromium@153.0.0';

const cache = fileURLToPath(new URL('../../.cache/chromium', import.meta.url));
const unpacked = join(cache, 'unpacked');

/** Starts the shell with its own libraries and fonts. */
export const shellLauncher = join(cache, 'chromium');

/** The package's own font list names folders of a cloud function; without a font of any kind the shell ends at the first form field. */
const fontList = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${unpacked}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${cache}/font-cache</cachedir>
</fontconfig>
`;

const script = `#!/bin/sh
LD_LIBRARY_PATH='${unpacked}/al2023/lib' FONTCONFIG_FILE='${cache}/fonts.conf' exec '${unpacked}/chromium' "$@"
`;

/** The launcher's path; `undefined` where the package has no shell for this machine. Throws when it cannot be had. */
export const getHeadlessShell = (): string | undefined => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  mkdirSync(unpacked, { recursive: true });
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', cache, shellPackage], { stdio: ['ignore', 2, 2] });
  const home = join(cache, 'node_modules/@sparticuz/chromium');
  const archives = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((name) => join(home, 'bin', name));
  const entry = pathToFileURL(join(home, 'build/index.js')).href;
  // The package unpacks into the folder for temporary files.
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { inflate } = await import(${JSON.stringify(entry)}); await Promise.all(${JSON.stringify(archives)}.map((path) => inflate(path)));`,
    ],
    { env: { ...process.env, TMPDIR: unpacked }, stdio: ['ignore', 2, 2] },
  );
  writeFileSync(join(cache, 'fonts.conf'), fontList);
  writeFileSync(shellLauncher, script);
  chmodSync(shellLauncher, 0o755);
  return shellLauncher;
};
