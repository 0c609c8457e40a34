// Adds keys to the grid's own: Space on a row selects it, Enter on a name opens it, Enter on a gear or the menu key anywhere in a row
// opens what can be done. The others stay the grid's.
import type { Grid } from '../../vendor/grid/index.js';
import type { Place } from './columns.js';

export interface KeyTargets {
  readonly toggle: (index: number, range: boolean) => void;
  readonly open: (index: number) => void;
  /** `anchor` has the focus. `false`: nothing can be done. */
  readonly act: (index: number, anchor: HTMLElement) => boolean;
}

const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean => key === 'ContextMenu' || (key === 'F10' && shiftKey);

/** Keys but the menu key count on a cell that has the focus itself; inside a cell they belong to the control that has it. */
export function keepGridKeys(grid: Grid<Place>, { toggle, open, act }: KeyTargets): void {
  grid.addEventListener(
    'keydown',
    (event) => {
      const [target] = event.composedPath();
      const menu = isMenuKey(event);
      if (!(target instanceof HTMLElement) || !(menu || ((event.key === ' ' || event.key === 'Enter') && target.localName === 'td')))
        return;
      const { index, section, column } = grid.getEventContext(event);
      if (section !== 'body' || index === undefined) return;
      const enters = event.key === 'Enter' && column?.classList;
      if (menu || (enters && enters.contains('acts'))) {
        if (!act(index, target)) return;
      } else if (event.key === ' ') {
        toggle(index, event.shiftKey);
      } else if (enters && enters.contains('opens')) {
        open(index);
      } else {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
}
