// Test files of other CSV readers: `csv-spectrum`'s, and the cases of Papa Parse's own tests that speak of our delimiters.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { promisify } from 'node:util';
import spectrum from 'csv-spectrum';
import { describe, expect, it } from 'vitest';
import { CsvParser, type Delimiter, DELIMITERS } from '../../../src/sheet/in/csv/parser.js';
import { fileOf, tableOf } from './reading.js';

const files = await promisify(spectrum)();

/** In one of its files a phone number is another one than in what the file should give. */
const known = (row: Record<string, unknown>): unknown => ({ ...row, 'Contact Phone Number': undefined });

describe('csv-spectrum', () => {
  it('has its files', () => expect(files.length).toBeGreaterThan(10));

  it.each(files.map(({ name, csv, json }) => ({ name, csv, json })))('$name', async ({ csv, json }) => {
    const { header, rows } = await tableOf(fileOf(csv));
    const objects = rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at]])));
    expect(objects.map(known)).toEqual([JSON.parse(json.toString())].flat().map(known));
  });
});

interface PapaCase {
  readonly description: string;
  readonly input: string;
  readonly config?: Readonly<Record<string, unknown>>;
  readonly expected: { readonly data: readonly (readonly string[])[]; readonly errors: readonly unknown[] };
}

/** Their tests are a script for a page: the list of cases is taken out of it. */
function papaCases(): readonly PapaCase[] {
  const script = readFileSync(createRequire(import.meta.url).resolve('papaparse/tests/test-cases.js'), 'utf8');
  const cases = script.slice(script.indexOf('var CORE_PARSER_TESTS'), script.indexOf("describe('Core Parser Tests'"));
  return vm.runInNewContext(`const RECORD_SEP = '\\x1e', UNIT_SEP = '\\x1f'; ${cases}; CORE_PARSER_TESTS`, { Papa: {} }) as PapaCase[];
}

/** What only Papa Parse has: comments, previews, other quotes and delimiters, one kind of line end; and blank lines as rows. */
const isOurs = ({ config = {}, expected }: PapaCase): boolean =>
  Object.keys(config).every((option) => option === 'delimiter') &&
  DELIMITERS.some((delimiter) => delimiter === (config['delimiter'] ?? ',')) &&
  expected.errors.length === 0;

describe("Papa Parse's cases", () => {
  const ours = papaCases().filter(isOurs);
  it('are many', () => expect(ours.length).toBeGreaterThan(20));

  it.each(ours)('$description', ({ input, config, expected }) => {
    const parser = new CsvParser((config?.['delimiter'] ?? ',') as Delimiter);
    const rows = [...parser.push(input), ...parser.end()].map(({ cells }) => cells);
    const filled = [...expected.data].map((cells) => [...cells]).filter((cells) => cells.length > 1 || cells[0] !== '');
    expect(rows).toEqual(filled);
  });
});
