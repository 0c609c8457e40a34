// The looks of cells, by their place in the workbook's list of formats, and the part that lists them. Pure.
import type { CellType } from '../table.js';
import { MAIN, XML } from './names.js';

/** Number formats; those below 164 are built in. `@` keeps a text a text, also when somebody enters it again. */
const FORMAT = {
  text: '49',
  date: '164',
  instant: '165',
  duration: '166',
  rate: '9',
  amount: '4',
} as const;

/** Place in `cellXfs`; 0 is what a cell has that says nothing. */
export const STYLE = { plain: 0, header: 1, text: 2, date: 3, instant: 4, duration: 5, rate: 6, amount: 7, note: 8 } as const;

export const styleOf = (type: CellType): number => {
  switch (type) {
    case 'texts':
      return STYLE.text;
    case 'number':
    case 'boolean':
      return STYLE.plain;
    default:
      return STYLE[type];
  }
};

const xf = (format: string, rest = ''): string => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0"${rest}/>`;
const shown = (format: string): string => xf(format, ' applyNumberFormat="1"');

/** xl/styles.xml. Formats are written as Excel stores them, in English; it shows them in the person's language. */
export const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="${FORMAT.date}" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="${FORMAT.instant}" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="${FORMAT.duration}" formatCode="[h]:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9">${xf('0')}<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>${shown(FORMAT.text)}${shown(FORMAT.date)}${shown(FORMAT.instant)}${shown(FORMAT.duration)}${shown(FORMAT.rate)}${shown(FORMAT.amount)}<xf numFmtId="${FORMAT.text}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
