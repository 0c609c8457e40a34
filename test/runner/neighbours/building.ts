// Makes what the pages of demo/neighbours bring along: style sheets and bundles of others, as hosts ship them. Knows Vite and Tailwind's
// compiler; knows no element.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { installOwnPackages } from '../own-packages.js';
import { brought, neighbours } from './folders.js';

const packages = `${neighbours}node_modules/`;

/** One of bundles/, in production. */
export async function buildBundle(name: string): Promise<void> {
  await installOwnPackages(neighbours);
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: false,
    root: neighbours,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: brought,
      emptyOutDir: false,
      lib: { entry: `${neighbours}bundles/${name}.js`, formats: ['es'], fileName: () => `${name}.js` },
    },
  });
  process.env['NODE_ENV'] = NODE_ENV;
}

interface Sheet {
  readonly path: string;
  readonly base: string;
  readonly content: string;
}
interface Tailwind {
  compile(
    css: string,
    options: { base: string; loadStylesheet: (id: string, base: string) => Promise<Sheet> },
  ): Promise<{ build(candidates: string[]): string }>;
}

const sheetAt = async (id: string, base: string): Promise<Sheet> => {
  const path = join(base, id);
  return { path, base: dirname(path), content: readFileSync(path, 'utf8') };
};

/** What Tailwind makes of a page: its reset, and the classes that the page names. Browsers cannot read the sheets as they lie in the package. */
async function tailwindOf(page: string): Promise<string> {
  const { compile } = (await import(pathToFileURL(`${packages}tailwindcss/dist/lib.mjs`).href)) as Tailwind;
  const { content, base } = await sheetAt('index.css', `${packages}tailwindcss`);
  const compiled = await compile(content, { base, loadStylesheet: sheetAt });
  return compiled.build(readFileSync(page, 'utf8').split(/[\s"'<>=]+/));
}

/** The style sheets of all pages. */
export async function layOutSheets(): Promise<void> {
  await installOwnPackages(neighbours);
  mkdirSync(brought, { recursive: true });
  cpSync(`${packages}bootstrap/dist/css/bootstrap.min.css`, `${brought}bootstrap.css`);
  cpSync(`${packages}lumo-25`, `${brought}lumo`, { recursive: true });
  writeFileSync(`${brought}tailwind.css`, await tailwindOf(`${neighbours}tailwind.html`));
}
