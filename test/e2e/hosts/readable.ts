// Reads how well texts stand out from what lies behind them, as the browser reckoned both. Knows no element.
import type { Locator } from 'playwright-core';
import { contrast } from '../../contrast.js';

/** A text, its colour on its ground, and its ground: red, green and blue from 0 to 255. */
interface Ink {
  readonly text: string;
  readonly colour: readonly number[];
  readonly ground: readonly number[];
}

/** Every text that is shown in an element; the ground is that of the nearest ancestor with one, through shadow roots and slots. */
const inks = (within: Locator): Promise<Ink[]> =>
  within.evaluate((scope) => {
    const around = (node: Node): Node | null =>
      (node instanceof Element ? node.assignedSlot : null) ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
    const allIn = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? allIn(one.shadowRoot) : [])]);
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    const painted = (layers: readonly string[]): number[] => {
      for (const layer of layers) {
        context.fillStyle = layer;
        context.fillRect(0, 0, 1, 1);
      }
      return [...context.getImageData(0, 0, 1, 1).data];
    };
    const isOpaque = (colour: string): boolean => {
      context.clearRect(0, 0, 1, 1);
      return painted([colour])[3] === 255;
    };
    const isRead = (one: Element, outer: readonly Element[]): boolean =>
      one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      one.getClientRects().length > 0 &&
      !outer.some((box) => box.matches('style, option, :disabled, [aria-disabled=true]') || getComputedStyle(box).clipPath !== 'none');

    return [scope, ...allIn(scope), ...(scope.shadowRoot ? allIn(scope.shadowRoot) : [])].flatMap((one) => {
      const text = [...one.childNodes].map((node) => (node instanceof Text ? node.data.trim() : '')).join(' ');
      const outer: Element[] = [];
      for (let at: Node | null = one; at; at = around(at)) if (at instanceof Element) outer.push(at);
      if (text.trim() === '' || !isRead(one, outer)) return [];
      const layers: string[] = [];
      let opacity = 1;
      for (const box of outer) {
        const style = getComputedStyle(box);
        layers.unshift(style.backgroundColor);
        if (isOpaque(style.backgroundColor)) break;
        opacity *= Number(style.opacity);
      }
      const ground = painted(['white', ...layers]).slice(0, 3);
      context.globalAlpha = opacity;
      const colour = painted([getComputedStyle(one).color]).slice(0, 3);
      context.globalAlpha = 1;
      return [{ text: text.trim().slice(0, 40), colour, ground }];
    });
  });

/** Normal text has to stand out so far from its ground (WCAG 1.4.3). */
const LEAST = 4.5;

/** How many texts are shown in an element, and those that cannot be read, each with its contrast. */
export async function readable(within: Locator): Promise<{ readonly texts: number; readonly faint: string[] }> {
  const all = await inks(within);
  const faint = all
    .map(({ text, colour, ground }) => ({ text, found: contrast(colour, ground) }))
    .filter(({ found }) => found < LEAST)
    .map(({ text, found }) => `“${text}” ${found.toFixed(2)}`);
  return { texts: all.length, faint: [...new Set(faint)] };
}
