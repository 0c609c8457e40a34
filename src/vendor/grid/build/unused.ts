// What our lists never use of @vaadin's grid and is left out, for its bytes and for what it did on every row. Knows texts only: no bundler.
// Dragging rows, dragging, resizing and measuring columns, sorters, filters, arrays and trees of rows, rows that take the focus, open, are
// active or striped, touch gestures, tooltips, icons. Each patch names what must still be there for it to fit.
import type { Patch } from './patches.js';

const source = '@vaadin/grid/src/';
const grid = `${source}vaadin-grid-mixin.js`;
const scroll = `${source}vaadin-grid-scroll-mixin.js`;
const styles = `${source}styles/vaadin-grid-base-styles.js`;

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
    // Looking for columns to measure lays the page out, three times until the first rows stand, and finds none. What it did besides is
    // kept: the view is filled in the turn in which there are columns.
    name: 'columns have the width that they are given: none is measured',
    module: `${source}vaadin-grid-column-auto-width-mixin.js`,
    find: /export const ColumnAutoWidthMixin = \(superClass\) =>[\s\S]*\n {4}recalculateColumnWidths\(\) \{[\s\S]*filter\(\(col\) => !col\.hidden && col\.autoWidth\)/,
    whole: true,
    put: `export const ColumnAutoWidthMixin = (superClass) =>
  class ColumnAutoWidthMixin extends superClass {
    static get observers() {
      return ['__columnTreeChangedAutoWidth(_columnTree)'];
    }
    __columnTreeChangedAutoWidth(_columnTree) {
      queueMicrotask(() => this.__virtualizer.flush());
    }
  };
`,
  },
  {
    name: 'rows do not come as an array',
    module: `${source}vaadin-grid-array-data-provider-mixin.js`,
    find: /export const ArrayDataProviderMixin = \(superClass\) =>/,
    whole: true,
    put: 'export const ArrayDataProviderMixin = (superClass) => superClass;\n',
  },
  {
    name: 'the grid sorts nothing: heads are our own',
    module: `${source}vaadin-grid-sort-mixin.js`,
    find: /export const SortMixin = \(superClass\) =>[\s\S]*_mapSorters\(\) \{/,
    whole: true,
    put: `export const SortMixin = (superClass) =>
  class SortMixin extends superClass {
    _mapSorters() {
      return [];
    }
  };
`,
  },
  {
    name: 'the grid filters nothing',
    module: `${source}vaadin-grid-filter-mixin.js`,
    find: /export const FilterMixin = \(superClass\) =>[\s\S]*_mapFilters\(\) \{/,
    whole: true,
    put: `export const FilterMixin = (superClass) =>
  class FilterMixin extends superClass {
    _mapFilters() {
      return [];
    }
  };
`,
  },
  {
    name: 'columns that go had neither sorters nor filters',
    module: `${source}vaadin-grid-dynamic-columns-mixin.js`,
    find: /\(_addedColumns, removedColumns\) => \{[\s\S]*?this\.__removeFilters\(this\._filters\.filter\(filterNotConnected\)\);/,
    put: '() => {',
  },
  {
    name: 'no function names parts of cells: no cell is asked each time that its row is drawn',
    module: `${source}vaadin-grid-styling-mixin.js`,
    find: /export const StylingMixin = \(superClass\) =>[\s\S]*\n {4}_generateCellPartNames\(row, model\) \{/,
    whole: true,
    put: `export const StylingMixin = (superClass) =>
  class StylingMixin extends superClass {
    _generateCellPartNames() {}
  };
`,
  },
  {
    name: 'no row is active: a click beside what can be pressed does nothing',
    module: `${source}vaadin-grid-active-item-mixin.js`,
    find: /export const ActiveItemMixin = \(superClass\) =>[\s\S]*\n {4}_isFocusable\(target\) \{\s*return isFocusable\(target\);\s*\}\s*\};\s*$/,
    put: `export const ActiveItemMixin = (superClass) =>
  class ActiveItemMixin extends superClass {
    _isFocusable(target) {
      return isFocusable(target);
    }
  };
`,
  },
  {
    name: 'rows do not take the focus as a whole: only trees need it, and what can be done with a row is done from its cells',
    module: `${source}vaadin-grid-keyboard-navigation-mixin.js`,
    find: /this\.__rowFocusMode = true;\s*this\._onRowNavigation\(activeRow, 0\);/,
    put: '',
  },
  {
    name: 'no gestures are followed: what they served is left out',
    module: grid,
    find: /import \{ setTouchAction \} from '@vaadin\/component-base\/src\/gestures\.js';\n|\n\s*setTouchAction\(this(?:\.\$\.scroller)?, ''\);/g,
    times: 3,
    put: '',
  },
  {
    name: 'rows do not open: no row is searched for a cell of details each time it is drawn',
    module: `${source}vaadin-grid-row-details-mixin.js`,
    find: /export const RowDetailsMixin = \(superClass\) =>[\s\S]*\n {4}_toggleDetailsCell\(row, detailsOpened\) \{[\s\S]*\n {4}_updateDetailsCellHeight\(row\) \{[\s\S]*\n {4}_updateDetailsCellHeights\(\) \{[\s\S]*\n {4}_isDetailsOpened\(item\) \{/,
    whole: true,
    put: `export const RowDetailsMixin = (superClass) =>
  class RowDetailsMixin extends superClass {
    _toggleDetailsCell() {}
    _updateDetailsCellHeight() {}
    _updateDetailsCellHeights() {}
    _isDetailsOpened() {
      return false;
    }
  };
`,
  },
  {
    name: 'no row is part of a tree: none is told its level',
    module: `${source}vaadin-grid-a11y-mixin.js`,
    find: /(__a11yUpdateRowExpanded\(row\) \{)[\s\S]*?(\n {4}\}\n[\s\S]*?__a11yUpdateRowLevel\(row, level\) \{)[\s\S]*?(?=\n {4}\}\n)/,
    put: '$1$2',
  },
  {
    name: 'no row is part of a tree: nothing above it is looked for',
    module: grid,
    find: /(\n\s*row\.index = index;[\s\S]*?)\n\s*this\.__ensureRowHierarchy\(row\);/,
    put: '$1',
  },
  {
    name: 'no row is part of a tree, and every one can be selected: being selected is its only state',
    module: grid,
    find: /\n\s*expanded,\n\s*collapsed: this\.__isRowExpandable\(row\),(\n\s*selected,)\n\s*nonselectable: [^\n]*\n\s*'details-opened': detailsOpened,/,
    put: '$1',
  },
  {
    name: 'a row is told by its place and its item, and whether it is selected',
    module: grid,
    find: /(index: row\.index,\n\s*item: row\._item,)\n\s*level: [^\n]*\n\s*expanded: [^\n]*(\n\s*selected: [^\n]*)\n\s*hasChildren: [^\n]*\n\s*detailsOpened: [^\n]*/,
    put: '$1$2',
  },
  {
    // Half of the rows that scroll turn from odd to even or back, each time with a class, a part and an attribute.
    name: 'rows have no stripes: none is told that it is odd or even',
    module: grid,
    find: /\n\s*odd: row\.index % 2 !== 0,\n\s*even: row\.index % 2 === 0,/,
    put: '',
  },
  {
    name: 'rows have no stripes: nothing is styled for them',
    module: styles,
    find: /\n\s*:host\(\[theme~='row-stripes'\]\) \.odd-row \{[^}]*\}/,
    put: '',
  },
  {
    name: 'cells have no tooltips: none listens to the pointer',
    module: grid,
    find: /(?:\n\s*cell\.addEventListener\('mouse(?:enter|leave|down)', this\.__onCellMouse(?:Enter|Leave|Down)\);){3}/,
    put: '',
  },
  {
    name: 'cells have no tooltips: what would listen is left out',
    module: grid,
    find: /\n\s*\/\*\* @private \*\/\s*__onCellMouseEnter\(event\) \{[\s\S]*?\n {4}__onCellMouseDown\(\) \{[\s\S]*?\n {4}\}\n/,
    put: '\n',
  },
  {
    name: 'cells have no tooltips: what would listen is bound to nothing',
    module: grid,
    find: /(?:\n\s*this\.(__onCellMouse(?:Enter|Leave|Down)) = this\.\1\.bind\(this\);){3}/,
    put: '',
  },
  {
    name: 'cells have no tooltips: none is shown or hidden',
    module: grid,
    find: /_showTooltip\(event\) \{[\s\S]*?_hideTooltip\(immediate\) \{\s*this\._tooltipController\.close\(immediate\);/,
    put: '_showTooltip() {}\n\n    _hideTooltip() {',
  },
  {
    name: 'cells have no tooltips: none is controlled',
    module: grid,
    find: /this\._tooltipController = new TooltipController\(this\);\s*this\.addController\(this\._tooltipController\);\s*this\._tooltipController\.setManual\(true\);/,
    put: '',
  },
  {
    name: 'cells have no tooltips: their code is not loaded',
    module: grid,
    find: /import \{ TooltipController \} from '@vaadin\/component-base\/src\/tooltip-controller\.js';\n/,
    put: '',
  },
  {
    name: 'cells have no tooltips: none waits for the end of scrolling',
    module: scroll,
    find: /\n\s*\/\*\* @private \*\/\s*_scheduleScrolling\(\) \{[\s\S]*?\n {4}\}\n([\s\S]*?)\n\s*if \(!this\.hasAttribute\('reordering'\)\) \{\s*this\._scheduleScrolling\(\);\s*\}\s*if \(!this\.hasAttribute\('navigating'\)\) \{\s*this\._hideTooltip\(true\);\s*\}/,
    put: '$1',
  },
  {
    name: 'what only dragging and tooltips need does not stand in the grid',
    module: `${source}vaadin-grid.js`,
    find: /\s*<div part="reorder-ghost" class="reorder-ghost"><\/div>(\s*<\/div>)\s*<slot name="tooltip"><\/slot>/,
    put: '$1',
  },
  {
    name: 'nothing is styled for dragging and resizing columns',
    module: styles,
    find: /\/\* Reordering styles \*\/[\s\S]*(\.first-frozen-to-end-cell \{[^}]*\})[\s\S]*(?=\/\* Focus outline element)/,
    put: '$1\n\n  ',
  },
  {
    name: 'nothing is styled for dragging rows',
    module: styles,
    find: /\/\* Drag'n'drop styles \*\/[\s\S]*(?=\/\* Sizer styles \*\/)/,
    put: '',
  },
  {
    name: 'none of the icons is kept that other elements draw',
    module: '@vaadin/component-base/src/styles/style-props.js',
    find: /\n\s*--_vaadin-icon-[\w-]+: url\('data:[^\n]*'\);/g,
    times: 32,
    put: '',
  },
];
