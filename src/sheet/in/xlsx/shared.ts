// What the cells of a sheet refer to: the texts that they share, and which of their styles show dates.
import { MOST, SheetError } from '../faults.js';
import { showsDate } from './dates.js';
import type { Workbook } from './workbook.js';
import { readXml } from './xml.js';
import { unpacked } from './zip.js';

/** The texts that cells share, in order. */
export async function sharedTexts(file: Blob, { texts: entry }: Workbook): Promise<string[]> {
  const texts: string[] = [];
  if (!entry) return texts;
  let text = '';
  let part: string | null = null;
  let phonetic = false;
  await readXml(unpacked(file, entry), {
    opened: ({ name }) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      if (name === 't' && !phonetic) part = '';
    },
    text: (more) => {
      if (part !== null) part += more;
      if ((part?.length ?? 0) > MOST.cell) throw new SheetError('cell_too_long');
    },
    closed: (name) => {
      if (name === 't') {
        text += part ?? '';
        part = null;
      }
      if (name === 'rPh') phonetic = false;
      if (name === 'si') texts.push(plainText(text));
    },
  });
  return texts;
}

/** Signs that XML cannot hold are written as `_x000D_`. */
export const plainText = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;

/** For each style of cells, whether it shows dates. */
export async function dateStyles(file: Blob, { styles: entry }: Workbook): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let inside = false;
  if (!entry) return styles;
  await readXml(unpacked(file, entry), {
    opened: ({ name, attribute }) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') inside = true;
      if (name !== 'xf' || !inside) return;
      const id = Number(attribute('numFmtId') ?? 0);
      styles.push(showsDate(id, codes.get(id)));
    },
    closed: (name) => {
      if (name === 'cellXfs') inside = false;
    },
  });
  return styles;
}
