// What the bench must read inside @vaadin/grid, and where: its scroller.

/** The insides have no types. */
interface Insides {
  readonly $?: { readonly table: HTMLElement };
}

const insides = (grid: HTMLElement): Insides => grid as unknown as Insides;

/** `null` before the grid's code has come. */
export const gridScroller = (grid: HTMLElement): HTMLElement | null => insides(grid).$?.table ?? null;
