// Titles what lies under the pointer: a text that may be cut, with all of it; a date, with its time and zone. Titles in every cell
// would be written, and their elements restyled, with each row that comes. Knows the grid as a box of elements; knows no row.
import type { Format } from '../../i18n/format.js';

const TITLED = '.name, .email, .value, time';

export function keepTitled(grid: HTMLElement, format: () => Format): void {
  let titled: HTMLElement | null = null;

  function tell(): void {
    if (!titled) return;
    const text = titled.localName === 'time' ? format().instant(titled.getAttribute('datetime'), 'full') : titled.textContent.trim();
    if (titled.title !== text) titled.title = text;
  }
  // A row that stays under a resting pointer may become somebody else's.
  const observer = new MutationObserver(tell);

  function title(element: HTMLElement | null): void {
    if (element === titled) return;
    observer.disconnect();
    titled?.removeAttribute('title');
    titled = element;
    tell();
    if (titled) observer.observe(titled, { subtree: true, childList: true, characterData: true, attributeFilter: ['datetime'] });
  }
  grid.addEventListener('pointermove', ({ target }) => title((target as Element).closest<HTMLElement>(TITLED)));
  grid.addEventListener('pointerleave', () => title(null));
}
