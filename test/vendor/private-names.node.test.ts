// What the build renames, and what it must leave alone.
import { describe, expect, it } from 'vitest';
import { privatePrefix, withPrivateNames } from '../../src/vendor/grid/build/private-names.js';

const renamed = (code: string): string => withPrivateNames(code, privatePrefix('0.1.0'));

describe('private names', () => {
  it('carry the package version', () => {
    expect(privatePrefix('1.20.3-beta.1')).toBe('ott-1-20-3-beta-1-');
  });
  it('replace tags, custom properties and selectors', () => {
    expect(renamed('<vaadin-grid></vaadin-grid>')).toBe('<ott-0-1-0-grid></ott-0-1-0-grid>');
    expect(renamed('vaadin-grid-column::part(x) { color: var(--vaadin-text-color) }')).toBe(
      'ott-0-1-0-grid-column::part(x) { color: var(--ott-0-1-0-text-color) }',
    );
  });
  it('leave import paths as they are', () => {
    const code =
      "import { A } from '@vaadin/vaadin-themable-mixin/vaadin-x.js';\nimport './vaadin-grid.js';\nexport * from \"./vaadin-y.js\";\nawait import('./vaadin-z.js');";
    expect(renamed(code)).toBe(code);
  });
  it('replace a name beside an import', () => {
    expect(renamed("import './vaadin-grid.js'; f('vaadin-grid');")).toBe("import './vaadin-grid.js'; f('ott-0-1-0-grid');");
  });
});
