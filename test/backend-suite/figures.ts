// The month's figures by their definition, and behind each tile exactly as many rows as it counts.
import { describe, expect, it } from 'vitest';
import { project } from '../../src/contract/access.js';
import { CHURN_CAUSES } from '../../src/contract/causes.js';
import { addMonths, dateAt, datesOf, monthAt, monthWindows } from '../../src/contract/calendar.js';
import { countFigures } from '../../src/contract/figures.js';
import { type Figures, instantMs, instantText, type UsersFilter } from '../../src/contract/schema/index.js';
import { ZONE } from './expected.js';
import type { Reading } from './reading.js';
import { NOW, PEOPLE } from './world.js';

const people = PEOPLE.map(({ registeredAt, accesses }) => ({ registeredAt, projection: project(accesses) }));
const BASES = ['current', 'samePoint', 'previousMonth'] as const;

const plain = (figures: Figures) => ({
  registered: figures.registered.count,
  active: figures.active.count,
  inTrial: figures.inTrial?.count,
  unsubscribed: figures.unsubscribed.count,
  unsubscribedBy: figures.unsubscribed.by,
  expiredBy: figures.expired,
});

export function describeFigures(backend: Reading): void {
  const rows = async (filter: UsersFilter): Promise<number> => (await backend().searchUsers({ filter, limit: 1 })).total.count;

  describe('counts the month', () => {
    for (const zone of ['UTC', ZONE, 'Asia/Kolkata', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      for (const month of ['2026-11', '2026-09', '2025-03']) {
        it(`${month} in ${zone}: figures by definition, and as many rows as each tile says`, async () => {
          const kpis = await backend().getKpis({ zone, month });
          const windows = monthWindows(month, NOW, zone);
          expect([kpis.zone, kpis.month, kpis.asOf, kpis.complete]).toEqual([zone, month, instantText(NOW), month !== '2026-11']);
          for (const base of BASES) {
            const figures = kpis[base];
            const window = windows[base];
            expect(figures.window).toEqual({ from: instantText(window.from), to: instantText(window.to) });
            expect(plain(figures)).toEqual(countFigures(people, window));
            expect(await rows({ registeredIn: figures.window })).toBe(figures.registered.count);
            expect(await rows({ hadAccessIn: figures.window })).toBe(figures.active.count);
            expect(await rows({ hadTrialIn: figures.window })).toBe(figures.inTrial?.count);
            expect(await rows({ unsubscribedIn: figures.window })).toBe(figures.unsubscribed.count);
            for (const cause of CHURN_CAUSES)
              expect(await rows({ unsubscribedIn: { ...figures.window, cause } })).toBe(figures.unsubscribed.by[cause]);
          }
        });

        it(`${month} in ${zone}: registrations of every day of both months`, async () => {
          const { registrationsPerDay } = await backend().getKpis({ zone, month });
          const perDay = (dates: readonly string[]) =>
            dates.map((date) => ({ date, count: PEOPLE.filter(({ registeredAt }) => dateAt(registeredAt, zone) === date).length }));
          expect(registrationsPerDay.current).toEqual(perDay(datesOf(month).filter((date) => date <= dateAt(NOW, zone))));
          expect(registrationsPerDay.previous).toEqual(perDay(datesOf(addMonths(month, -1))));
        });
      }
    }

    it('that runs, in the zone of the settings, when nothing is asked', async () => {
      const kpis = await backend().getKpis({});
      expect([kpis.zone, kpis.month, kpis.asOf]).toEqual([ZONE, monthAt(NOW, ZONE), instantText(NOW)]);
    });

    it('as it stood at an instant of the past, the registrations of that day up to then', async () => {
      const asOf = '2026-03-31T08:00:00.000Z';
      const kpis = await backend().getKpis({ asOf, zone: ZONE });
      expect([kpis.month, kpis.asOf, kpis.complete]).toEqual(['2026-03', asOf, false]);
      const windows = monthWindows('2026-03', instantMs(asOf), ZONE);
      for (const base of BASES) expect(plain(kpis[base])).toEqual(countFigures(people, windows[base]));
      expect(kpis.samePoint).toEqual(kpis.previousMonth);
      const sum = kpis.registrationsPerDay.current.reduce((total, { count }) => total + count, 0);
      expect(sum).toBe(kpis.current.registered.count);
    });

    it('that has not begun as empty', async () => {
      const { current, complete } = await backend().getKpis({ month: '2027-01', zone: ZONE });
      expect([plain(current).registered, plain(current).active, plain(current).unsubscribed, complete]).toEqual([0, 0, 0, false]);
    });

    it('and adds the parts of a tile’s filter to the other filters', async () => {
      const { current } = await backend().getKpis({ zone: ZONE });
      const all = await rows({ hadAccessIn: current.window });
      const [active, others] = [
        await rows({ hadAccessIn: current.window, status: ['active'] }),
        await rows({ hadAccessIn: current.window, status: ['canceled', 'registered'] }),
      ];
      expect(active + others).toBe(all);
      expect(others).toBeGreaterThan(0);
    });

    it('and refuses a month or a zone that there is not', async () => {
      await expect(backend().getKpis({ month: '2026-13' })).rejects.toMatchObject({ kind: 'invalid' });
      await expect(backend().getKpis({ zone: 'Mars/Olympus' })).rejects.toMatchObject({ kind: 'invalid' });
    });
  });
}
