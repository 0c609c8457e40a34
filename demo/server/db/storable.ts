// Knows which values PostgreSQL can keep: no NUL, no lone surrogate, no endless number.

/** What stands for "for ever" where a column must hold a number. */
export const FOR_EVER = Number.MAX_SAFE_INTEGER;

/** Text as PostgreSQL can keep it. */
export const storable = (text: string): string =>
  text.replace(/\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');

/** A value as JSON that PostgreSQL can keep. */
export function storableJson(value: unknown): string {
  const text = JSON.stringify(value);
  // JSON writes what cannot be kept as an escape; most texts have none, and are not walked through again.
  if (!/\\u(0000|d[89a-f])/i.test(text)) return text;
  return JSON.stringify(value, (_, item: unknown) => {
    if (typeof item === 'string') return storable(item);
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).map(([key, own]) => [storable(key), own]));
  });
}

/** An instant or bound (Unix ms, perhaps infinite or broken) as a bigint that PostgreSQL can compare. */
export const storableMs = (ms: number): number => Math.trunc(Math.max(-FOR_EVER, Math.min(FOR_EVER, ms)));
