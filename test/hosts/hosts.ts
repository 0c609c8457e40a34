// The hosts: how each is given Node 24 and the packed tarball, checked and built. Knows npm and folders; knows no framework.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { installOwnPackages } from '../runner/own-packages.js';

const here = fileURLToPath(new URL('.', import.meta.url));
/** Not the waiting form: a test runner wants to be answered meanwhile. */
const run = promisify(execFile);
const shell = process.platform === 'win32';

export const hosts = ['html', 'react', 'vue', 'svelte', 'preact', 'solid', 'angular'] as const;
export type Host = (typeof hosts)[number];

/** Where a host's built page lies. */
export const builtPage = (host: Host): string => join(here, host, host === 'angular' ? 'dist/browser' : 'dist');

/** The Node that frameworks' tools want, first in the path: the one from npm, else this one where it is new enough. */
export const nodeForHosts = async (): Promise<NodeJS.ProcessEnv> => {
  await installOwnPackages(here);
  const [platform, program] = process.platform === 'win32' ? ['win', 'node.exe'] : [process.platform, 'node'];
  const own = join(here, `node_modules/node-${platform}-${process.arch}/bin`, program);
  if (!existsSync(own) && Number(process.versions.node.split('.')[0]) < 24)
    throw new Error('npm has no Node 24 for this machine: run this with Node 24.');
  const node = existsSync(own) ? own : process.execPath;
  return { ...process.env, NG_CLI_ANALYTICS: 'false', PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}` };
};

/** Which Node runs under `env`, as `v24.0.0`. */
export const nodeVersion = (env: NodeJS.ProcessEnv): string => execFileSync('node', ['--version'], { env, encoding: 'utf8' }).trim();

/** Installs a host's own packages by its lockfile, and the tarball beside them. */
export const installHost = async (host: Host, tarball: string, env: NodeJS.ProcessEnv): Promise<void> => {
  const cwd = join(here, host);
  await installOwnPackages(cwd, env);
  // npm takes a tarball of the same name and version for the one that is there.
  rmSync(join(cwd, 'node_modules/ott-users'), { recursive: true, force: true });
  const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['install', ...flags, tarball], { cwd, env, shell });
};

/** Runs `npm run check` or `npm run build` of a host: what it said where it failed, else nothing. */
export const runInHost = async (host: Host, script: 'check' | 'build', env: NodeJS.ProcessEnv): Promise<string> => {
  try {
    // A runner of tests says otherwise of the environment, and the page would be that of a developer.
    await run('npm', ['run', '--silent', script], { cwd: join(here, host), env: { ...env, NODE_ENV: 'production' }, shell });
    return '';
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    return `${stdout}${stderr}` || message;
  }
};

/** What the compiler says of the package's own declarations, which a host's `skipLibCheck` passes over. One line each. */
export const declarationFaults = async (host: Host): Promise<string[]> => {
  const compiler = join(here, '../../node_modules/typescript/bin/tsc');
  const args = [compiler, '--noEmit', '--skipLibCheck', 'false', '--pretty', 'false', '-p', '.'];
  // Other packages' declarations may be faulty: then it fails as well.
  const said = await run(process.execPath, args, { cwd: join(here, host) }).catch((error: Error & { stdout?: string }) => error);
  return (said.stdout ?? '').split('\n').filter((line) => /^(?:node_modules\/ott-users\/|error )/.test(line));
};
