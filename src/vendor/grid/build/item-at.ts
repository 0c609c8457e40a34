// What is added to @vaadin's grid so that it may be given rows one by one, at once. Knows texts only: no bundler.
// The grid asks for pages and keeps them for ever; a list that has its rows elsewhere needs neither.
import type { Patch } from './patches.js';

const module = '@vaadin/grid/src/vaadin-grid-data-provider-mixin.js';

export const itemAtPatches: readonly Patch[] = [
  {
    name: 'rows may come from itemAt(index), which keeps nothing',
    module,
    find: /__getRowItem\(row\) \{\s*const \{ item \} = /,
    put: '__getRowItem(row) {\n      if (this.itemAt) {\n        return this.itemAt(row.index);\n      }\n      const { item } = ',
  },
  {
    name: 'with itemAt no page is asked for',
    module,
    find: /__ensureRowItem\(row\) \{\s*this\._data/,
    put: '__ensureRowItem(row) {\n      if (!this.itemAt) this._data',
  },
  {
    name: 'with itemAt there is data as soon as there is a size',
    module,
    find: /_sizeChanged\(size\) \{/,
    put: '_sizeChanged(size) {\n      if (this.itemAt) {\n        this._hasData = true;\n      }',
  },
];
