// What our lists never use of @vaadin's grid and is left out, for its bytes and for what it did on every row. Knows texts only: no bundler.
// Dragging rows, dragging and resizing columns, rows that take the focus, touch gestures, tooltips. Each patch names what must still be there for it to fit.
import type { Patch } from './patches.js';

const source = '@vaadin/grid/src/';

export const unusedPatches: readonly Patch[] = [
  {
    name: 'rows are not dragged',
    module: `${source}vaadin-grid-drag-and-drop-mixin.js`,
    find: /export const DragAndDropMixin = \(superClass\) =>[\s\S]*\n {4}__updateDragSourceParts\(row, model\) \{[\s\S]*\n {4}_filterDragAndDrop\(row, model\) \{/,
    whole: true,
    put: `export const DragAndDropMixin = (superClass) =>
  class DragAndDropMixin extends superClass {
    _filterDragAndDrop() {}
    __updateDragSourceParts() {}
  };
`,
  },
  {
    name: 'columns are not dragged; they keep the order in which they come',
    module: `${source}vaadin-grid-column-reordering-mixin.js`,
    find: /export const ColumnReorderingMixin = \(superClass\) =>[\s\S]*return \['_updateOrders\(_columnTree\)'\];[\s\S]*_getColumnsInOrder\(headerLevel[\s\S]*updateColumnOrders\(columnTree\[0\], this\._orderBaseScope, 0\);/,
    whole: true,
    put: `import { updateColumnOrders } from './vaadin-grid-helpers.js';
export const ColumnReorderingMixin = (superClass) =>
  class ColumnReorderingMixin extends superClass {
    static get observers() {
      return ['_updateOrders(_columnTree)'];
    }
    _getColumnsInOrder(level = this._columnTree.length - 1) {
      return this._columnTree[level].filter((column) => !column.hidden);
    }
    _updateOrders(columnTree) {
      if (columnTree === undefined) return;
      for (const column of columnTree[0]) column._order = 0;
      updateColumnOrders(columnTree[0], 10000000, 0);
    }
  };
`,
  },
  {
    name: 'columns are not resized',
    module: `${source}vaadin-grid-column-resizing-mixin.js`,
    find: /export const ColumnResizingMixin = \(superClass\) =>/,
    whole: true,
    put: 'export const ColumnResizingMixin = (superClass) => superClass;\n',
  },
  {
    name: 'rows do not take the focus as a whole: only trees need it, and what can be done with a row is done from its cells',
    module: `${source}vaadin-grid-keyboard-navigation-mixin.js`,
    find: /this\.__rowFocusMode = true;\s*this\._onRowNavigation\(activeRow, 0\);/,
    put: '',
  },
  {
    name: 'no gestures are followed: what they served is left out',
    module: `${source}vaadin-grid-mixin.js`,
    find: /import \{ setTouchAction \} from '@vaadin\/component-base\/src\/gestures\.js';\n|\n\s*setTouchAction\(this(?:\.\$\.scroller)?, ''\);/g,
    put: '',
  },
];
