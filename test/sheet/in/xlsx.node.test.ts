// XLSX files: every kind of cell comes back as what it shows to be, at its place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOf, fileOf, tableOf } from './reading.js';
import { book, bookParts, inlineRows, zip } from './workbook-file.js';

const HEADER = '<row r="1"><c r="A1" t="inlineStr"><is><t>email</t></is></c><c r="B1" t="inlineStr"><is><t>value</t></is></c></row>';
const valueOf = async (cell: string, more: Partial<Parameters<typeof book>[0]> = {}): Promise<unknown> => {
  const { rows } = await tableOf(
    fileOf(book({ rows: `${HEADER}<row r="2"><c r="A2" t="str"><v>a@example.com</v></c>${cell}</row>`, ...more })),
  );
  return rows[0]?.[1];
};

const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="[$-40C]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;day&quot; 0.00"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs>';

describe('a cell of a workbook', () => {
  it.each([
    ['a shared text', '<c r="B2" t="s"><v>1</v></c>', 'two & <three>'],
    ['a rich text, without how it is pronounced', '<c r="B2" t="s"><v>2</v></c>', 'bold and plain'],
    ['a text of its own', '<c r="B2" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>', 'inline'],
    ['the text of a formula', '<c r="B2" t="str"><f>A1&amp;"x"</f><v>shown</v></c>', 'shown'],
    ['a text with signs that XML cannot hold', '<c r="B2" t="str"><v>a_x000D_b_x005F_x0041_</v></c>', 'a\rb_x0041_'],
    ['a number', '<c r="B2"><v>1234.5</v></c>', 1234.5],
    ['a number as exact as Excel shows it', '<c r="B2"><v>0.30000000000000004</v></c>', 0.3],
    ['yes', '<c r="B2" t="b"><v>1</v></c>', true],
    ['a failed formula', '<c r="B2" t="e"><v>#N/A</v></c>', '#N/A'],
    ['a date by a built-in format', '<c r="B2" s="1"><v>45000</v></c>', '2023-03-15'],
    ['a date by a format of its own', '<c r="B2" s="2"><v>36526</v></c>', '2000-01-01'],
    ['a date with its time', '<c r="B2" s="4"><v>45000.75</v></c>', '2023-03-15T18:00:00'],
    ['no date: the letters of its format are a text', '<c r="B2" s="3"><v>45000</v></c>', 45000],
    ['the first day', '<c r="B2" s="1"><v>1</v></c>', '1900-01-01'],
    ['the day that never was', '<c r="B2" s="1"><v>60</v></c>', '1900-02-29'],
    ['the day after it', '<c r="B2" s="1"><v>61</v></c>', '1900-03-01'],
    ['a date in words', '<c r="B2" t="d"><v>2023-03-15T00:00:00</v></c>', '2023-03-15'],
    ['nothing', '<c r="B2" s="1"/>', ''],
  ])('is %s', async (_, cell, value) => {
    const texts =
      '<si><t>zero</t></si><si><t>two &amp; &lt;three&gt;</t></si><si><r><t>bold</t></r><r><t xml:space="preserve"> and plain</t></r><rPh><t>sound</t></rPh></si>';
    expect(await valueOf(cell, { texts, styles: STYLES })).toBe(value);
  });

  it('is a date of the 1904 system where the workbook says so', async () => {
    expect(await valueOf('<c r="B2" s="1"><v>43538</v></c>', { styles: STYLES, date1904: true })).toBe('2023-03-15');
  });
});

describe('the rows of a workbook', () => {
  it('keep their numbers and the places of their cells, where some are left out', async () => {
    const rows = `${HEADER}<row r="4"><c r="B4" t="str"><v>late</v></c></row><row r="9"/><row><c t="str"><v>b@example.com</v></c></row>`;
    expect(await tableOf(fileOf(book({ rows })))).toEqual({
      header: ['email', 'value'],
      rows: [
        ['', 'late'],
        ['b@example.com', ''],
      ],
      lines: [4, 10],
    });
  });

  it('are those of the first sheet that is shown', async () => {
    const parts = bookParts({ rows: inlineRows([['email'], ['a@example.com']]) }).map((part) =>
      part.name === 'xl/workbook.xml'
        ? {
            ...part,
            content: '<workbook><sheets><sheet name="x" state="veryHidden" r:id="rId2"/><sheet name="y" r:id="rId1"/></sheets></workbook>',
          }
        : part,
    );
    expect(await tableOf(fileOf(zip(parts)))).toMatchObject({ rows: [['a@example.com']] });
  });

  it('are found in files of other writers: prefixes, stored parts, numbers of 64 bits, UTF-16', async () => {
    const rows = inlineRows([['email'], ['é@example.com']]).replaceAll(/<(\/?)(\w)/g, '<$1x:$2');
    const parts = bookParts({ rows: '' }).map((part) =>
      part.name === 'xl/worksheets/sheet1.xml'
        ? {
            ...part,
            stored: true,
            content: Buffer.from(`\uFEFF<x:worksheet><!-- > --><x:sheetData>${rows}</x:sheetData></x:worksheet>`, 'utf16le'),
          }
        : part,
    );
    expect(await tableOf(fileOf(zip(parts, { wide: true })))).toMatchObject({ rows: [['é@example.com']] });
  });
});

it('gives back a random table', async () => {
  const cell = fc.string({ unit: fc.oneof(fc.constantFrom('<', '&', '"', '>', ']', ' '), fc.string({ unit: 'grapheme-ascii' })) });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, fc.constant('.')), { minLength: 1, maxLength: 20 }), async (rows) => {
      const read = await tableOf(fileOf(book({ rows: inlineRows([['a', 'b', 'c'], ...rows]) })));
      expect(read.rows).toEqual(rows);
    }),
    { numRuns: 40 },
  );
});

it('refuses a workbook without a sheet that is shown', async () => {
  expect(await faultOf(fileOf(book({ rows: HEADER, state: 'hidden' })))).toEqual({ fault: 'no_sheet' });
});
