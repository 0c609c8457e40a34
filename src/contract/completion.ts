// Knows how much of a title was seen. Rates are 0 to 1, always.

/**
 * Completion of a viewing session: furthest position over content duration, clamped to 0–1. Both in the same unit.
 * `null` (shown as —) for live content, an unknown duration or no position.
 */
export function completionRate(furthest: number | null, duration: number | null, live = false): number | null {
  if (live || furthest === null || duration === null || !(duration > 0) || !Number.isFinite(furthest)) return null;
  return Math.min(1, Math.max(0, furthest / duration));
}
