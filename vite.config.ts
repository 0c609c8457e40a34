// How the builds are made: `vite build --mode npm | cdn | iife | demo`, and the dev server (source, no mode).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, UserConfig } from 'vite';
import { defineConfig } from 'vite';
import { patchedWorkbooks } from './src/sheet/out/designed/build/plugin.js';
import { notedPackages } from './src/vendor/build/bundled.js';
import { isVaadinStyleMap, privateGrid } from './src/vendor/grid/build/plugin.js';
import { ownPolicy } from './src/vendor/lit/build/own-policy.js';
import { tightTemplates } from './src/vendor/lit/build/tight-templates.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8')) as { version: string };
const script = here('src/script.ts');
/** What the list's code starts with. */
const list = here('src/elements/users-table/content.ts');
const tags = ['users-dashboard', 'users-table', 'user-detail'];

/** Entry name in dist/ → source: what `exports` in package.json and the manifest's paths point at. */
const npmEntries = (): Record<string, string> => {
  const names = ['index', 'define/index', ...tags.flatMap((tag) => [`define/${tag}`, `elements/${tag}/${tag}`])];
  return Object.fromEntries(names.map((name) => [name, here(`src/${name}.ts`)]).filter(([, path]) => existsSync(path ?? '')));
};

const demoPages = (): string[] =>
  existsSync(here('demo'))
    ? ['demo', 'demo/hosts', 'demo/neighbours'].flatMap((folder) =>
        readdirSync(here(folder))
          .filter((name) => name.endsWith('.html'))
          .map((name) => here(`${folder}/${name}`)),
      )
    : [];

const lit = /^(?:lit|lit-html|lit-element|@lit\/reactive-element|@lit\/task)(?:\/|$)/;

/** The transforms that the builds, the dev server and the browser tests share. */
export const buildPlugins = (): Plugin[] => [privateGrid({ version }), patchedWorkbooks()];

const noted = notedPackages(here('.cache/bundled'));

const common: UserConfig = {
  plugins: [...buildPlugins(), noted()],
  // A file that another one asks for lies beside it, wherever both are served.
  base: './',
  worker: {
    format: 'es',
    plugins: () => [patchedWorkbooks(), noted()],
    rolldownOptions: { output: { entryFileNames: 'lazy/sheet-[name]-[hash].js', chunkFileNames: 'lazy/sheet-[name]-[hash].js' } },
  },
  // Prebundled modules would miss the transforms.
  optimizeDeps: { exclude: ['write-excel-file', ...readdirSync(here('node_modules/@vaadin')).map((name) => `@vaadin/${name}`)] },
  publicDir: false,
};
const build: UserConfig['build'] = { target: 'es2022', emptyOutDir: false, modulePreload: false, reportCompressedSize: false };
type Rolldown = NonNullable<NonNullable<UserConfig['build']>['rolldownOptions']>;
type RolldownOutput = Exclude<Rolldown['output'], readonly unknown[] | undefined>;
type External = Rolldown['external'];

/** The names of an output's files; what loads late lies apart, where sizes and `sideEffects` find it. */
const files = {
  entryFileNames: '[name].js',
  chunkFileNames: (chunk: { isDynamicEntry: boolean }) => (chunk.isDynamicEntry ? 'lazy/[name]-[hash].js' : 'chunks/[name]-[hash].js'),
};

/** Library mode keeps Vite's preload helper out, which wants the host's document; the options below undo what else it does. */
const library = (entry: Record<string, string>, output: RolldownOutput, external?: External): UserConfig['build'] => ({
  ...build,
  lib: { entry, formats: ['es'] },
  rolldownOptions: { preserveEntrySignatures: 'strict', output, ...(external && { external }) },
});

const npm = (): UserConfig => ({
  ...common,
  build: {
    ...library(
      npmEntries(),
      { ...files, comments: { legal: true, annotation: true, jsdoc: false } },
      (id, importer) => lit.test(id) && !isVaadinStyleMap(id, importer),
    ),
    outDir: here('dist'),
    license: { fileName: 'licenses.md' },
    minify: false,
  },
});

