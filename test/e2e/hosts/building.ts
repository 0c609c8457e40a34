// Builds what host pages bring along, and a second copy of ours, into .cache/hosts. Knows Vite; knows no page.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { installOwnPackages } from '../../runner/own-packages.js';
import { built, here, root } from './folders.js';

/** One of bundles/, with this folder's packages: as a host ships it, in production. */
export async function buildBundle(name: string): Promise<void> {
  await installOwnPackages(here);
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: false,
    root: here,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: `${built}${name}`, lib: { entry: `${here}bundles/${name}.js`, formats: ['es'], fileName: () => `${name}.js` } },
  });
  process.env['NODE_ENV'] = NODE_ENV;
}

/** What makes the second copy another one: its version, its accent and the event of its names. */
const otherwise: readonly (readonly [path: RegExp, from: RegExp, to: string])[] = [
  [/^package\.json$/, /"version": "[^"]+"/, '"version": "0.0.9"'],
  [/^src\/theme\/tokens\.ts$/, /#3355dd/, '#aa2200'],
  [/^src\/.*\.ts$/, /\buser-open\b(?!-)/g, 'user-opened'],
];

/** Whether the file held it. */
function rewrite(file: string, from: RegExp, to: string): boolean {
  const text = readFileSync(file, 'utf8');
  const rewritten = text.replace(from, to);
  if (rewritten !== text) writeFileSync(file, rewritten);
  return rewritten !== text;
}

/** The same source under another version, with another accent and another event: its script files, as `other/dist/cdn`. */
export function buildOtherVersion(): void {
  const copy = `${built}other/`;
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const path of ['src', 'package.json', 'vite.config.ts', 'tsconfig.json']) cpSync(root + path, copy + path, { recursive: true });
  symlinkSync(`${root}node_modules`, `${copy}node_modules`, 'junction');
  const files = ['package.json', ...readdirSync(`${copy}src`, { recursive: true, encoding: 'utf8' }).map((file) => `src/${file}`)];
  for (const [path, from, to] of otherwise) {
    const changed = files.filter((file) => path.test(file)).filter((file) => rewrite(copy + file, from, to));
    if (changed.length === 0) throw new Error(`${path} holds no ${from} any more`);
  }
  const { VITEST: _, ...env } = process.env;
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', 'cdn', '--logLevel', 'error'], {
    cwd: copy,
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
