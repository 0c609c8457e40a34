// Builds when dist/ is missing or older than a source, before `npm start`. Compares times of files; knows nothing else.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';

const sources = ['src', 'demo', 'vite.config.ts', 'package.json'];
const results = ['dist/index.js', 'dist/cdn/ott-users.js', 'dist-demo/index.html'];

const newest = (path: string): number => {
  const { isDirectory, mtimeMs } = ((found) => ({ isDirectory: found.isDirectory(), mtimeMs: found.mtimeMs }))(statSync(path));
  if (!isDirectory) return mtimeMs;
  return Math.max(
    mtimeMs,
    ...readdirSync(path)
      .filter((name) => name !== 'node_modules')
      .map((name) => newest(`${path}/${name}`)),
  );
};

const stale = results.some((file) => !existsSync(file)) || Math.max(...sources.map(newest)) > Math.min(...results.map(newest));
if (stale) {
  process.stdout.write('Building…\n');
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
}
