// Lit's styleMap without the style attribute, which a strict `style-src` refuses. Knows nothing of what it styles.
// Our templates import it from here; @vaadin's own import of Lit's is led here by the build.
import { noChange } from 'lit';
import type { AttributePart, DirectiveParameters, PartInfo } from 'lit/directive.js';
import { Directive, directive, PartType } from 'lit/directive.js';

/** Property names in camelCase or kebab-case, custom properties included. A missing value removes the property. */
export type StyleInfo = Readonly<Record<string, string | number | undefined | null>>;

const kebab = (name: string): string => (name.startsWith('--') ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));

class StyleMap extends Directive {
  #set = new Set<string>();

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ATTRIBUTE || part.name !== 'style') throw new Error('styleMap belongs in the style attribute');
  }

  render(_styles: StyleInfo): unknown {
    return noChange;
  }

  override update(part: AttributePart, [styles]: DirectiveParameters<this>): unknown {
    const { style } = part.element;
    const next = new Set<string>();
    for (const [name, value] of Object.entries(styles)) {
      if (value === undefined || value === null) continue;
      next.add(kebab(name));
      style.setProperty(kebab(name), String(value));
    }
    for (const name of this.#set) if (!next.has(name)) style.removeProperty(name);
    this.#set = next;
    return noChange;
  }
}

/** `style=${styleMap({ inlineSize: '40%' })}`, with no style attribute ever written. */
export const styleMap = directive(StyleMap);
