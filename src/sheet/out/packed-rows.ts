// Rows as a worker gets them: all texts as one, numbers side by side. To copy each cell by itself costs more than to write it. Pure.
import type { Cell, Row } from './table.js';

/** What a cell is. `list`: as many texts as its number says follow. `big`: a text of digits. */
const KIND = { nothing: 0, text: 1, number: 2, no: 3, yes: 4, list: 5, big: 6 } as const;

export interface PackedRows {
  /** Cells of each row; a shorter row has nothing at its end. */
  readonly width: number;
  readonly kinds: Uint8Array<ArrayBuffer>;
  readonly numbers: Float64Array<ArrayBuffer>;
  /** Every text, one behind the other. */
  readonly texts: string;
  readonly lengths: Uint32Array<ArrayBuffer>;
}

export function packRows(rows: readonly Row[]): PackedRows {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const kinds = new Uint8Array(rows.length * width);
  const numbers: number[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const row of rows) {
    for (let column = 0; column < width; column += 1) kinds[at++] = packCell(row[column], texts, numbers);
  }
  return {
    width,
    kinds,
    numbers: Float64Array.from(numbers),
    texts: texts.join(''),
    lengths: Uint32Array.from(texts, ({ length }) => length),
  };
}

function packCell(cell: Cell, texts: string[], numbers: number[]): number {
  switch (typeof cell) {
    case 'string':
      texts.push(cell);
      return KIND.text;
    case 'number':
      numbers.push(cell);
      return KIND.number;
    case 'boolean':
      return cell ? KIND.yes : KIND.no;
    case 'bigint':
      texts.push(String(cell));
      return KIND.big;
    default:
      if (!cell) return KIND.nothing;
      numbers.push(cell.length);
      texts.push(...cell);
      return KIND.list;
  }
}

export function unpackRows({ width, kinds, numbers, texts, lengths }: PackedRows): Row[] {
  let [number, text, start] = [0, 0, 0];
  const nextText = (): string => {
    const end = start + (lengths[text++] ?? 0);
    const found = texts.slice(start, end);
    start = end;
    return found;
  };
  const nextCell = (kind: number | undefined): Cell => {
    switch (kind) {
      case KIND.text:
        return nextText();
      case KIND.number:
        return numbers[number++];
      case KIND.no:
      case KIND.yes:
        return kind === KIND.yes;
      case KIND.list:
        return Array.from({ length: numbers[number++] ?? 0 }, nextText);
      case KIND.big:
        return BigInt(nextText());
      default:
        return null;
    }
  };
  return Array.from({ length: width === 0 ? 0 : kinds.length / width }, (_, row) =>
    Array.from({ length: width }, (__, column) => nextCell(kinds[row * width + column])),
  );
}