/**
 * What a module needs at once lies in one file: many small ones share no compression, and each is asked for apart. The
 * barrel of the schemas is passed over, since it would bring those that come late.
 */
const reachedFrom = (first: string, name: string) => {
  let reached: Set<string> | undefined;
  return (id: string, context: { getModuleInfo(id: string): { importedIds: readonly string[] } | null }): string | null => {
    if (!reached) {
      reached = new Set([first]);
      for (const module of reached) {
        if (!module.endsWith('contract/schema/index.ts'))
          for (const imported of context.getModuleInfo(module)?.importedIds ?? []) reached.add(imported);
      }
    }
    return reached.has(id) ? name : null;
  };
};

/** What runs until the first rows stand. Chromium compiles these files whole and aside, instead of each function when it is called. */
const untilFirstRows = [script, list, here('src/vendor/grid/grid-bundle.ts')];
const compileHint = ({ moduleIds }: { readonly moduleIds: readonly string[] }): string =>
  moduleIds.some((id) => untilFirstRows.includes(id)) ? '//# allFunctionsCalledOnLoad' : '';

const cdn = (): UserConfig => ({
  ...common,
  plugins: [...buildPlugins(), noted(), ownPolicy(), tightTemplates()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    ...library(
      { 'ott-users': script },
      {
        ...files,
        minify: true,
        comments: false,
        codeSplitting: {
          groups: [
            { name: reachedFrom(script, 'shell'), debugName: 'shell', priority: 2 },
            { name: reachedFrom(list, 'shared'), debugName: 'shared', priority: 1, minShareCount: 2 },
          ],
        },
        postBanner: compileHint,
      },
    ),
    outDir: here('dist/cdn'),
    license: { fileName: 'licenses.md' },
  },
});

/** A classic script is read in the encoding of its page, which may not be UTF-8: so everything beyond ASCII is written as an escape. */
const asciiOnly = (): Plugin => ({
  name: 'ott-ascii-only',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code.replace(/[^\n\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
    }
  },
});

const iife = (): UserConfig => ({
  ...cdn(),
  plugins: [...(cdn().plugins ?? []), asciiOnly()],
  // A script without modules does not know where it came from: it has no worker.
  define: { ...cdn().define, 'import.meta.url': 'undefined' },
  build: {
    ...library({ 'ott-users': script }, { minify: true, comments: false, codeSplitting: false }),
    lib: { entry: { 'ott-users': script }, formats: ['iife'], name: 'OttUsers', fileName: () => 'ott-users.iife.js' },
    outDir: here('dist/cdn'),
  },
});

const demo = (): UserConfig => ({
  ...common,
  root: here('demo'),
  // The pages' styles as they are written: what is put in place of light-dark() does not follow a color-scheme that a script sets.
  build: { ...build, cssTarget: 'esnext', outDir: here('dist-demo'), emptyOutDir: true, rolldownOptions: { input: demoPages() } },
});

/** The reference server, which answers for the API and the built scripts. */
const server = process.env['OTT_USERS_SERVER'] ?? 'http://127.0.0.1:8080';

const dev = (): UserConfig => ({
  ...common,
  base: '/',
  root: here('demo'),
  server: {
    fs: { allow: [here('.')] },
    proxy: { '/api': server, '/cdn': server, '/neighbours/brought': server },
  },
});

export default defineConfig(({ command, mode }) => {
  if (process.env['VITEST']) throw new Error('Run tests by `npm run test:node -- <file>` or `npm run test:e2e`.');
  if (command === 'serve') return dev();
  const modes: Record<string, () => UserConfig> = { npm, cdn, iife, demo };
  const chosen = modes[mode];
  if (!chosen) throw new Error('vite build needs --mode npm, cdn, iife or demo; `npm run build` runs them all.');
  return chosen();
});
