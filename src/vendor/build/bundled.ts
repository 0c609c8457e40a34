// The Vite plugin that notes of which packages a build holds code, in its workers as well: what the check of the licences goes by.
// Knows modules' paths; knows no licence.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Of the innermost `node_modules/`. */
const packageOf = (module: string): string | undefined =>
  /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/'))?.[1];

/** What makes the plugin: workers have one of their own, which adds to the same names. They go to `<mode>.json` in `folder`. */
export const notedPackages = (folder: string): (() => Plugin) => {
  const names = new Set<string>();
  return () => {
    let mode = '';
    return {
      name: 'ott-noted-packages',
      configResolved: (config) => void (mode = config.mode),
      generateBundle(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          for (const name of file.moduleIds.map(packageOf)) if (name) names.add(name);
        }
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, `${mode}.json`), `${JSON.stringify([...names].sort(), null, 2)}\n`);
      },
    };
  };
};
