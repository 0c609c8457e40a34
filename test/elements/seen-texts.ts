// Keeps every text that shadow roots show or tell while it listens, however short: nodes, attributes, drawings. Knows no language.

/** Attributes whose values are read or heard. */
const SPOKEN = [
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'aria-roledescription',
  'aria-placeholder',
  'title',
  'placeholder',
  'alt',
  'label',
  'data-label',
];

export class SeenTexts {
  readonly #seen = new Map<string, string>();
  readonly #observer = new MutationObserver((records) => this.#take(records));
  readonly #own = { attach: Element.prototype.attachShadow, draw: CanvasRenderingContext2D.prototype.fillText };

  /** From now on, of every shadow root that is made. */
  listen(): void {
    const { attach, draw } = this.#own;
    const observe = (root: ShadowRoot): void =>
      this.#observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: SPOKEN });
    const keep = (text: string, where: string): void => this.#keep(text, where);
    Element.prototype.attachShadow = function attachShadow(init) {
      const root = attach.call(this, init);
      observe(root);
      return root;
    };
    CanvasRenderingContext2D.prototype.fillText = function fillText(text, ...where) {
      keep(text, 'canvas');
      draw.call(this, text, ...where);
    };
  }

  stop(): void {
    Element.prototype.attachShadow = this.#own.attach;
    CanvasRenderingContext2D.prototype.fillText = this.#own.draw;
    this.#observer.disconnect();
  }

  /** What was seen since it was taken last: each text with where it stood. */
  take(): ReadonlyMap<string, string> {
    this.#take(this.#observer.takeRecords());
    const seen = new Map(this.#seen);
    this.#seen.clear();
    return seen;
  }

  #take(records: readonly MutationRecord[]): void {
    for (const { target, addedNodes, attributeName } of records) {
      // What has left the page is seen by nobody.
      if (!target.isConnected) continue;
      if (attributeName !== null) this.#read(target);
      else if (target instanceof Text) this.#read(target);
      for (const node of addedNodes) this.#readAll(node);
    }
  }

  #readAll(node: Node): void {
    this.#read(node);
    for (const child of node.childNodes) this.#readAll(child);
  }

  #read(node: Node): void {
    if (node instanceof Text && node.parentElement?.localName !== 'style') this.#keep(node.data, placeOf(node));
    if (!(node instanceof Element)) return;
    for (const name of SPOKEN) this.#keep(node.getAttribute(name) ?? '', `${placeOf(node)} [${name}]`);
  }

  #keep(text: string, where: string): void {
    const read = text.replaceAll(/\s+/g, ' ').trim();
    if (read !== '') this.#seen.set(read, where);
  }
}

/** Where a node stands, from its host in. */
function placeOf(node: Node): string {
  const root = node.getRootNode();
  const host = root instanceof ShadowRoot ? root.host.localName : '';
  const { localName, className } = (node instanceof Element ? node : node.parentElement) ?? { localName: '', className: '' };
  return `${host} ${localName}${typeof className === 'string' && className !== '' ? `.${className.trim().replaceAll(/\s+/g, '.')}` : ''}`;
}
