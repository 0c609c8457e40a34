// The parts of our workbooks, taken apart record by record: whole, well-formed, within ZIP 2.0, and without a formula. And what others
// make of what stands around the values: headers, sheets, direction.
import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectEqual } from './judging.js';
import { longBook, splitBook } from './long.js';
import { rawSheets } from './parts.js';
import { packages } from './readers/all.js';
import { valuesBook } from './values.js';
import { shortSheets, type Writer, writers, written } from './writers.js';
import { all, xmlOf } from './xml.js';
import { type ZipPart, zipParts } from './zip.js';

describe.each(writers)('a workbook of $name', (writer: Writer) => {
  let file: Uint8Array = new Uint8Array();
  let parts: readonly ZipPart[] = [];
  beforeAll(async () => {
    file = await written(writer, valuesBook);
    parts = zipParts(file);
  });

  it('is a ZIP file of version 2.0 without fields of 64 bits', () => {
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.filter(({ extra, versions }) => extra > 0 || versions.some((version) => version !== 20))).toEqual([]);
  });

  it('has nothing but well-formed XML', () => {
    for (const { text } of parts) expect(xmlOf(text).name).not.toBe('');
  });

  it('says what every part is', () => {
    const types = xmlOf(parts.find(({ name }) => name === '[Content_Types].xml')?.text ?? '');
    const named = all(types, 'Override').map(({ attributes }) => attributes['PartName']?.slice(1));
    const endings = all(types, 'Default').map(({ attributes }) => attributes['Extension']);
    for (const { name } of parts) expect(named.includes(name) || endings.includes(name.split('.').at(-1))).toBe(true);
    for (const name of named) expect(parts.map((part) => part.name)).toContain(name);
    for (const { name } of parts.filter((part) => part.name.startsWith('xl/worksheets/sheet'))) expect(named).toContain(name);
  });

  it('names no part that is not there', () => {
    for (const { name, text } of parts.filter((part) => part.name.endsWith('.rels'))) {
      const folder = name.replace(/_rels\/[^/]*$/, '');
      for (const { attributes } of all(xmlOf(text), 'Relationship')) {
        const target = attributes['Target'] ?? '';
        expect(parts.map((part) => part.name)).toContain(target.startsWith('/') ? target.slice(1) : folder + target);
      }
    }
  });

  it('has no formula', () => {
    expect(parts.filter(({ text }) => /<(?:\w+:)?f[\s/>]/.test(text)).map(({ name }) => name)).toEqual([]);
    expect(rawSheets(file).flatMap(({ cells }) => cells.filter(({ formula }) => formula !== null))).toEqual([]);
  });

  it('keeps the spaces at the ends of texts', () => {
    const texts = parts.flatMap(({ text }) => all(xmlOf(text), 't'));
    const spaced = texts.filter(({ text }) => /^[ \t\n]|[ \t\n]$/.test(text));
    expect(spaced.length).toBeGreaterThan(5);
    expect(spaced.filter(({ attributes }) => attributes['xml:space'] !== 'preserve')).toEqual([]);
  });

  it('has the columns of a row in their order, and the rows in theirs', () => {
    for (const { cells } of rawSheets(file)) {
      const places = cells.map(({ row, column }) => row * 20_000 + column);
      expect(places).toEqual([...new Set(places)].sort((one, other) => one - other));
    }
  });
});

describe.each(writers)('a workbook of $name, to exceljs,', (writer: Writer) => {
  const opened = async (direction: 'ltr' | 'rtl') => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(await written(writer, { ...valuesBook, direction }));
    return workbook.worksheets;
  };

  it('has a bold header above a table, and no other bold cell in it', async () => {
    const [table] = await opened('ltr');
    const { rowCount = 0, columnCount = 0 } = table ?? {};
    const bold = Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (__, column) => table?.getRow(row + 1).getCell(column + 1).font?.bold === true),
    );
    expect([rowCount > 1, columnCount]).toEqual([true, valuesBook.tables[0]?.head.columns.length]);
    expect(bold).toEqual(bold.map((row, at) => row.map(() => at === 0)));
  });

  it('keeps the header of a table in view, and of a card nothing', async () => {
    const [table, card] = await opened('ltr');
    expect(table?.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
    expect(card?.views).toMatchObject([{ state: 'normal' }]);
  });

  it.each(['ltr', 'rtl'] as const)('runs %s, on every sheet', async (direction) => {
    const sheets = await opened(direction);
    expect(sheets.map(({ views }) => views[0]?.rightToLeft)).toEqual([direction === 'rtl', direction === 'rtl']);
  });
});

it.each(packages)('a table that is longer than a sheet is read on by $name, sheet after sheet', async (reader) => {
  const [read] = await reader.read([await written(shortSheets, longBook)]);
  expect(read?.sheets.map(({ name }) => name)).toEqual(['Long', 'Long 2', 'Long 3']);
  expectEqual(reader, shortSheets, splitBook, read);
});
