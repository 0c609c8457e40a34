// The one door to @vaadin/grid. Knows how the grid is loaded; knows nothing of users, columns or data.
//
// Write `<vaadin-grid>`, `<vaadin-grid-column>` and `--vaadin-…` in templates and styles as Vaadin documents them: the build
// gives them private names (see build/private-names.ts). The grid's base properties are set on the grid element itself, so
// set `--vaadin-…` properties in a rule for `vaadin-grid`, not on an ancestor.
// Sort headers and selection boxes are our own: Vaadin's carry a text field's worth of code and are under 24 px.

import type { Grid as PublishedGrid } from '@vaadin/grid/vaadin-grid.js';

/** The grid with what our build adds to it (build/item-at.ts, build/rows.ts). */
export interface Grid<Item> extends PublishedGrid<Item> {
  /** Gives the item of any row at once: no page is asked for and nothing is kept. Set it before `size`, and no data provider. */
  itemAt: ((index: number) => Item) | undefined;
  /** Tells whether a row is selected, whenever it is drawn. It stands in place of `selectedItems`, which means nothing here. */
  isItemSelected: ((item: Item) => boolean) | undefined;
}
export type {
  GridActiveItemChangedEvent,
  GridCellFocusEvent,
  GridDataProvider,
  GridDataProviderCallback,
  GridDataProviderParams,
  GridEventContext,
  GridItemModel,
} from '@vaadin/grid/vaadin-grid.js';
export type { GridBodyRenderer, GridColumn, GridHeaderFooterRenderer } from '@vaadin/grid/vaadin-grid-column.js';

/** Loads and registers the grid and its column. Later calls give the same promise's module again. */
export const loadGrid = (): Promise<unknown> => import('./grid-bundle.js');
