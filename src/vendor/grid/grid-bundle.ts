// What the grid's lazy chunk holds: importing it registers the grid and its column. Reached only through index.ts.
import '@vaadin/grid/vaadin-grid.js';
import '@vaadin/grid/vaadin-grid-column.js';

/** The module is loaded: both tags are defined. */
export const gridDefined = true;
