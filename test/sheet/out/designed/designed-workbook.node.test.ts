// The designed workbook has the values that the streamed one has, is laid out, and is bounded.
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../src/sheet/out/engine.js';
import { DESIGNED_ROWS, type FileSpec, type Row, type TableHead } from '../../../../src/sheet/out/table.js';
import { fileOf, PROFILE, SPEC, SUBSCRIPTIONS, VIEWED, viewedRows, writePerson } from './person.js';
import { partsIn, type ReadCell, sheetsIn } from './reading.js';

const STREAMED: FileSpec = { ...SPEC, designed: false };
const sheetXml = (file: Uint8Array, number: number): string =>
  partsIn(file).find(({ path }) => path === `xl/worksheets/sheet${number}.xml`)?.xml ?? '';
const texts = (cells: readonly ReadCell[] | undefined): unknown[] => (cells ?? []).map(({ value }) => value);

const ONE_TEXT: TableHead = { key: 'a', name: 'A', columns: [{ key: 'text', header: 'Text', type: 'text', width: 20 }] };
const withTexts = (spec: FileSpec, values: readonly string[]): Promise<Uint8Array> =>
  fileOf(spec, async (engine) => {
    await engine.table(ONE_TEXT);
    await engine.rows(values.map((value) => [value]));
  });

const NASTY = [
  'constructor',
  'toString',
  '__proto__',
  'hasOwnProperty',
  '=1+1',
  '+33612345678',
  '-5',
  '@x',
  '00123',
  '1E5',
  'TRUE',
  '2024-01-01',
  '_x0041_',
  '_x005F_',
  '<f>1+1</f>',
  '</sheetData><definedNames/>',
  '<!--1--><drawing r:id="rId-drawing-1"/>',
  'a & b "c" \'d\'',
  ' before and behind ',
  'two\nlines',
  'tab\there',
  '\u{1F44D}\u{1F3FD} emoji',
  'שלום עולם',
  '\uFFFD',
  '\u007F\u0085',
  '\uFDD0 noncharacter',
  'é \u0301',
];

