// Serves the page of the exports, and people as a stream of lines, as fast as they are read. Knows files and lines; measures nothing.
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lineOf } from './people.js';

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', html: 'text/html' };
const PAGE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>exports</title><link rel="icon" href="data:,"></head><body><script type="module" src="/page.js"></script></body></html>';
const BATCH = 500;

/** Users in batches, a place to take the stream up again after each, and the line that says that all have come. */
async function people(count: number, response: ServerResponse): Promise<void> {
  // As the contract has it, which also spares Chromium a copy of the answer.
  response.setHeader('content-type', 'application/x-ndjson').setHeader('cache-control', 'no-store');
  let gone = false;
  response.on('close', () => (gone = true));
  for (let from = 0; from < count && !gone; from += BATCH) {
    let lines = '';
    for (let at = from; at < Math.min(from + BATCH, count); at += 1) lines += lineOf(at);
    if (!response.write(`${lines}{"cursor":"${from + BATCH}"}\n`)) await drained(response);
  }
  response.end(`{"end":true,"count":${count}}\n`);
}

/** Settles when more may be written, or nobody reads any more. */
const drained = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      response.off('drain', end).off('close', end);
      resolve();
    };
    response.on('drain', end).on('close', end);
  });

export interface ExportServer {
  readonly origin: string;
  close(): Promise<void>;
}

export async function serveExports(folder: string): Promise<ExportServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench');
    const asked = /^\/api\/(\d+)\/users\/search$/.exec(pathname);
    if (asked) return void people(Number(asked[1]), response);
    try {
      const body = pathname === '/' ? PAGE : readFileSync(folder + pathname.slice(1));
      response.setHeader('content-type', TYPES[pathname.split('.').at(-1) ?? ''] ?? 'text/html');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
