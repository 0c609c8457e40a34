// How the cells of a designed workbook look: one ink, one quiet tone, hairlines, one accent. Knows no sheet and no value.
import type { CellType } from '../table.js';
import type { Look } from './library.js';

export const FONT = { fontFamily: 'Calibri', fontSize: 11 } as const;
export const ACCENT = '#3355DD';
const [INK, MUTED, LINE, HAIRLINE, QUIET] = ['#14171F', '#626A78', '#CDD2DA', '#E6E8EC', '#F4F5F7'];

/** As the streaming writer shows them (xlsx/styles.ts). */
const FORMAT: Readonly<Partial<Record<CellType, string>>> = {
  text: '@',
  texts: '@',
  date: 'yyyy\\-mm\\-dd',
  instant: 'yyyy\\-mm\\-dd\\ hh:mm:ss',
  duration: '[h]:mm:ss',
  rate: '0%',
  amount: '#,##0.00',
};

/** Figures that are compared stand under each other. */
const isFigure = (type: CellType): boolean => type === 'number' || type === 'duration' || type === 'rate' || type === 'amount';

type Part = Partial<Look>;
const TEXT: Part = { format: '@' };
const HAIR: Part = { bottomBorderColor: HAIRLINE, bottomBorderStyle: 'thin' };
const BOLD: Part = { fontWeight: 'bold' };
const MUTED_BOLD: Part = { ...TEXT, ...BOLD, textColor: MUTED };

const PLACES = {
  title: { ...TEXT, ...BOLD, fontSize: 20, bottomBorderColor: ACCENT, bottomBorderStyle: 'medium' },
  section: { ...TEXT, ...BOLD, fontSize: 12, bottomBorderColor: LINE, bottomBorderStyle: 'thin' },
  label: { ...MUTED_BOLD, ...HAIR },
  value: HAIR,
  noteTitle: MUTED_BOLD,
  noteLabel: { ...MUTED_BOLD, fontSize: 9 },
  noteValue: { fontSize: 9, textColor: MUTED },
  header: { ...TEXT, ...BOLD, backgroundColor: QUIET, bottomBorderColor: LINE, bottomBorderStyle: 'thin' },
  cell: HAIR,
} as const satisfies Record<string, Part>;
export type Place = keyof typeof PLACES;

export interface Asked {
  /** What the value is shown as; a text is one in a column of dates, too. */
  readonly shown?: CellType;
  /** What its column holds: figures stand at the end. */
  readonly column?: CellType;
  readonly wrapped?: boolean;
}

export class Looks {
  readonly #start: 'left' | 'right';
  readonly #end: 'left' | 'right';
  readonly #known = new Map<string, Look>();

  constructor(direction: 'ltr' | 'rtl') {
    [this.#start, this.#end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  }

  /** The same look is the same object. */
  of(place: Place, { shown, column = 'text', wrapped = false }: Asked = {}): Look {
    const atEnd = isFigure(column);
    const key = `${place} ${shown ?? ''} ${atEnd} ${wrapped}`;
    let look = this.#known.get(key);
    if (!look) {
      const format = shown && FORMAT[shown];
      look = {
        ...FONT,
        textColor: INK,
        alignVertical: 'center',
        // At the end of a header stands the button of the filter.
        indent: atEnd && place === 'header' ? 2 : 1,
        ...PLACES[place],
        align: atEnd ? this.#end : this.#start,
        ...(wrapped && { wrap: true }),
        ...(format && { format }),
      };
      this.#known.set(key, look);
    }
    return look;
  }
}
