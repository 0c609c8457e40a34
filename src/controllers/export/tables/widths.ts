// How wide the columns of a sheet are, in characters: by what their cells are, and by their header. Pure.
import type { CellType, Column } from '../../../sheet/out/table.js';

const WIDTHS: Readonly<Record<CellType, number>> = {
  text: 22,
  texts: 30,
  number: 12,
  boolean: 10,
  date: 12,
  instant: 20,
  duration: 11,
  rate: 12,
  amount: 12,
};
/** Room for the button of a filter beside the header. */
const BUTTON = 4;
const WIDEST = 60;

/** `width`: where the type tells less than the field. */
export const column = (key: string, header: string, type: CellType, width = WIDTHS[type]): Column => ({
  key,
  header,
  type,
  width: Math.min(WIDEST, Math.max(width, header.length + BUTTON)),
});
