// Reads XML by the parser saxes, which takes nothing that is not well-formed. Knows no workbook.
import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The root of a document. Throws where it is not well-formed. */
export function xmlOf(text: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const innermost = (): Element => open.at(-1) ?? top;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' };
    innermost().children.push(element);
    open.push(element);
  });
  parser.on('text', (more) => (innermost().text += more));
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  const [root] = top.children;
  if (!root) throw new Error('XML without an element');
  return root;
}

/** The first child of this name. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one) => one.name === name);

/** All that this name has, at any depth, in order. */
export const all = (element: Element | undefined, name: string): Element[] =>
  (element?.children ?? []).flatMap((one) => [...(one.name === name ? [one] : []), ...all(one, name)]);
