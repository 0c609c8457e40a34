// Workbooks: sheets as long as one may be, and what stands around their rows.
import { describe, expect, it } from 'vitest';
import type { Card, Row } from '../../../src/sheet/out/table.js';
import { lettersOf } from '../../../src/sheet/out/xlsx/sheet.js';
import { LIMITS } from '../../../src/sheet/out/xlsx/workbook.js';
import { columnsOf, headOf, partsOf } from './writing.js';

const head = headOf('Users', columnsOf('text', 'number'));
const rowsTo = (count: number, text = ''): Row[] => Array.from({ length: count }, (_, at) => [`${at}${text}`, at]);
const card: Card = { key: 'about', name: 'About', lines: [{ key: 'made', label: 'Made', type: 'instant', value: 0 }] };

/** The numbers in the second column of a sheet. */
const numbersIn = (sheet: string | undefined): number[] =>
  [...(sheet ?? '').matchAll(/<c r="B\d+"><v>(\d+)<\/v>/g)].map(([, number]) => Number(number));
const sheetsOf = (parts: ReadonlyMap<string, string>): string[] =>
  [...parts].filter(([path]) => path.startsWith('xl/worksheets/')).map(([, xml]) => xml);
const namesOf = (parts: ReadonlyMap<string, string>): string[] =>
  [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) => name);

describe('a table that is longer than a sheet', () => {
  it('goes on on further sheets, each with its header', async () => {
    const parts = await partsOf([{ head, rows: rowsTo(7) }], { limits: { rows: 4, bytes: 1e9 } });
    expect(sheetsOf(parts).map(numbersIn)).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
    for (const sheet of sheetsOf(parts))
      expect(sheet).toContain('<row r="1"><c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">The text<');
    expect(namesOf(parts)).toEqual(['Users', 'Users 2', 'Users 3']);
  });

  it('fills the last one to its end', async () => {
    const parts = await partsOf([{ head, rows: rowsTo(6) }], { limits: { rows: 4, bytes: 1e9 } });
    expect(sheetsOf(parts).map(numbersIn)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  it('goes on before a part is past its size, also within what is given at once', async () => {
    const bytes = 300_000;
    const parts = await partsOf([{ head, rows: rowsTo(1000, 'x'.repeat(1000)) }], { limits: { rows: 1e9, bytes } });
    const sheets = sheetsOf(parts);
    expect(sheets.length).toBe(4);
    // What is compressed at a time may come on top.
    for (const sheet of sheets) expect(sheet.length).toBeLessThan(bytes + 70_000);
    expect(sheets.flatMap(numbersIn)).toEqual(rowsTo(1000).map(([, number]) => number));
    expect(sheets.map((sheet) => /<autoFilter ref="A1:B(\d+)"/.exec(sheet)?.[1])).toEqual(
      sheets.map((sheet) => String(numbersIn(sheet).length + 1)),
    );
  });

  it('has as many rows on a sheet as Excel takes, the header among them', async () => {
    const row: Row = ['', null];
    const parts = await partsOf([{ head, rows: Array.from({ length: 1_048_576 }, () => row) }]);
    const last = sheetsOf(parts).map((sheet) => /<row r="(\d+)"><\/row><\/sheetData>/.exec(sheet)?.[1]);
    expect(last).toEqual(['1048576', '2']);
  });

  it('goes on well before a part is past 32 bits, whatever its last row is', () => {
    // A row of a thousand of the longest texts, each sign of which takes three bytes.
    const longest = 1000 * 32_767 * 3;
    expect(LIMITS.bytes + 2 * longest).toBeLessThan(2 ** 32);
    expect(LIMITS.bytes).toBeGreaterThan(2 ** 31);
  });

  it('leaves the sheets of others as they are', async () => {
    const other = headOf('Rentals', columnsOf('text', 'number'));
    const parts = await partsOf([card, { head, rows: rowsTo(4) }, { head: other, rows: rowsTo(1) }, card], {
      limits: { rows: 4, bytes: 1e9 },
    });
    expect(namesOf(parts)).toEqual(['About', 'Users', 'Users 2', 'Rentals', 'About 2']);
    expect(sheetsOf(parts).map((sheet) => numbersIn(sheet).length)).toEqual([0, 3, 1, 1, 0]);
  });
});

describe('the sheet of a table', () => {
  it('has a header that stays in view, and a filter, which the workbook names', async () => {
    const parts = await partsOf([card, { head: headOf("It's <all>", columnsOf('text', 'number')), rows: rowsTo(3) }]);
    const [about, users] = sheetsOf(parts);
    expect(users).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(users).toContain('<autoFilter ref="A1:B4"/>');
    expect(users).not.toContain('rightToLeft');
    expect(parts.get('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'It''s &lt;all&gt;'!$A$1:$B$4</definedName>`,
    );
    expect(about).not.toMatch(/pane|autoFilter/);
  });

  it('has a header and a filter also without rows', async () => {
    const [sheet] = sheetsOf(await partsOf([{ head, rows: [] }]));
    expect(sheet).toContain('<autoFilter ref="A1:B1"/>');
  });

  it('has the widths of its columns', async () => {
    const [sheet] = sheetsOf(await partsOf([{ head, rows: [] }]));
    expect(sheet).toContain(
      '<cols><col min="1" max="1" width="12" customWidth="1"/><col min="2" max="2" width="12" customWidth="1"/></cols>',
    );
  });

  it('runs from right to left where the language does, as every sheet', async () => {
    const sheets = sheetsOf(await partsOf([card, { head, rows: rowsTo(1) }], { direction: 'rtl' }));
    expect(sheets.length).toBe(2);
    for (const sheet of sheets) expect(sheet).toContain('<sheetView rightToLeft="1"');
  });

  it('leaves out cells without a value', async () => {
    const [sheet] = sheetsOf(await partsOf([{ head, rows: [[null, 1], [], ['', Number.NaN]] }]));
    expect(sheet).toContain('<row r="2"><c r="B2"><v>1</v></c></row><row r="3"></row><row r="4"></row>');
  });

  it('keeps the spaces of a text, also behind what is left out', async () => {
    const [sheet] = sheetsOf(await partsOf([{ head, rows: [['a b'], [' a'], ['a\n'], ['\uFFFE a'], ['a \uFFFF'], ['\u0001 a']] }]));
    const kept = [...(sheet ?? '').matchAll(/<c r="A\d+" s="2" t="inlineStr"><is><t( xml:space="preserve")?>/g)].map(
      ([, space]) => space !== undefined,
    );
    expect(kept).toEqual([false, true, true, true, true, true]);
  });
});

describe('a workbook', () => {
  it('lists its parts in what comes last, where every reader looks first', async () => {
    const parts = await partsOf([{ head, rows: rowsTo(1) }, card]);
    expect([...parts.keys()]).toEqual([
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      '_rels/.rels',
      '[Content_Types].xml',
    ]);
    const types = parts.get('[Content_Types].xml') ?? '';
    for (const path of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml', 'xl/styles.xml', 'xl/workbook.xml']) {
      expect(types).toContain(`PartName="/${path}"`);
    }
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %d is %s', (column, letters) => expect(lettersOf(column)).toBe(letters));
