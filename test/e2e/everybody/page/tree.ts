// The page as it is composed: ancestors and points through shadow roots and slots. Judges nothing.

/** What stands around a node. */
export const around = (node: Node): Node | null =>
  (node instanceof Element ? node.assignedSlot : null) ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);

/** The elements around a node, from the inside. */
export function* ancestors(node: Node): Generator<HTMLElement> {
  for (let at = around(node); at; at = around(at)) if (at instanceof HTMLElement) yield at;
}

export const isIn = (node: Node | null, outer: Node): boolean => {
  for (let at = node; at; at = around(at)) if (at === outer) return true;
  return false;
};

/** What is met at a point of the window. */
export function at(x: number, y: number): Element | null {
  let met = document.elementFromPoint(x, y);
  for (;;) {
    const inner = met?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === met) return met;
    met = inner;
  }
}

interface Shape {
  readonly overflowX: string;
  readonly overflowY: string;
  readonly position: string;
  readonly display: string;
  readonly clipPath: string;
  readonly opacity: string;
  readonly box: DOMRect;
}
let shapes = new WeakMap<Element, Shape>();

/** How an element is laid out; kept until `lookAgain`, for it is asked of the same ones for every text. */
export function shapeOf(one: Element): Shape {
  const known = shapes.get(one);
  if (known) return known;
  const { overflowX, overflowY, position, display, clipPath, opacity } = getComputedStyle(one);
  const shape = { overflowX, overflowY, position, display, clipPath, opacity, box: one.getBoundingClientRect() };
  shapes.set(one, shape);
  return shape;
}

export const lookAgain = (): void => void (shapes = new WeakMap());

/** What can be seen of a box in an element: that and its ancestors cut it off. */
export function seen(inside: HTMLElement, { left, top, right, bottom }: DOMRect): DOMRect {
  let [l, t, r, b] = [left, top, right, bottom];
  let fixed = false;
  for (const one of [inside, ...ancestors(inside)]) {
    if (fixed) continue;
    const { overflowX, overflowY, position, display, box } = shapeOf(one);
    if (display === 'inline' || display === 'contents') continue;
    if (overflowX !== 'visible') [l, r] = [Math.max(l, box.left), Math.min(r, box.right)];
    if (overflowY !== 'visible') [t, b] = [Math.max(t, box.top), Math.min(b, box.bottom)];
    // What lies over the page is cut off by nothing around it.
    fixed = position === 'fixed';
  }
  return new DOMRect(l, t, Math.max(0, r - l), Math.max(0, b - t));
}

/** The dialog that lies over everything else. */
export const modal = (all: readonly Element[]): Element | undefined => all.find((one) => one.matches('dialog:modal'));

export const isShown = (one: Element): boolean => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;

export const nameOf = (one: Element): string =>
  `${one.localName}${[...one.classList].map((name) => `.${name}`).join('')} “${(one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40)}”`;
