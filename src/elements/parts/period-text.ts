// Says a period in words.
import type { Period } from '../../contract/schema/index.js';
import { PRESETS, presetPeriod } from '../../controllers/presets.js';
import type { Format } from '../../i18n/format.js';
import type { ListTerms } from '../../i18n/languages.js';

/** A period in words: its preset's name, or its days. */
export function periodText(period: Period, terms: ListTerms, format: Format, now: number, zone: string): string {
  const { from, to } = period;
  const preset = PRESETS.find((name) => {
    const named = presetPeriod(name, now, zone);
    return named.from === from && named.to === to;
  });
  if (preset) return terms.table.presets[preset];
  if (from === undefined) return to === undefined ? '' : terms.table.until(format.day(to));
  if (to === undefined) return terms.table.since(format.day(from));
  return `${format.day(from)} – ${format.day(to)}`;
}