describe('a designed workbook', () => {
  it('gives every text back as it was', async () => {
    const rows = sheetsIn(await withTexts(SPEC, NASTY)).get('A') ?? [];
    expect(rows.slice(1).map((row) => row[0]?.value)).toEqual(NASTY);
    expect(new Set(rows.map((row) => row[0]?.format))).toEqual(new Set(['@']));
  });

  it('cleans what a workbook cannot hold as the streaming writer does', async () => {
    const dirty = [
      'x'.repeat(32_768),
      'half \uD800 a pair',
      '\uDC00\uD800',
      'no \uFFFE sign\uFFFF',
      'bell \u0007',
      'a\r\nb\rc',
      '\u0000',
      `${'x'.repeat(32_766)}\u{1F600}`,
    ];
    const read = async (spec: FileSpec): Promise<unknown> =>
      sheetsIn(await withTexts(spec, dirty))
        .get('A')
        ?.slice(1)
        .map(texts);
    const designed = await read(SPEC);
    expect(designed).toEqual([
      [`${'x'.repeat(32_766)}…`],
      ['half \uFFFD a pair'],
      ['\uFFFD\uFFFD'],
      ['no  sign'],
      ['bell '],
      ['a\nb\nc'],
      [],
      [`${'x'.repeat(32_766)}…`],
    ]);
    expect(await read(STREAMED)).toEqual((designed as unknown[][]).map((row) => (row.length === 0 ? [''] : row)));
  });

  it('has the values and number formats of the streamed one for the same calls', async () => {
    const [designed, streamed] = [sheetsIn(await fileOf(SPEC, writePerson)), sheetsIn(await fileOf(STREAMED, writePerson))];
    expect([...designed.keys()]).toEqual(['Profile', 'Subscriptions', 'Rentals', 'Viewed contents', 'About']);
    expect([...designed.keys()]).toEqual([...streamed.keys()]);
    for (const name of ['Subscriptions', 'Rentals', 'Viewed contents']) {
      expect(designed.get(name)?.slice(1)).toEqual(streamed.get(name)?.slice(1));
      expect(texts(designed.get(name)?.[0])).toEqual(texts(streamed.get(name)?.[0]));
    }
    // A card has lines of its own besides: its title, its sections. Labels are texts in both.
    for (const name of ['Profile', 'About']) {
      const lines = designed.get(name)?.filter(({ length }) => length === 2) ?? [];
      expect(lines.map(texts)).toEqual(streamed.get(name)?.map(texts));
      expect(lines.map(([, value]) => value?.format)).toEqual(streamed.get(name)?.map(([, value]) => value?.format));
    }
  });

  it('has the values of the streamed one for every kind of odd value', async () => {
    const types = ['text', 'texts', 'number', 'boolean', 'date', 'instant', 'duration', 'rate', 'amount'] as const;
    const odd: readonly Row[number][] = [
      null,
      undefined,
      '',
      Number.NaN,
      Infinity,
      -0,
      0.1 + 0.2,
      2 ** 53,
      12n,
      true,
      [],
      ['a', 'b'],
      '1900-01-01',
      '2025-02-30',
      '9999-12-31',
      1e17,
      -1e15,
      'x',
    ];
    const head: TableHead = { key: 'o', name: 'O', columns: types.map((type) => ({ key: type, header: type, type, width: 12 })) };
    const read = async (spec: FileSpec): Promise<unknown> => {
      const file = await fileOf(spec, async (engine) => {
        await engine.table(head);
        await engine.rows(odd.map((value) => types.map(() => value)));
      });
      return sheetsIn(file).get('O')?.slice(1);
    };
    expect(await read(SPEC)).toEqual(await read(STREAMED));
  });

  it('never has a formula, a drawing or a part past ZIP 2.0', async () => {
    const parts = partsIn(await fileOf(SPEC, writePerson));
    expect(parts.length).toBeGreaterThan(8);
    for (const { path, xml, version } of parts) {
      expect(version).toBe(20);
      expect(xml).not.toMatch(/<f[\s>/]/);
      expect(path + xml).not.toMatch(/drawing/i);
    }
  });

  it('keeps headers in view, filters tables and prints them on pages as wide as they are', async () => {
    const file = await fileOf(SPEC, writePerson);
    const viewed = sheetXml(file, 4);
    expect(viewed).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(viewed).toContain('</sheetData><autoFilter ref="A1:I41"/>');
    expect(viewed).toContain('fitToHeight="0"');
    expect(sheetXml(file, 1)).not.toContain('autoFilter');
    const workbook = partsIn(file).find(({ path }) => path === 'xl/workbook.xml')?.xml;
    expect(workbook).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="3" hidden="1">'Viewed contents'!$A$1:$I$41</definedName>`,
    );
  });

  it('has columns that are as wide as what they hold, within bounds, and wraps what is longer', async () => {
    const file = await withTexts(SPEC, ['short', 'a text of some forty signs that fits here', 'word '.repeat(60)]);
    const sheet = sheetXml(file, 1);
    expect(/<col min="1" max="1" width="(\d+)"/.exec(sheet)?.[1]).toBe('56');
    const heights = [...sheet.matchAll(/<row r="\d+" ht="(\d+)" customHeight="1">/g)].map(([, height]) => Number(height));
    expect(heights.slice(0, 3)).toEqual([26, 20, 20]);
    expect(heights[3]).toBe(80);
    expect(partsIn(file).find(({ path }) => path === 'xl/styles.xml')?.xml).toContain('wrapText="1"');
    expect(/width="(\d+)"/.exec(sheetXml(await withTexts(SPEC, ['x']), 1))?.[1]).toBe('20');
  });

  it('is laid out from right to left where the page is', async () => {
    const file = await fileOf({ ...SPEC, direction: 'rtl' }, writePerson);
    for (const number of [1, 2, 3, 4, 5]) expect(sheetXml(file, number)).toContain('rightToLeft="1"');
    expect(sheetXml(await fileOf(SPEC, writePerson), 1)).not.toContain('rightToLeft');
  });

  it('gives sheets names that Excel takes, each once', async () => {
    const file = await fileOf(SPEC, async (engine) => {
      for (const name of ["Ann's: list", "Ann's: list", '']) await engine.table({ ...ONE_TEXT, name });
      await engine.card({ ...PROFILE, name: 'x'.repeat(40) });
    });
    expect([...sheetsIn(file).keys()]).toEqual(["Ann's  list", "Ann's  list 2", 'Sheet', 'x'.repeat(31)]);
  });

  it('is made in slices that may be paused', async () => {
    let pauses = 0;
    const engine = await createEngine(
      SPEC,
      () => undefined,
      () => Promise.resolve(void (pauses += 1)),
    );
    await engine.table(VIEWED);
    await engine.rows(viewedRows(1000));
    const before = pauses;
    await engine.end();
    expect(before).toBeGreaterThan(30);
    expect(pauses - before).toBeGreaterThan(30);
  });

  it('stops where a pause says so', async () => {
    const stopped = new Error('stopped');
    let pauses = 0;
    const engine = await createEngine(
      SPEC,
      () => undefined,
      () => (++pauses > 40 ? Promise.reject(stopped) : Promise.resolve()),
    );
    await engine.table(VIEWED);
    await engine.rows(viewedRows(1000));
    await expect(engine.end()).rejects.toBe(stopped);
  });

  it('refuses more rows than it is for, and more text, by a RangeError', async () => {
    const engine = await createEngine(
      SPEC,
      () => undefined,
      () => Promise.resolve(),
    );
    await engine.table(ONE_TEXT);
    await engine.rows(Array.from({ length: DESIGNED_ROWS }, () => ['x']));
    await engine.table(SUBSCRIPTIONS);
    await expect(engine.rows([['one more']])).rejects.toThrow(RangeError);
    const wordy = await createEngine(
      SPEC,
      () => undefined,
      () => Promise.resolve(),
    );
    await wordy.table(ONE_TEXT);
    await expect(wordy.rows(Array.from({ length: 600 }, () => ['x'.repeat(30_000)]))).rejects.toThrow(RangeError);
  });

  it('is not made of other formats', async () => {
    const file = await fileOf({ ...SPEC, format: 'json' }, writePerson);
    expect(JSON.parse(Buffer.from(file).toString('utf8'))).toMatchObject({ profile: { email: 'amelie.laurent@example.org' } });
  });
});
