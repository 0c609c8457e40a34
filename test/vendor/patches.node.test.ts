// A patch that no longer fits must stop the build, and so must a new place that strict CSP refuses.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itemAtPatches } from '../../src/vendor/grid/build/item-at.js';
import { patched, patches } from '../../src/vendor/grid/build/patches.js';
import { privateGrid } from '../../src/vendor/grid/build/plugin.js';
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
  it('throws when a change of several places finds one of them gone', () => {
    const patch = { name: 'colours', module: '/colours.js', find: /red|green/g, put: 'blue', times: 2 };
    expect(patched('/x/colours.js', 'red, green', [patch]).code).toBe('blue, blue');
    expect(() => patched('/x/colours.js', 'red, grey', [patch])).toThrow(/no longer fits \/colours\.js 2 times but 1/);
  });
  it('throws when there is a place more than was read', () => {
    const patch = { name: 'colours', module: '/colours.js', find: /red/, put: 'blue' };
    expect(() => patched('/x/colours.js', 'red, red', [patch])).toThrow(/no longer fits/);
  });
  it('throws when another module writes HTML', () => {
    expect(() => patched('/x/node_modules/@vaadin/grid/src/new.js', "cell.innerHTML = ''")).toThrow(/no patch for it/);
  });
});

describe('a build with the grid', () => {
  /** The end of a build in which these modules were seen: what it is stopped by, if anything. */
  const endOf = (modules: readonly string[]): string | undefined => {
    const { transform, buildEnd } = privateGrid({ version: '1.0.0' });
    let stopped: string | undefined;
    const build = { meta: { watchMode: false }, error: (text: string) => void (stopped = text) };
    for (const module of modules) Reflect.apply(transform as () => unknown, build, [installed(module), `/x/node_modules/${module}`]);
    Reflect.apply(buildEnd as () => void, build, []);
    return stopped;
  };
  const modules = [...new Set(all.map(({ module }) => module))];

  it('ends when every module that is changed was seen', () => {
    expect(endOf(modules)).toBeUndefined();
  });
  it('fails and names the patch when a module was never seen', () => {
    const gone = '@vaadin/grid/src/vaadin-grid-sort-mixin.js';
    expect(endOf(modules.filter((module) => module !== gone))).toBe(
      `Grid patches whose module was never seen: the grid sorts nothing: heads are our own (${gone})`,
    );
  });
  it('ends when it has no grid', () => {
    expect(endOf([])).toBeUndefined();
  });
});
