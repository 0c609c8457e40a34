// Starts the real server program: what it says when it cannot start, and what it keeps. Knows nothing of the API's answers.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Program {
  readonly child: ChildProcess;
  /** Resolves with what was printed so far once it holds `text`. */
  said(text: string): Promise<string>;
  ended: Promise<Outcome>;
}

// A whole program starts, and an embedded database with it, twice in some of them.
describe('the server program', { timeout: 180_000 }, () => {
  let folder = '';
  const running: Program[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ott-users-'));
  });
  afterEach(async () => {
    for (const { child } of running) if (child.exitCode === null) child.kill('SIGKILL');
    await Promise.all(running.splice(0).map(({ ended }) => ended));
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (...options: string[]): Program => {
    const program = run('demo/server/main.ts', ['--data', folder, '--users', '40', ...options]);
    running.push(program);
    return program;
  };
  const startReady = async (...options: string[]): Promise<{ program: Program; url: string }> => {
    const program = start('--port', '0', ...options);
    const url = /http:\/\/\S+?(?=\/\n)/.exec(await program.said('Ctrl-C'))?.[0] ?? '';
    return { program, url };
  };
  const total = async (url: string): Promise<number> => {
    const answer = await fetch(`${url}/api/v1/users/search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    return (await answer.json()).total.count;
  };

  it('seeds an empty folder, serves it, and closes on Ctrl-C; the next start has the same users', async () => {
    const first = await startReady();
    expect(await total(first.url)).toBe(40);
    first.program.child.kill('SIGINT');
    expect((await first.program.ended).code).toBe(0);
    expect(existsSync(join(folder, 'server.lock'))).toBe(false);

    const second = await startReady();
    expect(await total(second.url)).toBe(40);
    expect(await second.program.said('Ctrl-C')).not.toContain('Seeding');
  });

  it('refuses a port that is in use in one line, before it touches the data folder', async () => {
    const holder = await listening();
    const { port } = addressOf(holder);
    const { code, err } = await start('--port', String(port)).ended;
    holder.close();
    expect(code).toBe(1);
    expect(lines(err)).toEqual([expect.stringContaining(`port ${port} is in use`)]);
    expect(existsSync(join(folder, 'database'))).toBe(false);
  });

  it('refuses a folder that another server uses in one line, and the other one goes on', async () => {
    const first = await startReady();
    const { code, err } = await start('--port', '0').ended;
    expect(code).toBe(1);
    expect(lines(err)).toEqual([expect.stringContaining(`in use by process ${first.program.child.pid}`)]);
    expect(await total(first.url)).toBe(40);
  });

  it('refuses a data folder that is a file in one line', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'mine');
    const { code, err } = await start('--port', '0', '--data', file).ended;
    expect(code).toBe(1);
    expect(lines(err)).toEqual([expect.stringContaining('cannot be used')]);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it.each([
    ['has lost its version file', 'PG_VERSION', null],
    ['has a broken control file', 'global/pg_control', 'not a control file'],
  ])('refuses a database that %s in one line, and leaves it as it is', async (_, name, content) => {
    const first = await startReady();
    first.program.child.kill('SIGINT');
    await first.program.ended;
    const file = join(folder, 'database', name);
    if (content === null) rmSync(file);
    else writeFileSync(file, content);

    const { code, err } = await start('--port', '0').ended;
    expect(code).toBe(1);
    expect(lines(err)).toEqual([expect.stringContaining('cannot be opened')]);
    expect(content === null ? existsSync(file) : readFileSync(file, 'utf8')).toBe(content ?? false);
    expect(existsSync(join(folder, 'server.lock'))).toBe(false);
  });

  it('begins a seeding again that was killed in between', async () => {
    const first = start('--port', '0', '--users', '4000');
    await first.said(': 25 %');
    first.child.kill('SIGKILL');
    await first.ended;

    const second = await startReady();
    expect(await total(second.url)).toBe(40);
  });

  it('begins a database again whose making was killed in between', async () => {
    const first = start('--port', '0');
    while (first.child.exitCode === null && !existsSync(join(folder, 'creating'))) await new Promise(setImmediate);
    first.child.kill('SIGKILL');
    await first.ended;

    const second = await startReady();
    expect(await total(second.url)).toBe(40);
  });

  it('lets everybody do what the role on its command line may do, and refuses a role that is none in one line', async () => {
    const { url } = await startReady('--role', 'viewer');
    const created = await fetch(`${url}/api/v1/users`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    expect(created.status).toBe(403);
    const { code, err } = await start('--role', 'king').ended;
    expect([code, lines(err)]).toEqual([1, [expect.stringContaining('role must be one of viewer, support, owner, not "king"')]]);
  });

  it('answers to loopback names only, and to its own pages only', async () => {
    const { url } = await startReady();
    const asked = (headers: Record<string, string>) => fetch(`${url}/api/v1/settings`, { headers });
    expect((await asked({})).status).toBe(200);
    expect((await asked({ origin: url })).status).toBe(200);
    expect((await asked({ origin: 'https://example.com' })).status).toBe(403);
    expect((await asked({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await asked({})).headers.get('cache-control')).toBe('no-store');
  });
});

describe('the seed program', { timeout: 180_000 }, () => {
  it('reports a bad line by its number, skips it, and freezes the clock', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ott-users-'));
    writeFileSync(join(folder, 'movies.csv'), 'movie_id,title,year,genres\n0000001,"One, ""two""",1913,Drama\n');
    writeFileSync(
      join(folder, 'ratings.csv'),
      'user_id,movie_id,rating,time_s\n1,0000001,7,1365029107\n1,0000001,7\n2,0000001,x,soon\n3,0000001,7,1365029108\n',
    );
    const { code, out, err } = await run('demo/server/seed.ts', [
      '--from',
      'movietweetings',
      folder,
      '--data',
      join(folder, 'data'),
      '--now',
      '2013-04-16T12:00Z',
    ]).ended;
    rmSync(folder, { recursive: true, force: true });
    expect(code).toBe(0);
    expect(lines(err)).toEqual([
      expect.stringContaining('ratings.csv:3: skipped, 3 columns instead of 4'),
      expect.stringContaining('ratings.csv:4: skipped, time_s'),
    ]);
    expect(out).toContain('2 done');
    expect(out).toContain('stands still at 2013-04-16T12:00:00.000Z');
  });

  it('tells each stage of a crowd with its seconds, and how many users there are in the end', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ott-users-'));
    const { code, out, err } = await run('demo/server/seed.ts', ['--users', '300', '--data', folder]).ended;
    rmSync(folder, { recursive: true, force: true });
    expect([code, err]).toEqual([0, '']);
    const told = lines(out);
    const stages = told.slice(0, -2).map((line) => /^(.+): \d+\.\d s$/.exec(line)?.[1]);
    // The longest of them at a million: whoever waits sees where it is.
    const some = ['300 people', 'users', 'sessions, part 10 of 10', 'index user_search_trigrams', 'counts of lists and figures', 'vacuum'];
    expect(stages).not.toContain(undefined);
    expect(stages.filter((stage) => some.includes(stage ?? ''))).toEqual(some);
    expect(told.slice(-2)).toEqual([expect.stringMatching(/^300 generated users in \d+\.\d s\.$/), 'The server’s clock runs.']);
  });

  it('refuses a folder without the files in one line', async () => {
    const { code, err } = await run('demo/server/seed.ts', ['--from', 'oulad', '/nowhere']).ended;
    expect(code).toBe(1);
    expect(lines(err)).toEqual([expect.stringContaining('cannot read /nowhere/courses.csv')]);
  });
});

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

function run(script: string, options: readonly string[]): Program {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...options], { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = once(child, 'close').then(([code]): Outcome => ({ code, out, err }));
  const said = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (out.includes(text)) resolve(out);
      };
      look();
      child.stdout.on('data', look);
      void ended.then((outcome) => reject(new Error(`ended without saying "${text}": ${JSON.stringify(outcome)}`)));
    });
  return { child, said, ended };
}

async function listening(): Promise<Server> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function addressOf(server: Server): { port: number } {
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('not listening');
  return address;
}
