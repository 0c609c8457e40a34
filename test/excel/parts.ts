// A workbook's parts as they stand in the file: cells with their texts, formats and formulas. Interprets as little as it can.
import { all, child, type Element, xmlOf } from './xml.js';
import { zipParts } from './zip.js';

export interface RawCell {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  /** `n`: a number · `s`: a text · `b`: a boolean */
  readonly type: 'n' | 's' | 'b';
  readonly text: string;
  /** Its number format: the code, or the number of one that is built in. */
  readonly format: string;
  readonly formula: string | null;
}

export interface RawSheet {
  readonly name: string;
  readonly root: Element;
  readonly cells: readonly RawCell[];
}

/** The sheets of a workbook in their order. Throws where a part is not well-formed. */
export function rawSheets(file: Uint8Array): RawSheet[] {
  const parts = new Map(zipParts(file).map(({ name, text }) => [name, text]));
  const part = (name: string): Element | undefined => (parts.has(name) ? xmlOf(parts.get(name) ?? '') : undefined);
  const shared = (part('xl/sharedStrings.xml')?.children ?? []).map(textOf);
  const formats = formatsOf(part('xl/styles.xml'));
  const relations = part('xl/_rels/workbook.xml.rels')?.children ?? [];
  const targets = new Map(relations.map(({ attributes: { Id, Target } }) => [Id, `xl/${Target?.replace(/^\/xl\//, '')}`]));
  return all(part('xl/workbook.xml'), 'sheet').map(({ attributes: { name = '', 'r:id': id } }) => {
    const root = part(targets.get(id) ?? '');
    if (!root) throw new Error(`There is no part for the sheet ${name}`);
    return { name, root, cells: all(root, 'c').map((cell) => rawCell(cell, shared, formats)) };
  });
}

/** `_xHHHH_` is a sign that XML cannot hold. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The texts of runs as one. */
const textOf = (element: Element | undefined): string =>
  unescaped(
    all(element, 't')
      .map(({ text }) => text)
      .join(''),
  );

/** `A` is 0. */
const columnOf = (letters: string): number => [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function rawCell(cell: Element, shared: readonly string[], formats: readonly string[]): RawCell {
  const { t = 'n', s = '0', r = '' } = cell.attributes;
  const [, letters = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(r) ?? [];
  const value = child(cell, 'v')?.text ?? '';
  const common = {
    row: Number(number) - 1,
    column: columnOf(letters),
    format: formats[Number(s)] ?? '',
    formula: child(cell, 'f')?.text ?? null,
  };
  switch (t) {
    case 's':
      return { ...common, type: 's', text: shared[Number(value)] ?? '' };
    case 'inlineStr':
      return { ...common, type: 's', text: textOf(child(cell, 'is')) };
    case 'n':
    case 'b':
      return { ...common, type: t, text: value };
    default:
      throw new Error(`A cell of type ${t}`);
  }
}

/** The format of each style. */
function formatsOf(styles: Element | undefined): string[] {
  const codes = new Map(all(styles, 'numFmt').map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode'] ?? '']));
  const list = child(styles, 'cellXfs')?.children ?? [];
  return list.map(({ attributes: { numFmtId = '0' } }) => codes.get(numFmtId) ?? numFmtId);
}
