// Lets our table stand on the grid as it was published: what our build adds for it (item-at.ts, rows.ts) is added from outside here.
// Knows the grid's insides; the grids of the states are left as they are.
import type { Grid } from '../../../src/vendor/grid/index.js';

/** What is used of a published grid that is not told of. */
interface Insides<Item> extends Grid<Item> {
  _isSelected(item: Item | undefined): boolean;
}

/** A state of the grid that is looked at is told what is selected both ways: this is for those with `itemAt` alone. */
export function addForOurTable(prototype: object): void {
  const grid = prototype as Insides<unknown>;
  const published = grid._isSelected;
  const over = new WeakSet<object>();
  Object.defineProperty(grid, 'itemAt', {
    set(this: Insides<unknown>, itemAt: (index: number) => unknown) {
      over.add(this);
      this.dataProvider = ({ page, pageSize }, callback) =>
        callback(Array.from({ length: pageSize }, (_, at) => itemAt(page * pageSize + at)));
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.body-row:not(:hover, :focus-within) ::slotted(.with-row) { opacity: 0 }');
      this.shadowRoot?.adoptedStyleSheets.push(sheet);
    },
  });
  grid._isSelected = function (this: Insides<unknown>, item) {
    return over.has(this) ? Boolean(item && this.isItemSelected?.(item)) : published.call(this, item);
  };
}
