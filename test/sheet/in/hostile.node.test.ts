// Files that are made to harm, or are not what they say: each is refused for its own reason, and little of it is read.
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MOST } from '../../../src/sheet/in/faults.js';
import { faultOf, fileOf, tableOf } from './reading.js';
import { book, bookParts, inlineRows, type Part, zip } from './workbook-file.js';

const HEADER = inlineRows([['email']]);
const parts = bookParts({ rows: inlineRows([['email'], ['a@example.com']]), texts: '' });
const withPart = (name: string, change: (part: Part) => Part): Uint8Array =>
  zip(parts.map((part) => (part.name === name ? change(part) : part)));
const SHEET = 'xl/worksheets/sheet1.xml';

/** A file whose bytes are counted as they are read. */
function counted(bytes: Uint8Array): { file: Blob; read: () => number } {
  const file = fileOf(bytes);
  let read = 0;
  const slice = file.slice.bind(file);
  file.slice = (start = 0, end = file.size) => {
    read += end - start;
    return slice(start, end);
  };
  return { file, read: () => read };
}

describe('a bomb', () => {
  const bomb = Buffer.alloc(64 * 1024 * 1024, ' ');

  it.each([SHEET, 'xl/sharedStrings.xml'])('in %s is refused by the directory alone', async (name) => {
    const { file, read } = counted(withPart(name, (part) => ({ ...part, content: bomb })));
    expect(await faultOf(file)).toEqual({ fault: 'bomb' });
    expect(read()).toBeLessThan(70_000);
  });

  it('whose directory lies is refused where it goes beyond what that says', async () => {
    expect(await faultOf(fileOf(withPart(SHEET, (part) => ({ ...part, content: bomb, told: { unpacked: 500_000 } }))))).toEqual({
      fault: 'bomb',
    });
  });

  it('of sizes beyond any sheet is refused', async () => {
    const told = { unpacked: MOST.sheet + 1 };
    expect(await faultOf(fileOf(withPart(SHEET, (part) => ({ ...part, told }))))).toEqual({ fault: 'bomb' });
  });

  it('of entities is refused', async () => {
    const content = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData>&b;</sheetData></worksheet>';
    expect(await faultOf(fileOf(withPart(SHEET, (part) => ({ ...part, content }))))).toEqual({ fault: 'damaged' });
  });
});

describe('a reference', () => {
  it('to a row beyond any sheet is refused', async () => {
    expect(await faultOf(fileOf(book({ rows: `${HEADER}<row r="1000000000"><c t="str"><v>x</v></c></row>` })))).toEqual({
      fault: 'too_many_rows',
    });
  });

  it('to a column beyond what is mapped is refused', async () => {
    expect(await faultOf(fileOf(book({ rows: `${HEADER}<row><c r="XFD2" t="str"><v>x</v></c></row>` })))).toMatchObject({
      fault: 'too_many_columns',
    });
  });

  it('to a row that was before, or to a text that is not there, is refused', async () => {
    expect(await faultOf(fileOf(book({ rows: `${HEADER}<row r="1"/>` })))).toMatchObject({ fault: 'damaged' });
    expect(await faultOf(fileOf(book({ rows: `${HEADER}<row><c t="s"><v>7</v></c></row>` })))).toMatchObject({ fault: 'damaged' });
  });
});

describe('what is no table', () => {
  const ole = (name: string): Buffer => {
    const file = Buffer.alloc(2048);
    file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    file.writeUInt16LE(9, 30);
    file.writeUInt32LE(1, 48);
    file.write(name, 1024 + 128, 'utf16le');
    return file;
  };

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'not_a_table'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'not_a_table'],
    ['a web page', Buffer.from('<!DOCTYPE html><table>'), 'not_a_table'],
    ['bytes', Buffer.from([1, 2, 0, 0, 200, 3]), 'not_a_table'],
    ['a ZIP file of something else', Buffer.from(zip([{ name: 'word/document.xml', content: '<x/>' }])), 'not_a_table'],
    ['a workbook of older Excel', ole('Workbook'), 'old_excel'],
    ['a workbook with a password', ole('EncryptedPackage'), 'encrypted'],
    ['an entry with a password', Buffer.from(withPart(SHEET, (part) => ({ ...part, told: { flags: 1 } }))), 'encrypted'],
  ])('is refused: %s', async (_, bytes, fault) => {
    expect(await faultOf(fileOf(bytes))).toEqual({ fault });
  });
});

describe('a damaged workbook', () => {
  const whole = zip(parts);

  it('is refused wherever it is cut off', async () => {
    for (let length = 4; length < whole.length; length += 37) {
      expect(await faultOf(fileOf(whole.slice(0, length)))).toEqual({ fault: 'damaged' });
    }
  });

  it('is never read as something else, whichever byte is wrong', async () => {
    const { rows } = await tableOf(fileOf(whole));
    for (let at = 0; at < whole.length; at += 1) {
      const wrong = Uint8Array.from(whole);
      wrong[at] = (wrong[at] ?? 0) ^ 0x55;
      const { fault } = await faultOf(fileOf(wrong));
      if (fault === 'none') expect((await tableOf(fileOf(wrong))).rows).toEqual(rows);
    }
    expect(rows).toEqual([['a@example.com']]);
  });

  it('may not be XML', async () => {
    for (const content of ['', '<worksheet>', '<worksheet><sheetData></worksheet', 'x', `<a b="${'x'.repeat(2_000_000)}`]) {
      expect(await faultOf(fileOf(withPart(SHEET, (part) => ({ ...part, content, stored: true }))))).toEqual({ fault: 'damaged' });
    }
  });

  it('may hold what is no deflate', async () => {
    const file = withPart(SHEET, (part) => ({ ...part, content: deflateRawSync('x'), stored: false }));
    expect((await faultOf(fileOf(file))).fault).toBe('damaged');
  });
});
