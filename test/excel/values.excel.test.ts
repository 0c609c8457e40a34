// Each value that is known to break workbooks, written by us and read by readers that we did not write: every cell holds what it has to.
import { beforeAll, describe, expect, it } from 'vitest';
import { holding } from './holding.js';
import { describeValues } from './judging.js';
import { leavesEscapes } from './readers/exceljs.js';
import { packages } from './readers/all.js';
import { msBefore } from './readers/read-excel-file.js';
import { DAY, EPOCH, type ReadBook } from './readers/reader.js';
import { values, valuesBook, ZONE } from './values.js';
import { type Writer, writers, written } from './writers.js';

it('is held by the rules of cleaning', () => {
  for (const { name, type, cell, held } of values) expect([name, holding(cell, type, ZONE)]).toEqual([name, held]);
});

describe('the mistakes of readers that are expected', () => {
  it('are few of exceljs: it leaves escapes as they are', () => {
    expect(leavesEscapes('a_x0041_ _x005F_ _x9_ _x_')).toBe('a_x005F_x0041_ _x005F_x005F_ _x005F_x9_ _x_');
  });

  it('are few of read-excel-file: it takes the ms before', () => {
    const moments = [Date.UTC(2024, 6, 15, 14, 0, 0, 123), Date.UTC(2024, 6, 15, 12)];
    expect(moments.map((moment) => moment - msBefore(moment / DAY + EPOCH))).toEqual([1, 0]);
  });
});

for (const writer of writers as readonly Writer[]) {
  for (const reader of packages) {
    describe(writer.name, () => {
      let read: ReadBook | undefined;
      beforeAll(async () => void ([read] = await reader.read([await written(writer, valuesBook)])));
      describeValues(reader, writer, () => read);
    });
  }
}
