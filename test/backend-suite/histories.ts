// Random histories of access, instants and zones for property tests: odd intervals, month bounds, clock changes, ± 1 ms.
import fc, { type Arbitrary } from 'fast-check';
import type { AccessKind } from '../../src/contract/access.js';
import { monthWindow } from '../../src/contract/calendar.js';
import type { AccessRecord } from '../../src/contract/records.js';
import type { SamplePerson } from '../../src/sample/person.js';

const ZONES = [
  'UTC',
  'Europe/Paris',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Australia/Adelaide',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/St_Johns',
  'Asia/Tehran',
  'Atlantic/Azores',
  'America/Havana',
] as const;

/** An IANA zone: whole, half and quarter hours, +14 and -11, with and without clock changes. */
export const zone = (): Arbitrary<string> => fc.constantFrom(...ZONES);

const FIRST = Date.parse('2024-10-01T00:00:00Z');
const LAST = Date.parse('2026-12-31T23:59:59.999Z');

const anywhere = fc.integer({ min: FIRST, max: LAST });
const months = fc
  .integer({ min: 0, max: 26 })
  .map((at) => `${2024 + Math.floor((at + 9) / 12)}-${String(((at + 9) % 12) + 1).padStart(2, '0')}`);
/** The first of a month in some zone, or the millisecond beside it. */
const monthBound = fc
  .tuple(months, zone(), fc.integer({ min: -1, max: 1 }))
  .map(([month, where, beside]) => monthWindow(month, where).from + beside);
const clockChanges = [
  '2025-03-30T01:00:00Z',
  '2025-10-26T01:00:00Z',
  '2026-03-29T01:00:00Z',
  '2026-10-25T01:00:00Z',
  '2025-03-09T07:00:00Z',
  '2025-11-02T06:00:00Z',
];
const clockChange = fc
  .tuple(fc.constantFrom(...clockChanges.map((text) => Date.parse(text))), fc.integer({ min: -1, max: 1 }))
  .map(([at, beside]) => at + beside);

/** An instant (Unix ms) of the years that histories are made in, often where something turns over. */
export const instant = (): Arbitrary<number> =>
  fc.oneof({ weight: 3, arbitrary: anywhere }, { weight: 3, arbitrary: monthBound }, { weight: 1, arbitrary: clockChange });

const KINDS: readonly AccessKind[] = ['subscription', 'subscription', 'subscription', 'rental', 'purchase', 'free_copy', 'gift'];

interface Drawn {
  readonly kind: AccessKind;
  readonly start: number;
  readonly end: number | null;
  readonly endReason: string | null;
  readonly trial: { readonly start: number; readonly end: number } | null;
}

/** In order, as drawn (so often reversed), of no length, and of one millisecond. */
const interval = fc
  .tuple(instant(), fc.option(instant(), { freq: 4 }), fc.constantFrom('ordered', 'ordered', 'drawn', 'empty', 'shortest'))
  .map(([a, b, shape]) => {
    if (b === null) return { start: a, end: null };
    switch (shape) {
      case 'ordered':
        return { start: Math.min(a, b), end: Math.max(a, b) };
      case 'empty':
        return { start: a, end: a };
      case 'shortest':
        return { start: a, end: a + 1 };
      default:
        return { start: a, end: b };
    }
  });

/** Trials that lie inside, that end with the subscription, that reach outside, and that lie elsewhere. */
const access: Arbitrary<Drawn> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    interval,
    trialShape: fc.constantFrom('none', 'inside', 'whole', 'outside', 'elsewhere'),
    at: instant(),
    endReason: fc.constantFrom('voluntary', 'nonpayment', 'chargeback', null),
  })
  .map(({ kind, interval: { start, end }, trialShape, at, endReason }) => {
    const last = end ?? start + 40 * 86_400_000;
    const trials = {
      none: null,
      inside: { start, end: Math.floor(start + (last - start) / 2) },
      whole: { start, end: last },
      outside: { start: start - 86_400_000, end: last + 86_400_000 },
      elsewhere: { start: at, end: at + 7 * 86_400_000 },
    };
    return { kind, start, end, endReason, trial: kind === 'subscription' ? trials[trialShape as keyof typeof trials] : null };
  });

/** A person's access, often touching (one begins where the one before ended) or ending together with the one before. */
const accesses = fc.array(fc.tuple(access, fc.constantFrom('apart', 'apart', 'touching', 'together')), { maxLength: 6 }).map((list) =>
  list.reduce<Drawn[]>((all, [drawn, link]) => {
    const before = all.at(-1)?.end;
    if (before == null || link === 'apart') return [...all, drawn];
    return [...all, link === 'touching' ? { ...drawn, start: before } : { ...drawn, end: before }];
  }, []),
);

const record = (id: string, at: number, drawn: Drawn): AccessRecord => ({
  ...drawn,
  id: `${id}-${at}`,
  title: `${drawn.kind} ${at}`,
  offerId: null,
  recordedState: null,
  renewsAt: null,
  price: null,
  billingPeriod: null,
  boughtAt: drawn.start,
  firstPlayedAt: null,
  titleRemoved: false,
});

/** One to four people with random access. Ids are unique within one draw. */
export const history = (): Arbitrary<SamplePerson[]> =>
  fc
    .array(fc.record({ registeredAt: instant(), updatedAt: fc.option(instant()), accesses }), { minLength: 1, maxLength: 4 })
    .map((people) =>
      people.map(({ registeredAt, updatedAt, accesses: drawn }, row): SamplePerson => ({
        id: `p${row}`,
        firstName: null,
        lastName: null,
        email: null,
        registeredAt,
        updatedAt,
        lastSeenAt: null,
        customFields: {},
        accesses: drawn.map((one, at) => record(`p${row}`, at, one)),
      })),
    );
