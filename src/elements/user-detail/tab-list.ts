// Draws the tabs' names and moves between them by keyboard. Knows no single tab.
import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../../i18n/format.js';

export interface TabName {
  readonly key: string;
  readonly label: string;
  /** `undefined`: not known (yet), its room is kept; `null`: nothing to count. */
  readonly count: number | undefined | null;
}

export interface TabList {
  readonly names: readonly TabName[];
  readonly chosen: string;
  readonly label: string;
  readonly format: Format;
  readonly direction: 'ltr' | 'rtl';
  readonly choose: (key: string) => void;
}

/** Which tab a key leads to; `undefined` where it leads nowhere. */
export function tabAfter(key: string, at: number, count: number, direction: 'ltr' | 'rtl'): number | undefined {
  const forward = direction === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return (at + forward + count) % count;
    case 'ArrowLeft':
      return (at - forward + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

export function tabList({ names, chosen, label, format, direction, choose }: TabList): TemplateResult {
  const move = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const at = names.findIndex(({ key }) => key === chosen);
    const next = tabAfter(event.key, at, names.length, direction);
    const name = next === undefined ? undefined : names[next];
    if (!name || !(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    choose(name.key);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${name.key}`)?.focus({ preventScroll: true });
  };
  return html` <div class="tabs" part="tabs" role="tablist" aria-label=${label} @keydown=${move}>
    ${names.map(
      ({ key, label: text, count }) =>
        html` <button
          type="button"
          role="tab"
          id="tab-${key}"
          part="tab"
          aria-controls="panel"
          aria-selected=${key === chosen}
          tabindex=${key === chosen ? 0 : -1}
          @click=${() => choose(key)}
        >
          ${text}${count === null ? nothing : html` <span class="count">${count === undefined ? nothing : format.number(count)}</span>`}
        </button>`,
    )}
  </div>`;
}
