// Adds two keys to the grid's own: Space on a row selects it, Enter on a name opens it. The others stay the grid's.
import type { Grid } from '../../vendor/grid/index.js';
import type { Place } from './columns.js';

export interface KeyTargets {
  readonly toggle: (index: number, range: boolean) => void;
  readonly open: (index: number) => void;
}

/** Keys count on a cell that has the focus itself; inside a cell they belong to the control that has it. */
export function keepGridKeys(grid: Grid<Place>, { toggle, open }: KeyTargets): void {
  grid.addEventListener(
    'keydown',
    (event) => {
      const [target] = event.composedPath();
      if ((event.key !== ' ' && event.key !== 'Enter') || !(target instanceof HTMLElement) || target.localName !== 'td') return;
      const { index, section, column } = grid.getEventContext(event);
      if (section !== 'body' || index === undefined) return;
      if (event.key === 'Enter' && !column?.classList.contains('opens')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === ' ') toggle(index, event.shiftKey);
      else open(index);
    },
    { capture: true },
  );
}
