// Finds texts that a narrow window or wide spacing makes unreadable: cut off, off the page, or one over the other (WCAG 1.4.10, 1.4.12).
import { allIn } from '../../../elements/states/state.js';
import { ancestors, isIn, isShown, lookAgain, modal, nameOf, seen, shapeOf } from './tree.js';

/** Glyphs stand inside of the box that is measured. */
const SLACK = 2;

interface Line {
  readonly text: Text;
  readonly parent: HTMLElement;
  readonly box: DOMRect;
  /** What it lies on: texts of two layers may meet. */
  readonly layer: Element;
}

const isHidden = (parent: HTMLElement): boolean =>
  [parent, ...ancestors(parent)].some((one) => {
    const { clipPath, opacity } = shapeOf(one);
    return clipPath !== 'none' || opacity === '0' || one.matches('.visually-hidden, option');
  });

const layerOf = (parent: HTMLElement): Element =>
  [parent, ...ancestors(parent)].find(
    (one) =>
      one.matches('dialog, :popover-open, #header, thead') ||
      ['sticky', 'fixed'].includes(shapeOf(one).position) ||
      ['header', 'frozen'].some((part) => one.getAttribute('part')?.includes(`${part}-cell`)),
  ) ?? document.body;

function linesOf(element: HTMLElement): Line[] {
  const all = [element, ...allIn(element.shadowRoot ?? element)];
  const over = modal(all);
  return all
    .filter((parent) => !parent.matches('style, script') && isShown(parent) && (!over || isIn(parent, over)))
    .flatMap((parent) => {
      const texts = [...parent.childNodes].filter((node): node is Text => node instanceof Text && node.data.trim() !== '');
      if (texts.length === 0 || isHidden(parent)) return [];
      const layer = layerOf(parent);
      return texts.flatMap((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        return [...range.getClientRects()]
          .filter(({ width, height }) => width > 1 && height > 1)
          .map((box) => ({ text, parent, box, layer }));
      });
    });
}

const said = ({ text, parent }: Line): string =>
  `“${text.data.replace(/\s+/g, ' ').trim().slice(0, 40)}” in ${parent.localName}.${parent.className}`;

/** Whole elsewhere: in what the pointer shows once it is over the text, or in what opens. */
function isToldElsewhere({ parent }: Line): boolean {
  parent.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
  return [parent, ...ancestors(parent)].some((one) => one.hasAttribute('title') || one.matches('[data-user]'));
}

/** How a line is cut off by what is around it, if it is. */
function cutBy(line: Line): string | undefined {
  const { box, parent } = line;
  for (const one of [parent, ...ancestors(parent)]) {
    const { overflowX, overflowY, position, display, box: outer } = shapeOf(one);
    if (display === 'inline' || display === 'contents') continue;
    const clips = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    // What scrolls can be brought into view.
    if (['auto', 'scroll'].includes(overflowX) || ['auto', 'scroll'].includes(overflowY)) return undefined;
    if (clips(overflowX) && (box.left < outer.left - SLACK || box.right > outer.right + SLACK)) return 'cut at its side';
    if (clips(overflowY) && (box.top < outer.top - 2 * SLACK || box.bottom > outer.bottom + 2 * SLACK)) return 'cut at its height';
    if (position === 'fixed') return undefined;
  }
  return undefined;
}

const meet = (one: Line, other: Line): boolean =>
  one.text !== other.text &&
  one.layer === other.layer &&
  Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > SLACK &&
  Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > 2 * SLACK;

function overlaps(lines: readonly Line[]): string[] {
  const visible = lines
    .map((line) => ({ ...line, box: seen(line.parent, line.box) }))
    .filter(({ box }) => box.width > SLACK && box.height > SLACK)
    .sort((a, b) => a.box.top - b.box.top);
  return visible.flatMap((line, at) => {
    const met: string[] = [];
    for (const other of visible.slice(at + 1)) {
      if (other.box.top > line.box.bottom) break;
      if (meet(line, other)) met.push(`${said(line)} meets ${said(other)}`);
    }
    return met;
  });
}

/** What a field shows of a text that is its own. */
function cutFields(element: HTMLElement): string[] {
  const painter = document.createElement('canvas').getContext('2d')!;
  return allIn(element.shadowRoot ?? element)
    .filter((one) => isShown(one))
    .flatMap((one) => {
      const text =
        one instanceof HTMLSelectElement
          ? one.selectedOptions[0]?.text
          : one instanceof HTMLInputElement && one.value === '' && one.placeholder;
      if (!text) return [];
      const { font, letterSpacing, wordSpacing, paddingInlineStart, paddingInlineEnd } = getComputedStyle(one);
      Object.assign(painter, { font, letterSpacing, wordSpacing });
      const room = one.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
      return painter.measureText(text).width > room + SLACK ? [`“${text}” is cut in ${one.localName}`] : [];
    });
}

/** Boxes that have to be scrolled sideways; a table that stays a table may. */
const sideways = (element: HTMLElement, isTable: boolean): string[] =>
  [document.documentElement, ...allIn(element.shadowRoot ?? element)]
    .filter((one) => one === document.documentElement || (isShown(one) && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX)))
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && !(isTable && one.id === 'table') && one.localName !== 'textarea')
    .map((one) => `${nameOf(one).slice(0, 40)} scrolls sideways: ${one.scrollWidth} > ${one.clientWidth}`);

/** Boxes that hide what sticks out of them, for nobody to reach. */
const hiding = (element: HTMLElement): string[] =>
  allIn(element.shadowRoot ?? element)
    .filter((one) => isShown(one) && !isHidden(one) && !one.closest('[aria-hidden=true]') && !(one instanceof HTMLInputElement))
    .filter((one) => {
      const { overflowX, textOverflow } = getComputedStyle(one);
      return (
        ['hidden', 'clip'].includes(overflowX) &&
        textOverflow !== 'ellipsis' &&
        one.clientWidth > 0 &&
        one.scrollWidth > one.clientWidth + 1
      );
    })
    .map((one) => `${nameOf(one)} hides ${one.scrollWidth - one.clientWidth} px at its side`);

/** `isTable`: the list is wide enough to be a table. */
export function unreadable(element: HTMLElement, isTable: boolean): string[] {
  lookAgain();
  const lines = linesOf(element);
  const cut = lines.flatMap((line) => {
    const how = cutBy(line);
    return how && !isToldElsewhere(line) && !line.parent.closest('[aria-hidden=true]') ? [`${said(line)} is ${how}`] : [];
  });
  const off = lines
    .filter(({ parent, box }) => {
      const scrolls = [parent, ...ancestors(parent)].some(({ id }) => id === 'table');
      const { left, right } = seen(parent, box);
      return !scrolls && (left < -SLACK || right > innerWidth + SLACK);
    })
    .map((line) => `${said(line)} is off the page`);
  return [...new Set([...sideways(element, isTable), ...hiding(element), ...cut, ...off, ...overlaps(lines), ...cutFields(element)])];
}
