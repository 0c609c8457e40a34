// Builds the page of test/vendor/pixels with all that is changed in the grid and with what a strict page needs alone, and serves both.
// Takes no picture.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { privateGrid } from '../../src/vendor/grid/build/plugin.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = here('../../.cache/pixels/');
const { version } = JSON.parse(readFileSync(here('../../package.json'), 'utf8')) as { version: string };
const kinds = ['patched', 'published'] as const;
export type Kind = (typeof kinds)[number];

const make = (kind: Kind): Promise<unknown> =>
  build({
    configFile: false,
    root: here('../vendor/pixels'),
    base: './',
    logLevel: 'error',
    publicDir: false,
    plugins: [privateGrid({ version, extent: kind === 'patched' ? 'all' : 'strict' })],
    build: { outDir: `${folder}${kind}`, emptyOutDir: true, minify: false, target: 'es2022', reportCompressedSize: false },
  });

export interface PixelsSite {
  /** `query`: how the page is looked at. */
  address(kind: Kind, query: Readonly<Record<string, string>>): string;
  close(): Promise<unknown>;
}

export const servePixels = async (): Promise<PixelsSite> => {
  for (const kind of kinds) await make(kind);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page');
    try {
      const body = readFileSync(folder + pathname.slice(1));
      response.setHeader(
        'content-type',
        pathname.endsWith('.js') ? 'text/javascript' : pathname.endsWith('.css') ? 'text/css' : 'text/html',
      );
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address: (kind, query) => `${origin}/${kind}/index.html?${new URLSearchParams({ ...query, grid: kind }).toString()}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
};

export type Pictures = ReadonlyMap<string, Buffer>;

/** The states in which the two differ; their pictures are kept in .cache/pixels. */
export const differing = (look: string, patched: Pictures, published: Pictures): string[] => {
  const keep = (kind: Kind, state: string, picture: Buffer): void =>
    writeFileSync(`${folder}${`${look} ${state} ${kind}`.replace(/\W+/g, '-')}.png`, picture);
  const other = [...published].filter(([state, picture]) => !picture.equals(patched.get(state) ?? Buffer.alloc(0)));
  for (const [state, picture] of other) {
    keep('published', state, picture);
    keep('patched', state, patched.get(state)!);
  }
  return other.map(([state]) => state);
};
