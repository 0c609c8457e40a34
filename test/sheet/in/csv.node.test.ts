// CSV files as people and programs write them: every cell comes back, on its line, whatever the encoding, the delimiter and the pieces.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvParser, DELIMITERS } from '../../../src/sheet/in/csv/parser.js';
import { CSV_START, csvLine } from '../../../src/sheet/out/csv-line.js';
import { faultOf, fileOf, tableOf } from './reading.js';

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
};

const TABLE = 'email,name\nzoe@example.com,Zoé\n';
const ZOE = [['zoe@example.com', 'Zoé']];

describe('the encoding of a CSV file', () => {
  it.each([
    ['UTF-8', fileOf(TABLE)],
    ['UTF-8 with its mark', fileOf(`\uFEFF${TABLE}`)],
    ['UTF-16 LE with its mark', fileOf(utf16(`\uFEFF${TABLE}`, true))],
    ['UTF-16 BE with its mark', fileOf(utf16(`\uFEFF${TABLE}`, false))],
    ['UTF-16 LE without one', fileOf(utf16(TABLE, true))],
    ['UTF-16 BE without one', fileOf(utf16(TABLE, false))],
    ['Windows-1252', fileOf(Uint8Array.from(TABLE, (sign) => sign.charCodeAt(0)))],
  ])('is found out: %s', async (_, file) => {
    expect(await tableOf(file)).toEqual({ header: ['email', 'name'], rows: ZOE, lines: [2] });
  });

  it('is Windows-1252 also where the first letter that tells comes late', async () => {
    const ascii = 'email,name\n' + 'a@example.com,A\n'.repeat(20_000);
    const { rows } = await tableOf(
      fileOf(
        ascii,
        Uint8Array.from('z@example.com,Zo\u00e9\n', (sign) => sign.charCodeAt(0)),
      ),
    );
    expect(rows.at(-1)).toEqual(['z@example.com', 'Zoé']);
  });
});

describe('the delimiter of a CSV file', () => {
  it.each([
    ['a comma', 'email,note\na@example.com,x;y\n'],
    ['a semicolon', 'email;note\na@example.com;x;y\n'.replace('x;y', '"x;y"')],
    ['a tab', 'email\tnote\na@example.com\tx;y\n'],
    ['what the file says, for Excel', 'sep=;\r\nemail;note\r\na@example.com;"x;y"\r\n'],
  ])('is found out: %s', async (_, text) => {
    expect(await tableOf(fileOf(text))).toMatchObject({ header: ['email', 'note'], rows: [['a@example.com', 'x;y']] });
  });

  it('is not the comma inside of texts and numbers', async () => {
    const { rows } = await tableOf(fileOf('email;spent;note\na@example.com;1,5;one, two\nb@example.com;2,5;three, four\n'));
    expect(rows[1]).toEqual(['b@example.com', '2,5', 'three, four']);
  });
});

describe('the lines of a CSV file', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('end by %s, and are counted as a person counts them', async (_, end) => {
    const text = ['email,note', 'a@example.com,"two', 'lines"', '', 'b@example.com,x'].join(end);
    expect(await tableOf(fileOf(text))).toEqual({
      header: ['email', 'note'],
      rows: [
        ['a@example.com', `two${end}lines`],
        ['b@example.com', 'x'],
      ],
      lines: [2, 5],
    });
  });

  it('keep cells that are too many or too few as they are: nothing is shifted', async () => {
    const { rows } = await tableOf(fileOf('email,a,b\na@example.com,1\nb@example.com,1,2,3\n'));
    expect(rows).toEqual([
      ['a@example.com', '1'],
      ['b@example.com', '1', '2', '3'],
    ]);
  });

  it('may begin with a person instead of a header', async () => {
    expect(await tableOf(fileOf('a@example.com,A\nb@example.com,B\n'))).toMatchObject({ header: ['', ''], lines: [1, 2] });
  });
});

describe('what is refused in a CSV file', () => {
  it('a quote that nothing closes, with its line', async () => {
    expect(await faultOf(fileOf('email,note\na@example.com,x\nb@example.com,"never closed\nc@example.com,x\n'))).toEqual({
      fault: 'unclosed_quote',
      line: 3,
    });
  });

  it('nothing below the header', async () => {
    expect(await faultOf(fileOf(''))).toEqual({ fault: 'no_rows' });
    expect(await faultOf(fileOf('email,name\n\n,\n'))).toEqual({ fault: 'no_rows' });
  });

  it('more columns than anybody maps, and cells longer than any text', async () => {
    expect(await faultOf(fileOf(`email${',x'.repeat(600)}\n`))).toMatchObject({ fault: 'too_many_columns' });
    expect(await faultOf(fileOf(`email,note\na@example.com,${'x'.repeat(300_000)}\n`))).toMatchObject({ fault: 'cell_too_long', line: 2 });
  });
});

const text = fc.string({
  unit: fc.oneof(fc.constantFrom(',', ';', '\t', '"', '\r', '\n', "'", '=', '+', '-', '@', ' ', 'é', '0'), fc.string()),
});
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1 }));

describe('a random table', () => {
  it('comes back from the lines that it was written in', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const parser = new CsvParser(',');
        const read = [...parser.push(rows.map(csvLine).join('')), ...parser.end()];
        expect(read.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  it('is read alike in whatever pieces it comes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(',', '"', '\r', '\n', 'a', "'", '=') }),
        fc.array(fc.nat(5)),
        fc.constantFrom(...DELIMITERS),
        (whole, sizes, delimiter) => {
          const readIn = (pieces: readonly string[]): unknown => {
            const parser = new CsvParser(delimiter);
            try {
              return [...pieces.flatMap((piece) => parser.push(piece)), ...parser.end()];
            } catch (error) {
              return String(error);
            }
          };
          let at = 0;
          const pieces = sizes.map((size) => whole.slice(at, (at += size)));
          expect(readIn([...pieces, whole.slice(at)])).toEqual(readIn([whole]));
        },
      ),
    );
  });
});

describe('a text that a spreadsheet would take for a formula', () => {
  it.each(['=1+1', '+33 6 00 00 00 00', '@x', '-1+1', '\t=1', "'=1", '＝1'])('is guarded, and comes back as it was: %j', (dangerous) => {
    const line = csvLine([dangerous, 'x']);
    expect(line.replace(/^"/, '')).toMatch(/^'/);
    expect(new CsvParser(',').push(line)[0]?.cells[0]).toBe(dangerous);
  });

  it('is no negative number', () => {
    expect(csvLine(['-1.5', '-3'])).toBe('-1.5,-3\r\n');
  });
});

it('begins with the mark by which Excel knows UTF-8', async () => {
  expect(await tableOf(fileOf(CSV_START, csvLine(['email', 'é']), csvLine(['a@example.com', 'ü'])))).toMatchObject({
    header: ['email', 'é'],
  });
});
