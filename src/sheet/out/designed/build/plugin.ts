// The Vite plugin that applies the patches to write-excel-file: in builds of pages and of workers, in the dev server, in browser tests
// and in Vitest alike. Knows which modules are the library's; what is changed in them is in patches.ts, unused.ts, slices.ts and
// helpers.ts.
import type { Plugin } from 'vite';
import type { Patch } from '../../../../vendor/grid/build/patches.js';
import { patched } from '../../../../vendor/grid/build/patches.js';
import { HELPER_NAMES, withShortHelpers } from './helpers.js';
import { patches } from './patches.js';
import { slicePatches } from './slices.js';
import { unusedPatches } from './unused.js';

export const designedPatches: readonly Patch[] = [...patches, ...unusedPatches, ...slicePatches];

const pathOf = (id: string): string => (id.split('?')[0] ?? id).replaceAll('\\', '/');
const isLibrary = (path: string): boolean => path.includes('/node_modules/write-excel-file/');

/** What a transform of any version of Vite gives for a module: its patched text, or nothing where it is not the library's. */
export function patchedModule(code: string, id: string): { code: string; map: null } | undefined {
  const path = pathOf(id);
  return isLibrary(path) ? { code: withShortHelpers(patched(path, code, designedPatches).code).code, map: null } : undefined;
}

export const patchedWorkbooks = (): Plugin => {
  const seen = new Set<string>();
  const helpers = new Set<string>();
  return {
    name: 'ott-patched-workbooks',
    enforce: 'pre',
    transform(code, id) {
      const result = patchedModule(code, id);
      if (!result) return undefined;
      seen.add(pathOf(id));
      for (const name of withShortHelpers(code).found) helpers.add(name);
      return result;
    },
    buildEnd(error) {
      if (error || seen.size === 0 || this.meta.watchMode || this.environment?.mode === 'dev') return;
      const left = [
        ...designedPatches
          .filter(({ module }) => ![...seen].some((path) => path.endsWith(module)))
          .map(({ name, module }) => `${name} (${module})`),
        ...HELPER_NAMES.filter((name) => !helpers.has(name)),
      ];
      if (left.length > 0) this.error(`Patches of write-excel-file whose module was never seen: ${left.join('; ')}`);
    },
  };
};
