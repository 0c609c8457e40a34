// A patch of write-excel-file that no longer fits must stop the build.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { designedPatches } from '../../../../src/sheet/out/designed/build/plugin.js';
import { patched } from '../../../../src/vendor/grid/build/patches.js';

const installed = (module: string): string => readFileSync(new URL(`../../../../node_modules/${module}`, import.meta.url), 'utf8');

describe('patches of write-excel-file', () => {
  it.each(designedPatches.map((patch) => [patch.name, patch] as const))('fits once: %s', (_name, patch) => {
    const code = installed(patch.module);
    expect(patched(`/x/node_modules/${patch.module}`, code, designedPatches).applied).toContain(patch);
    expect([...code.matchAll(new RegExp(patch.find, 'g'))]).toHaveLength(1);
  });
  it('throws when a module has changed', () => {
    expect(() => patched('/x/node_modules/write-excel-file/modules/xlsx/getFeatures.js', 'export default 1;', designedPatches)).toThrow(
      /no longer fits/,
    );
  });
});
