// Values that are known to break workbooks, each with what its cell has to hold, written out: not one of them is computed by our code.
import { type Cell, CELL_TYPES, type CellType, type Column, type Row } from '../../src/sheet/out/table.js';
import { DAY, EPOCH, type Held } from './readers/reader.js';
import type { Book } from './writers.js';

export interface Value {
  readonly name: string;
  readonly type: CellType;
  readonly cell: Cell;
  readonly held: Held;
}

const same = (texts: readonly string[]): Value[] =>
  texts.map((text) => ({ name: text.slice(0, 40), type: 'text', cell: text, held: text }));
const given = (type: CellType, ...values: readonly (readonly [name: string, cell: Cell, held: Held])[]): Value[] =>
  values.map(([name, cell, held]) => ({ name, type, cell, held }));
const at = (text: string): Held => ({ serial: Date.parse(`${text}Z`) / DAY + EPOCH });
const lasting = (seconds: number): Held => ({ serial: seconds / 86_400 });

const LONG = 'é'.repeat(32_767);
/** The zone of the instants below. */
export const ZONE = 'Europe/Paris';

const texts = same([
  'Zoë Ångström-Łukasiewicz',
  'Ελένη Παπαδοπούλου',
  '田中 さくら',
  '김민준',
  'नमस्ते',
  '😀 👩‍👩‍👧‍👦 🇫🇷 👍🏽',
  'מיכל לוי',
  'علي ‏العربي‏',
  'é (two signs)',
  'a\u0085b\u2028c\u2029d',
  '\u00A0no-break\u3000wide\u200B\uFEFF',
  '\u007F\u0080\u009F',
  '=1+1',
  '=cmd|"/c calc"!A1',
  '+33612345678',
  '@x',
  '-5',
  '-1+2',
  '00123',
  '1E5',
  '0x1F',
  '12,5 €',
  '100%',
  'TRUE',
  'false',
  'NaN',
  'null',
  '2024-01-01',
  '1/2',
  '#N/A',
  '{=1}',
  "'quoted",
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '_x0041_',
  '_x000D_',
  '_x005F_x0041_',
  '_x0041_x0042_',
  '_x00e9_ _X0041_ _x41_ x0041_',
  '__x0041__',
  '_x9_ _x0a_ _x01F_ _x9_x0041_',
  '<b>&amp;</b> ]]> <![CDATA[x]]> &#65; "quotes"',
  'two\nlines',
  '\nbetween\n\n',
  '\ttab\tbed\t',
  ' leading',
  'trailing ',
  '   ',
  '\n',
  'two  spaces',
  LONG,
  `${'x'.repeat(32_765)}😀`,
  'http://example.com/?a=1&b=2',
  'mailto:a@example.com',
]);

const cleaned = given(
  'text',
  ['the end of lines', 'a\r\nb\rc\n\rd', 'a\nb\nc\n\nd'],
  ['control characters', '\u0000a\u0001b\u0008c\u000Bd\u000Ce\u000Ef\u001Fg', 'abcdefg'],
  ['nothing but control characters', '\u0000\u0001\u001F', null],
  ['no signs', 'a\uFFFEb\uFFFFc', 'abc'],
  ['no sign before a space', '\uFFFE a \uFFFF', ' a '],
  ['half a pair', '\uD83D', '\uFFFD'],
  ['the other half', 'a\uDE00b', 'a\uFFFDb'],
  ['halves in the wrong order', '\uDE00\uD83D', '\uFFFD\uFFFD'],
  ['halves on both sides of what is left out', '\uD83D\u0001\uDE00', '\uFFFD\uFFFD'],
  ['an escape around what is left out', '_\u0001x0041_', '_x0041_'],
  ['32,768 characters', `${LONG}z`, `${LONG.slice(0, 32_766)}…`],
  ['a pair where a text is cut', `${'x'.repeat(32_765)}😀${'y'.repeat(10)}`, `${'x'.repeat(32_765)}…`],
  ['an escape where a text is cut', `${'x'.repeat(32_762)}_x0041_`, `${'x'.repeat(32_762)}_x00…`],
  ['escapes that make a text longer', '_x0041_'.repeat(4681), '_x0041_'.repeat(4681)],
  ['nothing', '', null],
  ['null', null, null],
  ['undefined', undefined, null],
);

const numbers = given(
  'number',
  ['0.1 + 0.2', 0.1 + 0.2, 0.300_000_000_000_000_04],
  ['-0', -0, 0],
  ['NaN', Number.NaN, null],
  ['Infinity', Number.POSITIVE_INFINITY, null],
  ['-Infinity', Number.NEGATIVE_INFINITY, null],
  // oxlint-disable-next-line no-loss-of-precision
  ['2^53 + 1, which is no number', 9_007_199_254_740_993, 9_007_199_254_740_992],
  ['2^53 + 1', 9_007_199_254_740_993n, '9007199254740993'],
  ['a small BigInt', -5n, '-5'],
  ['the largest', Number.MAX_VALUE, Number.MAX_VALUE],
  ['the smallest', 5e-324, 5e-324],
  ['a fraction', -1234.5678, -1234.5678],
  ['1e21', 1e21, 1e21],
  ['1e-7', 1e-7, 1e-7],
  ['a text', '00123', '00123'],
  ['yes', true, true],
);

