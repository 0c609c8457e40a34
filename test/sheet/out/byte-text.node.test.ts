// Numbers are written as JavaScript writes them, and instants so that the same number comes back.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteText } from '../../../src/sheet/out/xlsx/byte-text.js';
import { SheetXml } from '../../../src/sheet/out/xlsx/sheet.js';
import { ZoneClock } from '../../../src/sheet/out/serial.js';

const textOf = (write: (bytes: ByteText) => void): string => {
  const bytes = new ByteText(4);
  write(bytes);
  return new TextDecoder().decode(bytes.bytes);
};

it('whole numbers have the digits that JavaScript gives them', () => {
  const whole = fc.oneof(
    fc.nat(),
    fc.integer({ min: 0, max: 10 }).map((power) => Math.min(10 ** power, 2 ** 31 - 1)),
    fc.constant(2 ** 31 - 1),
  );
  fc.assert(
    fc.property(fc.array(whole), (numbers) => {
      expect(textOf((bytes) => numbers.forEach((each) => bytes.whole(each)))).toBe(numbers.join(''));
    }),
  );
});

it('the number of an instant comes back to the last bit, in every zone and century', () => {
  const instant = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(9999, 11, 31) });
  fc.assert(
    fc.property(instant, fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/New_York'), (ms, zone) => {
      const clock = new ZoneClock(zone);
      const xml = textOf((bytes) => {
        const shape = { columns: [{ key: 'at', header: '', type: 'instant' as const, width: 9 }], table: false, rightToLeft: false };
        new SheetXml(shape, clock, bytes).row([ms]);
      });
      const told = /<v>([^<]*)<\/v>/.exec(xml)?.[1];
      if (clock.serial(ms) !== null) expect(Number(told)).toBe(clock.serial(ms));
    }),
    { numRuns: 5000 },
  );
});
