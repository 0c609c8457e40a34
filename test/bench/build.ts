// Builds the pages of the bench and the script build that they are measured with, into .cache/bench. Knows Vite; measures nothing.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, loadConfigFromFile, type InlineConfig, type Plugin } from 'vite';
import { privateGrid } from '../../src/vendor/grid/build/plugin.js';
import { contenders } from './contenders.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** A folder of this run: two runs do not build over each other. */
export const built = here(`../../.cache/bench/${process.pid}/`);

/** Installs what is compared, from their own lockfile, where that has not been done. */
export const install = (): void => {
  if (
    ['ag-grid-community', '@tanstack/lit-virtual', 'regular-table', 'exceljs', 'xlsx', 'write-excel-file'].every((name) =>
      existsSync(here(`node_modules/${name}`)),
    )
  )
    return;
  process.stderr.write('Installing the grids and writers to compare with, into test/bench/node_modules.\n');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here('.'), stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
};

const { version } = JSON.parse(readFileSync(here('../../package.json'), 'utf8')) as { version: string };

const page = (name: string, script: string, plugins: Plugin[]): InlineConfig => ({
  configFile: false,
  root: here('../..'),
  logLevel: 'warn',
  publicDir: false,
  plugins,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'es2022',
    outDir: `${built}${name}`,
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { input: { page: here(`pages/${script}.ts`) }, output: { entryFileNames: '[name].js' } },
  },
});

/** The script-tag build as it ships, or without the patches for speed. */
const cdn = async (name: 'cdn' | 'cdn-plain'): Promise<InlineConfig> => {
  const found = await loadConfigFromFile({ command: 'build', mode: 'cdn' }, here('../../vite.config.ts'));
  if (!found) throw new Error('vite.config.ts is not there.');
  const { config } = found;
  const plugins = (config.plugins ?? []).map((plugin) =>
    name === 'cdn-plain' && plugin && 'name' in plugin && plugin.name === 'ott-private-grid'
      ? privateGrid({ version, extent: 'but-speed' })
      : plugin,
  );
  return {
    ...config,
    configFile: false,
    root: here('../..'),
    logLevel: 'warn',
    plugins,
    build: { ...config.build, outDir: `${built}${name}`, emptyOutDir: true },
  };
};

/** Builds what these contenders need. */
export const buildPages = async (names: readonly string[]): Promise<void> => {
  const chosen = contenders.filter(({ name }) => names.includes(name));
  for (const { name, page: script, patched } of chosen) await build(page(name, script, patched ? [privateGrid({ version })] : []));
  for (const script of new Set(chosen.flatMap((each) => each.script ?? []))) await build(await cdn(script));
};

export const removePages = (): void => rmSync(built, { recursive: true, force: true });