const others: readonly Value[] = [
  ...given('boolean', ['true', true, true], ['false', false, false], ['a word', 'TRUE', 'TRUE'], ['one', 1, 1], ['null', null, null]),
  ...given('rate', ['a third', 1 / 3, 1 / 3], ['all', 1, 1], ['none', -0, 0], ['NaN', Number.NaN, null]),
  ...given('amount', ['a price', 12.99, 12.99], ['a refund', -0.5, -0.5], ['a million', 1e6, 1e6], ['a text', '12.99', '12.99']),
  ...given(
    'duration',
    ['an hour and more', 3661, lasting(3661)],
    ['many days', 100 * 86_400 + 1, lasting(100 * 86_400 + 1)],
    ['half a second', 0.5, lasting(0.5)],
    ['less than nothing', -90, lasting(-90)],
    ['none', 0, lasting(0)],
    ['Infinity', Number.POSITIVE_INFINITY, null],
  ),
  ...given(
    'texts',
    ['several', ['a', 'b; c', '=1'], 'a; b; c; =1'],
    ['one', ['constructor'], 'constructor'],
    ['none', [], null],
    ['empty ones', ['', ''], '; '],
    ['pairs that meet', ['\uD83D', '\uDE00'], '\uFFFD; \uFFFD'],
    ['a text', 'alone', 'alone'],
  ),
];

const dates = given(
  'date',
  ['a date', '2024-02-29', at('2024-02-29')],
  ['no date', '2023-02-29', '2023-02-29'],
  ['no month', '2024-13-01', '2024-13-01'],
  ['a date with its time', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z'],
  ['1899', '1899-12-31', '1899-12-31'],
  ['the first day of Excel', '1900-01-01', '1900-01-01'],
  ['before the day that never was', '1900-02-28', '1900-02-28'],
  ['the day that never was', '1900-02-29', '1900-02-29'],
  ['after it', '1900-03-01', at('1900-03-01')],
  ['the last day', '9999-12-31', at('9999-12-31')],
  ['year 0', '0000-01-01', '0000-01-01'],
  ['a number', 45_000, 45_000],
  ['nothing', '', null],
);

const utc = (text: string): number => Date.parse(`${text}Z`);
const instants = given(
  'instant',
  ['in winter', utc('2024-01-15T12:00:00'), at('2024-01-15T13:00:00')],
  ['with ms', utc('2024-07-15T12:00:00.123'), at('2024-07-15T14:00:00.123')],
  ['the last ms before a gap', utc('2024-03-31T00:59:59.999'), at('2024-03-31T01:59:59.999')],
  ['the first after it', utc('2024-03-31T01:00:00'), at('2024-03-31T03:00:00')],
  ['the first time of a fold', utc('2024-10-27T00:30:00'), at('2024-10-27T02:30:00')],
  ['its second time', utc('2024-10-27T01:30:00'), at('2024-10-27T02:30:00')],
  ['another year, by the clock', utc('2024-12-31T23:30:00'), at('2025-01-01T00:30:00')],
  ['0', 0, at('1970-01-01T01:00:00')],
  ['-1', -1, at('1970-01-01T00:59:59.999')],
  // Paris was 9 min 21 s ahead of Greenwich until 1911.
  ['1899', utc('1899-12-31T23:00:00'), '1899-12-31 23:09:21'],
  ['1900-01-01', utc('1900-01-01T00:00:00'), '1900-01-01 00:09:21'],
  ['1900-02-28, with ms', utc('1900-02-28T12:00:00.007'), '1900-02-28 12:09:21.007'],
  ['1900-03-01 by the clock alone', utc('1900-02-28T23:55:00'), at('1900-03-01T00:04:21')],
  ['year 1', utc('0001-01-01T00:00:00'), '0001-01-01 00:09:21'],
  ['the last minute of 9999', utc('9999-12-31T22:59:59'), at('9999-12-31T23:59:59')],
  ['year 10,000, by the clock', utc('9999-12-31T23:00:00'), '+010000-01-01 00:00:00'],
  ['no instant', Number.NaN, null],
  ['Infinity', Number.POSITIVE_INFINITY, null],
  ['beyond all dates', 9e15, null],
  ['a text', 'yesterday', 'yesterday'],
  ['null', null, null],
);

export const values: readonly Value[] = [...texts, ...cleaned, ...numbers, ...others, ...dates, ...instants];

const columns: readonly Column[] = CELL_TYPES.map((type) => ({ key: type, header: type, type, width: 12 }));

/** Each value in a row of its own, in the column of its type; and each in a line of a card. */
export const valuesBook: Book = {
  zone: ZONE,
  tables: [
    {
      head: { key: 'values', name: 'Values', columns },
      rows: values.map(({ type, cell }): Row => columns.map((column) => (column.type === type ? cell : null))),
    },
  ],
  cards: [
    {
      key: 'card',
      name: 'Card',
      lines: values.map(({ type, cell }, at) => ({ key: 'value', label: String(at), type, value: cell })),
    },
  ],
};
