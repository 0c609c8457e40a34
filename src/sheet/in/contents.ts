// Guesses what a column holds from its cells. Knows no header.
import { latinDigits } from '../../i18n/number-entry.js';
import { booleanOf } from './booleans.js';
import type { Cell } from './cells.js';
import { countryCode } from './countries.js';
import { type DateOrder, type DecimalSign, decimalOf, orderOf, readDate, readDecimal, type Unsure } from './readings.js';

export type Content = 'email' | 'url' | 'date' | 'boolean' | 'country' | 'phone' | 'number' | 'long_text' | 'text';

export interface ColumnContent {
  readonly content: Content;
  /** Some values, each once. */
  readonly samples: readonly string[];
  /** What the column's texts tell about the order of their dates; `null`: nothing that would matter. */
  readonly order: DateOrder | Unsure | null;
  readonly decimal: DecimalSign | Unsure | null;
}

/** The first of them that nine in ten cells are. */
const TESTS: readonly (readonly [Content, (text: string) => boolean])[] = [
  ['email', (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)],
  ['url', (text) => /^https?:\/\/\S+$/i.test(text)],
  ['date', (text) => readDate(text, null) !== null],
  ['boolean', (text) => /\D/.test(text) && booleanOf(text) !== undefined],
  ['country', (text) => /\D{2}/.test(text) && countryCode(text) !== undefined],
  ['phone', (text) => /^(?:\+|00|0(?=[\s\d.-]{8,}))[\s\d().-]{6,25}$/.test(text)],
  ['number', (text) => readDecimal(text, null) !== null],
  ['long_text', (text) => text.length > 200 || /[\r\n]/.test(text)],
];

const LOOKED_AT = 200;
const SAMPLES = 3;
const LONGEST_SAMPLE = 80;

/** Looks at the cells of one column, one after the other. */
export class ContentSearch {
  readonly #samples = new Set<string>();
  readonly #counts = new Map<Content, number>();
  readonly #orders = new Set<DateOrder | Unsure>();
  readonly #decimals = new Set<DecimalSign | Unsure>();
  #looked = 0;

  look(cell: Cell): void {
    if (cell === '') return;
    const written = String(cell).trim();
    if (this.#samples.size < SAMPLES && written !== '') this.#samples.add(written.slice(0, LONGEST_SAMPLE));
    const text = latinDigits(written);
    // What a workbook says to be a number or a date is sure.
    if (typeof cell === 'string' && /^[-\d]/.test(text)) this.#lookAtReadings(text);
    if (this.#looked >= LOOKED_AT) return;
    this.#looked += 1;
    const content = TESTS.find(([, test]) => test(text))?.[0];
    if (content) this.#counts.set(content, (this.#counts.get(content) ?? 0) + 1);
  }

  result(): ColumnContent {
    const [content = 'text'] = TESTS.map(([name]) => name).filter((name) => (this.#counts.get(name) ?? 0) >= this.#looked * 0.9);
    return {
      content: this.#looked > 0 ? content : 'text',
      samples: [...this.#samples],
      order: sureOf(this.#orders),
      decimal: sureOf(this.#decimals),
    };
  }

  #lookAtReadings(text: string): void {
    const order = orderOf(text);
    if (order) this.#orders.add(order);
    const decimal = /[.,]/.test(text) ? decimalOf(text) : null;
    if (decimal) this.#decimals.add(decimal);
  }
}

/** What all that is sure agrees on; `unsure` where nothing is sure, or not all agree. */
function sureOf<Sure extends string>(told: ReadonlySet<Sure | Unsure>): Sure | Unsure | null {
  const sure = [...told].filter((one): one is Sure => one !== 'unsure');
  const [only] = sure;
  return only && sure.length === 1 ? only : told.size > 0 ? 'unsure' : null;
}
