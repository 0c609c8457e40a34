// Serves what was built, and remembers which scripts a page has asked for. Knows files; knows no browser.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { built } from './build.js';
import type { Contender } from './contenders.js';

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', map: 'application/json' };
const css = fileURLToPath(new URL('pages/bench.css', import.meta.url));

export interface Server {
  readonly origin: string;
  /** Scripts asked for since the last call, with their weight in gzip. */
  scripts(): { readonly path: string; readonly bytes: number }[];
  close(): Promise<void>;
}

const document = ({ name, script }: Contender, sample: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/bench.css">
${name === 'regular' ? `<link rel="stylesheet" href="/regular/container.css">` : ''}
${script ? `<script>globalThis.sampleAnswers = ${sample}</script><script type="module" src="/${script}/ott-users.js"></script>` : ''}
</head>
<body><main><h1 class="title">${name}</h1><div id="place" data-contender="${name}"></div></main><script type="module" src="/${name}/page.js"></script></body></html>`;

/** `sample`: what the backend of our page answers, as JSON. */
export async function serve(contenders: readonly Contender[], sample: string): Promise<Server> {
  const asked: { path: string; bytes: number }[] = [];
  const regularCss = fileURLToPath(new URL('node_modules/regular-table/dist/css/container.css', import.meta.url));
  const bodyOf = (path: string): Buffer | string => {
    const contender = contenders.find(({ name }) => path === `/${name}/`);
    if (contender) return document(contender, sample);
    if (path === '/bench.css') return readFileSync(css);
    if (path === '/regular/container.css') return readFileSync(regularCss);
    const body = readFileSync(`${built}${path.slice(1)}`);
    if (path.endsWith('.js')) asked.push({ path, bytes: gzipSync(body, { level: 9 }).length });
    return body;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench');
    try {
      const body = bodyOf(pathname);
      response.setHeader('content-type', types[pathname.split('.').at(-1) ?? ''] ?? 'text/html');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    scripts: () => asked.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
