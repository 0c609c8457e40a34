// What must change in @vaadin's published modules, patch by patch, for a strict CSP, Trusted Types and a host page that stays
// untouched. Knows texts only: no bundler. A patch that no longer fits throws, and that fails the build.

/** One change of one module. `find` must match once; when `whole` is set, the module is replaced by it altogether. */
export interface Patch {
  readonly name: string;
  /** The end of the module's path. */
  readonly module: string;
  readonly find: RegExp;
  readonly put: string;
  readonly whole?: true;
  /** How often `find` must match, where that is not once: with `g`, for one change at several places. */
  readonly times?: number;
}

export const patches: readonly Patch[] = [
  {
    name: 'rows are emptied without innerHTML (Trusted Types)',
    module: '@vaadin/grid/src/vaadin-grid-mixin.js',
    find: /\brow\.innerHTML = ''/g,
    put: 'row.replaceChildren()',
  },
  {
    name: 'cells are emptied without innerHTML (Trusted Types)',
    module: '@vaadin/grid/src/vaadin-grid-column-mixin.js',
    find: /\bcell\._content\.innerHTML = ''/g,
    put: 'cell._content.replaceChildren()',
  },
  {
    name: 'base properties are kept for the grid, not put on the host page in a <style> (CSP)',
    module: '@vaadin/component-base/src/css-utils.js',
    find: /export function registerCSSProperty\([\s\S]*export const addGlobalStyles = \(id, \.\.\.styles\) =>/,
    whole: true,
    put: `import { unsafeCSS } from 'lit';
export const privateStyles = [];
export const registerCSSProperty = () => {};
export const addGlobalStyles = (_id, ...styles) => {
  for (const style of styles) privateStyles.push(unsafeCSS(style.cssText.replace(/(^|[\\s{}])html(?=\\s*\\{)/g, '$1:host')));
};
`,
  },
  {
    name: 'the grid carries the base properties itself',
    module: '@vaadin/grid/src/vaadin-grid.js',
    find: /static get styles\(\) \{\s*return \[gridStyles, screenReaderOnly\];\s*\}/,
    put: 'static get styles() { return [...privateStyles, gridStyles, screenReaderOnly]; }',
  },
  {
    name: 'the grid knows where the base properties are',
    module: '@vaadin/grid/src/vaadin-grid.js',
    find: /import '\.\/vaadin-grid-column\.js';/,
    put: "import './vaadin-grid-column.js';\nimport { privateStyles } from '@vaadin/component-base/src/css-utils.js';",
  },
  {
    name: 'columns find their grid by its private name',
    module: '@vaadin/grid/src/vaadin-grid-column-mixin.js',
    find: /!\/\^vaadin\.\*grid\(-pro\)\?\$\/u\.test\(el\.localName\)/,
    put: "el.localName !== 'vaadin-grid'",
  },
  {
    name: 'a tag that exists is left as it is, silently; window.Vaadin is not touched',
    module: '@vaadin/component-base/src/define.js',
    find: /export function defineCustomElement\(CustomElement, version = '([\d.]+)'\)/,
    whole: true,
    put: `export function defineCustomElement(CustomElement, version = '$VERSION') {
  Object.defineProperty(CustomElement, 'version', { get: () => version });
  if (!customElements.get(CustomElement.is)) customElements.define(CustomElement.is, CustomElement);
}
`,
  },
  {
    name: 'no registration for usage statistics; window.Vaadin is not touched',
    module: '@vaadin/component-base/src/element-mixin.js',
    find: /export const ElementMixin = \(superClass\) =>\s*class VaadinElementMixin extends DirMixin\(superClass\)/,
    whole: true,
    put: "export { DirMixin as ElementMixin } from './dir-mixin.js';\n",
  },
  {
    // Published, it takes over the page's as soon as that is the same as its own, and follows it from then on, whatever its host says.
    name: "a grid's direction is what its own attribute says, and its frozen cells turn with it",
    module: '@vaadin/component-base/src/dir-mixin.js',
    find: /export const DirMixin = \(superClass\) =>\s*class VaadinDirMixin extends superClass \{[\s\S]*get __isRTL\(\) \{\s*return this\.getAttribute\('dir'\) === 'rtl';/,
    whole: true,
    put: `export const DirMixin = (superClass) =>
  class VaadinDirMixin extends superClass {
    static get observedAttributes() {
      return [...super.observedAttributes, 'dir'];
    }

    get __isRTL() {
      return this.getAttribute('dir') === 'rtl';
    }

    attributeChangedCallback(name, before, now) {
      super.attributeChangedCallback(name, before, now);
      if (name === 'dir' && before !== null) requestAnimationFrame(() => this.__updateHorizontalScrollPosition?.());
    }
  };
`,
  },
  {
    name: "the host's Lumo sheets are not searched for styles to inject",
    module: '@vaadin/vaadin-themable-mixin/lumo-injection-mixin.js',
    find: /export const LumoInjectionMixin = \(superClass\) =>/,
    whole: true,
    put: 'export const LumoInjectionMixin = (superClass) => superClass;\nexport const findRoot = (element) => element.getRootNode();\n',
  },
];

/** What strict CSP and Trusted Types refuse; a module that still has it after patching is an error. */
const refused =
  /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|createElement\('style'\)|setAttribute\('style'|new Function\(|window\.Vaadin\b/;

/** Polymer's path, which nothing here takes: a Lit element never has a `_template`. */
const harmless = ['@vaadin/vaadin-themable-mixin/vaadin-themable-mixin.js'];

/** A place more than was read is no better than one less: who knows what stands there? */
const fit = ({ name, module, find, put, whole, times = 1 }: Patch, code: string): string => {
  const found = [...code.matchAll(new RegExp(find, find.flags.replace('g', '') + 'g'))];
  if (found.length !== times) {
    throw new Error(`The patch "${name}" no longer fits ${module} ${times} times but ${found.length}: read the module again.`);
  }
  return whole ? put.replaceAll('$VERSION', found[0]?.[1] ?? '') : code.replace(find, put);
};

/** The patched text of a module, and the patches that were applied. Throws where one does not fit or something is left. */
export const patched = (path: string, code: string, list: readonly Patch[] = patches): { code: string; applied: readonly Patch[] } => {
  const applied = list.filter((patch) => path.endsWith(patch.module));
  const result = applied.reduce((text, patch) => fit(patch, text), code);
  if (refused.test(result) && !harmless.some((module) => path.endsWith(module))) {
    throw new Error(`${path} has ${refused.exec(result)?.[0]} and no patch for it: strict CSP or Trusted Types would refuse it.`);
  }
  return { code: result, applied };
};
