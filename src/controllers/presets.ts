// The periods that are offered by name, resolved in a zone at an instant. Pure.
import { addDays, addMonths, type CalendarDate, dateAt, monthAt } from '../contract/calendar.js';

/** The periods that are offered by name. */
export const PRESETS = ['today', 'last7', 'last30', 'thisMonth', 'lastMonth', 'thisYear'] as const;
export type Preset = (typeof PRESETS)[number];

/** The days of a preset in a zone, seen at now (Unix ms). "Last 7 days" ends today. */
export function presetPeriod(preset: Preset, now: number, zone: string): { from: CalendarDate; to: CalendarDate } {
  const today = dateAt(now, zone);
  const month = monthAt(now, zone);
  switch (preset) {
    case 'today':
      return { from: today, to: today };
    case 'last7':
      return { from: addDays(today, -6), to: today };
    case 'last30':
      return { from: addDays(today, -29), to: today };
    case 'thisMonth':
      return { from: `${month}-01`, to: today };
    case 'lastMonth':
      return { from: `${addMonths(month, -1)}-01`, to: addDays(`${month}-01`, -1) };
    case 'thisYear':
      return { from: `${month.slice(0, 4)}-01-01`, to: today };
  }
}
