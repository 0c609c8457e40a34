// Builds a second copy of ours, for pages that have two: from a commit of an earlier day, or, where the history is not at hand, from
// today's source with a few other texts. Knows git and Vite's command; knows no page.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { brought, root } from './folders.js';

/** The last one of 24 November 2026: secondary text of another grey, no `state-change`, and silent where its tags are taken. */
const COMMIT = '68c2a185b2a34dc35f87088d546c3210d41b7f23';
const PATHS = ['src', 'package.json', 'vite.config.ts', 'tsconfig.json'];

/** Where the copy comes from. A shallow clone has no commit of another day, an archive none at all. */
export const olderFrom: 'commit' | 'rewritten' =
  spawnSync('git', ['cat-file', '-e', `${COMMIT}:src/script.ts`], { cwd: root }).status === 0 ? 'commit' : 'rewritten';

type Rewriting = readonly [path: RegExp, from: RegExp, to: string];
/** What makes a copy of today's source another one: its accent and the event of its names. */
const otherwise: readonly Rewriting[] = [
  [/^src\/theme\/tokens\.ts$/, /#3355dd/, '#aa2200'],
  [/^src\/.*\.ts$/, /\buser-open\b(?!-)/g, 'user-opened'],
];
const versioned = (version: string): Rewriting => [/^package\.json$/, /"version": "[^"]+"/, `"version": "${version}"`];

function unpack(copy: string): void {
  if (olderFrom === 'commit') {
    const archive = execFileSync('git', ['archive', '--format=tar', COMMIT, ...PATHS], { cwd: root, maxBuffer: 2 ** 28 });
    execFileSync('tar', ['-x', '-C', copy], { input: archive });
  } else for (const path of PATHS) cpSync(root + path, copy + path, { recursive: true });
}

/** Whether the file held it. */
function rewrite(file: string, from: RegExp, to: string): boolean {
  const text = readFileSync(file, 'utf8');
  const rewritten = text.replace(from, to);
  if (rewritten !== text) writeFileSync(file, rewritten);
  return rewritten !== text;
}

/** Its script files, as `<name>/`; under its own version, which may be ours, or under another one. */
export function buildOlder(name: string, version?: string): void {
  const copy = `${brought}sources/${name}/`;
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  unpack(copy);
  symlinkSync(`${root}node_modules`, `${copy}node_modules`, 'junction');
  const files = ['package.json', ...readdirSync(`${copy}src`, { recursive: true, encoding: 'utf8' }).map((file) => `src/${file}`)];
  for (const [path, from, to] of [...(olderFrom === 'rewritten' ? otherwise : []), ...(version ? [versioned(version)] : [])]) {
    const changed = files.filter((file) => path.test(file)).filter((file) => rewrite(copy + file, from, to));
    if (changed.length === 0) throw new Error(`${path} holds no ${from} any more`);
  }
  const { VITEST: _, ...env } = process.env;
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', 'cdn', '--logLevel', 'error'], {
    cwd: copy,
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  rmSync(`${brought}${name}`, { recursive: true, force: true });
  cpSync(`${copy}dist/cdn`, `${brought}${name}`, { recursive: true });
}
