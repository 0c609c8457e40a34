// The parts of our workbooks, taken apart record by record: whole, well-formed, within ZIP 2.0, and without a formula.
import { beforeAll, describe, expect, it } from 'vitest';
import { rawSheets } from './parts.js';
import { valuesBook } from './values.js';
import { type Writer, writers, written } from './writers.js';
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
