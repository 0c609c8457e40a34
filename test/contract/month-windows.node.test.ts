// The three windows in which a month's figures are counted: the month so far, the same point of the month before, all of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, judgedAt, monthAt, monthWindow, monthWindows, wallClock } from '../../src/contract/calendar.js';
import { instantText } from '../../src/contract/schema/index.js';
import { instant, zone } from '../backend-suite/histories.js';

const at = (text: string): number => Date.parse(text);
const texts = ({ from, to }: { from: number; to: number }): [string, string] => [instantText(from), instantText(to)];

describe('the windows of a month', () => {
  it('run up to and with the instant that they are seen at', () => {
    const { current, samePoint, previousMonth, complete } = monthWindows('2026-11', at('2026-11-17T10:20:30.456Z'), 'Europe/Paris');
    expect(complete).toBe(false);
    expect(texts(current)).toEqual(['2026-10-31T23:00:00.000Z', '2026-11-17T10:20:30.457Z']);
    // 11:20 in Paris, an hour nearer to UTC in October.
    expect(texts(samePoint)).toEqual(['2026-09-30T22:00:00.000Z', '2026-10-17T09:20:30.457Z']);
    expect(texts(previousMonth)).toEqual(['2026-09-30T22:00:00.000Z', '2026-10-31T23:00:00.000Z']);
    expect(judgedAt(current)).toBe(at('2026-11-17T10:20:30.456Z'));
  });

  it('clamp 31 March 10:00 to the end of February', () => {
    const { samePoint, previousMonth } = monthWindows('2026-03', at('2026-03-31T08:00:00Z'), 'Europe/Paris');
    expect(samePoint).toEqual(previousMonth);
    expect(texts(samePoint)).toEqual(['2026-01-31T23:00:00.000Z', '2026-02-28T23:00:00.000Z']);
  });

  it('compare 29 March with 29 February in a leap year', () => {
    const { samePoint } = monthWindows('2024-03', at('2024-03-29T10:00:00Z'), 'UTC');
    expect(texts(samePoint)).toEqual(['2024-02-01T00:00:00.000Z', '2024-02-29T10:00:00.001Z']);
  });

  it('compare with an hour that spring skipped by the later one', () => {
    const { samePoint } = monthWindows('2026-04', at('2026-04-29T00:30:00Z'), 'Europe/Paris');
    expect(texts(samePoint)[1]).toBe('2026-03-29T01:30:00.001Z');
  });

  it('compare with an hour that autumn showed twice by the first', () => {
    const { samePoint } = monthWindows('2026-11', at('2026-11-25T01:30:00Z'), 'Europe/Paris');
    expect(texts(samePoint)[1]).toBe('2026-10-25T00:30:00.001Z');
  });

  it('hold the whole month, and the whole month before, when it is over', () => {
    const end = monthWindow('2026-10', 'Europe/Paris').to;
    for (const seen of [end, end + 1, at('2027-05-01T00:00:00Z')]) {
      const { current, samePoint, previousMonth, complete } = monthWindows('2026-10', seen, 'Europe/Paris');
      expect(complete).toBe(true);
      expect(current).toEqual(monthWindow('2026-10', 'Europe/Paris'));
      expect(samePoint).toEqual(previousMonth);
    }
    expect(monthWindows('2026-10', end - 1, 'Europe/Paris')).toMatchObject({ complete: false, current: { to: end } });
  });

  it('are empty for a month that has not begun', () => {
    const { current, complete } = monthWindows('2027-01', at('2026-11-17T10:00:00Z'), 'UTC');
    expect([current.to - current.from, complete]).toEqual([0, false]);
  });

  it('begin at midnight on the first, at any instant in any zone', () => {
    fc.assert(
      fc.property(instant(), zone(), (seen, where) => {
        const month = monthAt(seen, where);
        const { current, samePoint, previousMonth } = monthWindows(month, seen, where);
        expect(current).toEqual({ from: monthWindow(month, where).from, to: seen + 1 });
        expect(previousMonth).toEqual(monthWindow(addMonths(month, -1), where));
        expect(previousMonth.to).toBe(current.from);
        expect(samePoint.from).toBe(previousMonth.from);
        expect(samePoint.to).toBeGreaterThan(samePoint.from);
        expect(samePoint.to).toBeLessThanOrEqual(previousMonth.to);
      }),
    );
  });

  it('end the same point at the same day and time of day, where the month before has it', () => {
    fc.assert(
      fc.property(instant(), zone(), (seen, where) => {
        const { samePoint, previousMonth } = monthWindows(monthAt(seen, where), seen, where);
        const [now, then] = [wallClock(seen, where), wallClock(judgedAt(samePoint), where)];
        if (samePoint.to === previousMonth.to) expect(now.date.slice(8) >= then.date.slice(8)).toBe(true);
        else if (now.date.slice(8) === then.date.slice(8)) expect(then.clockMs - now.clockMs).toBeOneOf([0, 1_800_000, 3_600_000]);
        else expect(then.clockMs).toBeLessThan(3_600_000);
      }),
    );
  });
});
