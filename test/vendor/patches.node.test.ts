// A patch that no longer fits must stop the build, and so must a new place that strict CSP refuses.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itemAtPatches } from '../../src/vendor/grid/build/item-at.js';
import { patched, patches } from '../../src/vendor/grid/build/patches.js';
import { endOfListPatches } from '../../src/vendor/grid/build/end-of-list.js';
import { rowPatches } from '../../src/vendor/grid/build/rows.js';
import { speedPatches } from '../../src/vendor/grid/build/speed.js';
import { unusedPatches } from '../../src/vendor/grid/build/unused.js';

const installed = (module: string): string => readFileSync(new URL(`../../node_modules/${module}`, import.meta.url), 'utf8');

const all = [...patches, ...unusedPatches, ...itemAtPatches, ...rowPatches, ...endOfListPatches, ...speedPatches];

describe('grid patches', () => {
  it.each(all.map((patch) => [patch.name, patch] as const))('fits: %s', (_name, patch) => {
    const path = `/x/node_modules/${patch.module}`;
    expect(patched(path, installed(patch.module), all).applied).toContain(patch);
  });
  it('throws when a module that is changed for speed has changed', () => {
    expect(() => patched('/x/node_modules/@vaadin/grid/src/vaadin-grid-helpers.js', 'const a = 1;', speedPatches)).toThrow(
      /no longer fits/,
    );
  });
  it('throws when the module has changed', () => {
    expect(() => patched('/x/node_modules/@vaadin/grid/src/vaadin-grid-mixin.js', 'row.textContent = null')).toThrow(/no longer fits/);
  });
  it('throws when another module writes HTML', () => {
    expect(() => patched('/x/node_modules/@vaadin/grid/src/new.js', "cell.innerHTML = ''")).toThrow(/no patch for it/);
  });
});
