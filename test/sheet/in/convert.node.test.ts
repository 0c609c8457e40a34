// Values from cells: what can only mean one thing is taken, what could mean two is refused until somebody chooses.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/sheet/in/cells.js';
import { ContentSearch } from '../../../src/sheet/in/contents.js';
import { converter, type Reading } from '../../../src/sheet/in/convert.js';
import type { FieldType } from '../../../src/contract/user-fields.js';

const NOBODY_CHOSE: Reading = { order: null, decimal: null };
const options = [
  { value: 'basic', labels: { en: 'Basic', fr: 'De base' } },
  { value: 'plus', labels: { en: 'Plus, with extras', fr: 'Plus' } },
];
const read = (cell: Cell, type: FieldType, reading = NOBODY_CHOSE): unknown => {
  const told = converter(type, options, reading)(cell);
  return 'fault' in told ? `! ${told.fault}` : told.value;
};

describe('a date', () => {
  it.each([
    ['2026-04-03', '2026-04-03'],
    ['2026/4/3', '2026-04-03'],
    ['2026-04-03T22:30:00Z', '2026-04-03'],
    ['25/12/2026', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    ['03.03.2026', '2026-03-03'],
    ['03/04/2026', '! date_ambiguous'],
    ['3-4-2026 10:00', '! date_ambiguous'],
    ['2026-02-30', '! date'],
    ['31/31/2026', '! date'],
    ['03/04/26', '! date'],
    ['soon', '! date'],
    ['٢٠٢٦-٠٤-٠٣', '2026-04-03'],
    ['٢٥\u200F/١٢\u200F/٢٠٢٦', '2026-12-25'],
    ['٠٣/٠٤/٢٠٢٦', '! date_ambiguous'],
    ['۲۰۲۶/۴/۳', '2026-04-03'],
    ['١٤٤٨/٠٦/٠٥', '! date'],
    ['05/06/1448', '! date'],
  ])('%s is %s', (text, value) => expect(read(text, 'date')).toBe(value));

  it('is read by the order that is chosen, and no other', () => {
    expect(read('03/04/2026', 'date', { ...NOBODY_CHOSE, order: 'dmy' })).toBe('2026-04-03');
    expect(read('03/04/2026', 'date', { ...NOBODY_CHOSE, order: 'mdy' })).toBe('2026-03-04');
    expect(read('25/12/2026', 'date', { ...NOBODY_CHOSE, order: 'mdy' })).toBe('! date');
    expect(read('2026-04-03', 'date', { ...NOBODY_CHOSE, order: 'mdy' })).toBe('2026-04-03');
  });
});

describe('a number', () => {
  it.each([
    ['1234.5', 1234.5],
    ['1,5', 1.5],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1 234,5', 1234.5],
    ['-3', -3],
    ['1,234', '! number_ambiguous'],
    ['1.234', '! number_ambiguous'],
    ['12 %', '! number'],
    ['1e5', '! number'],
    ['١٢٣٤', 1234],
    ['١٬٢٣٤', 1234],
    ['١٬٢٣٤٫٥', 1234.5],
    ['۱٫۲۳۴', 1.234],
    ['1٫234', 1.234],
    ['\u061C-٣', -3],
    ['١,٢٣٤', '! number_ambiguous'],
  ])('%s is %s', (text, value) => expect(read(text, 'number')).toBe(value));

  it('is read by the decimal sign that is chosen', () => {
    expect(read('1,234', 'number', { ...NOBODY_CHOSE, decimal: '.' })).toBe(1234);
    expect(read('1,234', 'number', { ...NOBODY_CHOSE, decimal: ',' })).toBe(1.234);
  });

  it('of a workbook is itself', () => expect(read(1.234, 'number')).toBe(1.234));
});

it.each([
  ['OUI', 'boolean', true],
  ['no', 'boolean', false],
  [true, 'boolean', true],
  ['perhaps', 'boolean', '! boolean'],
  ['SÍ', 'boolean', true],
  ['Nein', 'boolean', false],
  ['não', 'boolean', false],
  ['صحيح', 'boolean', true],
  ['خطأ', 'boolean', false],
  ['١', 'boolean', true],
  ['+٢٠ ١٠٠ ١٢٣ ٤٥٦٧', 'phone', '+20 100 123 4567'],
  ['\u202A+20 100 123 4567\u202C', 'phone', '+20 100 123 4567'],
  ['Estados Unidos', 'country', 'US'],
  ['الجزائر', 'country', 'DZ'],
  ["Cote d'Ivoire", 'country', 'CI'],
  ['fr', 'country', 'FR'],
  ['Allemagne', 'country', 'DE'],
  ['united kingdom', 'country', 'GB'],
  ['uk', 'country', 'GB'],
  ['Atlantis', 'country', '! country'],
  ['basic', 'choice', 'basic'],
  ['DE BASE', 'choice', 'basic'],
  ['best', 'choice', '! choice'],
  [75001, 'text', '75001'],
  ['  spaced  ', 'text', 'spaced'],
  ['', 'date', null],
  ['   ', 'choice', null],
] as const)('%j as %s is %j', (cell, type, value) => expect(read(cell, type)).toBe(value));

it('takes several choices, whose labels may have commas', () => {
  expect(read('basic;plus', 'choices')).toEqual(['basic', 'plus']);
  expect(read('Basic, plus', 'choices')).toEqual(['basic', 'plus']);
  expect(read('Plus, with extras', 'choices')).toEqual(['plus']);
  expect(read('Plus, with extras; De base; basic', 'choices')).toEqual(['plus', 'basic']);
  expect(read('basic;best', 'choices')).toBe('! choice');
});

const contentOf = (...cells: Cell[]) => {
  const search = new ContentSearch();
  for (const cell of cells) search.look(cell);
  return search.result();
};

describe('what a column holds', () => {
  it.each([
    ['email', ['a@example.com', 'b@example.com']],
    ['url', ['https://example.com', 'http://example.com/x']],
    ['date', ['2026-01-02', '03/04/2026']],
    ['boolean', ['yes', 'non']],
    ['country', ['FR', 'Germany']],
    ['phone', ['+33 6 00 00 00 00', '06 00 00 00 00']],
    ['number', ['1', '2.5', 3]],
    ['date', ['٢٠٢٦-٠١-٠٢', '٠٣/٠٤/٢٠٢٦']],
    ['phone', ['+٢٠ ١٠٠ ١٢٣ ٤٥٦٧', '٠١٠٠ ١٢٣ ٤٥٦٧']],
    ['number', ['١٢', '١٫٥']],
    ['boolean', ['نعم', 'لا']],
    ['country', ['Deutschland', 'مصر']],
    ['long_text', ['two\nlines', 'x'.repeat(300)]],
    ['text', ['one', '2', 'three']],
    ['text', []],
  ] as const)('is found out: %s', (content, cells) => expect(contentOf(...cells).content).toBe(content));

  it('tells the order of its dates where one of them is sure and none speaks against it', () => {
    expect(contentOf('03/04/2026', '25/04/2026').order).toBe('dmy');
    expect(contentOf('03/04/2026', '04/25/2026').order).toBe('mdy');
    expect(contentOf('25/04/2026', '04/25/2026').order).toBe('unsure');
    expect(contentOf('03/04/2026').order).toBe('unsure');
    expect(contentOf('2026-04-03', '03/03/2026').order).toBe(null);
    expect(contentOf('٠٣/٠٤/٢٠٢٦', '٢٥/٠٤/٢٠٢٦').order).toBe('dmy');
  });

  it('tells the sign before its decimals', () => {
    expect(contentOf('1,234', '1,5').decimal).toBe(',');
    expect(contentOf('1,234', '1.5').decimal).toBe('.');
    expect(contentOf('1,234').decimal).toBe('unsure');
    expect(contentOf('12', 1.5).decimal).toBe(null);
  });

  it('shows some values, each once', () => {
    expect(contentOf('', 'a', 'a', 'b', 'c', 'd').samples).toEqual(['a', 'b', 'c']);
    expect(contentOf('١٢').samples).toEqual(['١٢']);
  });
});

it('reads every date alike in the order in which it was written', () => {
  const day = fc
    .date({ min: new Date('1600-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.constantFrom('/', '.', '-'), (date, sign) => {
      const [year, month, first] = date.split('-');
      expect(read([first, month, year].join(sign), 'date', { ...NOBODY_CHOSE, order: 'dmy' })).toBe(date);
      expect(read([month, first, year].join(sign), 'date', { ...NOBODY_CHOSE, order: 'mdy' })).toBe(date);
      expect([date, '! date_ambiguous']).toContain(read([first, month, year].join(sign), 'date'));
    }),
  );
});
