// What is added to @vaadin's grid so that a row asks whether it is selected, and may keep a cell to itself. Knows texts only:
// no bundler. The published grid holds a list of what is selected; "all but these" is none.
import type { Patch } from './patches.js';

export const rowPatches: readonly Patch[] = [
  {
    name: 'isItemSelected(item) tells whether a row is selected: nobody holds a list of those that are',
    module: '@vaadin/grid/src/vaadin-grid-selection-mixin.js',
    find: /export const SelectionMixin = \(superClass\) =>[\s\S]*_isSelected\(item\) \{[\s\S]*__isItemSelectable\(item\) \{/,
    whole: true,
    put: `export const SelectionMixin = (superClass) =>
  class SelectionMixin extends superClass {
    _isSelected(item) {
      return Boolean(item && this.isItemSelected?.(item));
    }
    __isItemSelectable() {
      return true;
    }
  };
`,
  },
  {
    // By a rule of the grid's own, since no part of a row can be told from outside that the row is hovered: a custom property would
    // restyle all that is in the row's cells. It is a layer in either state: what becomes one, or is one no longer, is laid out anew.
    name: 'what has the class with-row in a cell is seen while its row has the pointer or the focus',
    module: '@vaadin/grid/src/styles/vaadin-grid-base-styles.js',
    find: /\n {2}\.body-row\[loading\] ::slotted/,
    put: `
  ::slotted(.with-row) {
    position: relative;
    z-index: 0;
  }

  .body-row:not(:hover, :focus-within) ::slotted(.with-row) {
    opacity: 0;
  }
$&`,
  },
];
