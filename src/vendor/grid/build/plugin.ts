// The Vite plugin that applies patches and private names, in builds, in the dev server and in browser tests alike.
// Knows which modules are Vaadin's and which are ours; what is changed in them is in patches.ts (so that it runs in any page), unused.ts,
// item-at.ts, rows.ts, end-of-list.ts, speed.ts and private-names.ts.
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { endOfListPatches } from './end-of-list.js';
import { itemAtPatches } from './item-at.js';
import type { Patch } from './patches.js';
import { patched, patches } from './patches.js';
import { privatePrefix, withPrivateNames } from './private-names.js';
import { rowPatches } from './rows.js';
import { speedPatches } from './speed.js';
import { unusedPatches } from './unused.js';

const silenced = /@vaadin\/vaadin-(?:development-mode-detector|usage-statistics)(?:\/|$)/;
const silence = '\0vaadin-silence';
const styleMap = fileURLToPath(new URL('../../lit/style-map.ts', import.meta.url));
const root = fileURLToPath(new URL('../../../../', import.meta.url)).replaceAll('\\', '/');

/** Lit's styleMap asked for by Vaadin: the one import of Lit that must not stay external. */
export const isVaadinStyleMap = (id: string, importer: string | undefined): boolean =>
  id === 'lit/directives/style-map.js' && (importer ?? '').includes('/@vaadin/');

const butSpeed = [...patches, ...unusedPatches, ...itemAtPatches, ...rowPatches, ...endOfListPatches];

/** How much is changed: all of it; to compare, all but what makes the grid fast, or only what lets it run in a strict page. */
const extents = { all: [...butSpeed, ...speedPatches], 'but-speed': butSpeed, strict: patches } as const;
export type Extent = keyof typeof extents;

/** `version` is our package's: it makes the private names. */
export const privateGrid = ({ version, extent = 'all' }: { version: string; extent?: Extent }): Plugin => {
  const prefix = privatePrefix(version);
  const list: readonly Patch[] = extents[extent];
  const applied = new Set<Patch>();
  let gridSeen = false;
  return {
    name: 'ott-private-grid',
    enforce: 'pre',
    resolveId(id, importer) {
      if (silenced.test(id)) return silence;
      return isVaadinStyleMap(id, importer) ? styleMap : undefined;
    },
    load: (id) => (id === silence ? 'export const usageStatistics = () => {}; export const runIfDevelopmentMode = () => {};' : undefined),
    transform(code, id) {
      const path = (id.split('?')[0] ?? id).replaceAll('\\', '/');
      const theirs = path.includes('/node_modules/@vaadin/');
      const ours = !path.includes('/node_modules/') && /^(?:src|test)\//.test(path.replace(root, ''));
      if (!theirs && !ours) return undefined;
      gridSeen ||= theirs;
      const step = theirs ? patched(path, code, list) : { code, applied: [] };
      for (const patch of step.applied) applied.add(patch);
      const result = withPrivateNames(step.code, prefix);
      return result === code ? undefined : { code: result, map: null };
    },
    buildEnd(error) {
      if (error || !gridSeen || this.meta.watchMode || this.environment?.mode === 'dev') return;
      const left = list.filter((patch) => !applied.has(patch)).map((patch) => `${patch.name} (${patch.module})`);
      if (left.length > 0) this.error(`Grid patches whose module was never seen: ${left.join('; ')}`);
    },
  };
};
