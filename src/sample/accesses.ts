// The subscriptions, free copies, gifts, rentals and purchases of one sample person, as a pure function of the row.
import type { AccessRecord } from '../contract/records.js';
import type { Money } from '../contract/schema/index.js';
import { OFFERS, TITLES } from './catalogue.js';
import { type Draw, drawFor } from './random.js';
import { DAY, HOUR, monthsLater } from './time.js';

/** Everything that the person ever had access by, oldest first within each kind. Instants in Unix ms. */
export function accessesOf(index: number, registeredAt: number, now: number): AccessRecord[] {
  const draw = drawFor(index, 3);
  const id = (name: string, at: number): string => `${name}_${String(index).padStart(6, '0')}_${at}`;
  const list: AccessRecord[] = [];
  let at = registeredAt + draw.below(3 * DAY);
  const subscriptions = draw.chance(0.74) ? 1 + Number(draw.chance(0.22)) + Number(draw.chance(0.06)) : 0;
  for (let turn = 0; turn < subscriptions && at <= now; turn += 1) {
    const subscription = subscriptionFrom(draw, id('sub', turn), at, now, turn === 0);
    list.push(subscription);
    if (subscription.end === null || subscription.end > now) break;
    at = subscription.end + draw.below(150 * DAY);
  }
  if (draw.chance(0.05)) list.push(freeCopy(draw, id('free', 0), registeredAt, now));
  if (draw.chance(0.03)) list.push(gift(draw, id('gift', 0), registeredAt, now));
  const rentals = draw.chance(0.22) ? 1 + draw.below(5) : 0;
  for (let turn = 0; turn < rentals; turn += 1) list.push(rental(draw, id('rent', turn), registeredAt, now));
  return list;
}

type Given = Pick<AccessRecord, 'id' | 'kind' | 'title' | 'start' | 'end'> & Partial<AccessRecord>;

/** A whole record; every one has its fields in the same order, which is what makes a million of them cheap. */
const record = (given: Given): AccessRecord => ({
  id: given.id,
  kind: given.kind,
  title: given.title,
  start: given.start,
  end: given.end,
  endReason: given.endReason ?? null,
  trial: given.trial ?? null,
  offerId: given.offerId ?? null,
  recordedState: given.recordedState ?? null,
  renewsAt: given.renewsAt ?? null,
  price: given.price ?? null,
  billingPeriod: given.billingPeriod ?? null,
  boughtAt: given.boughtAt ?? given.start,
  firstPlayedAt: given.firstPlayedAt ?? null,
  titleRemoved: given.titleRemoved ?? false,
});

const EUR = (amount: number): Money => ({ amount, currency: 'EUR' });

function subscriptionFrom(draw: Draw, id: string, start: number, now: number, first: boolean): AccessRecord {
  const offer = draw.pick(OFFERS);
  const months = offer.billingPeriod === 'year' ? 12 : 1;
  const trialEnd = start + offer.trialDays * DAY;
  const trial = first && offer.trialDays > 0 && draw.chance(0.8) ? { start, end: trialEnd } : null;
  const subscription = (
    end: number | null,
    endReason: string | null,
    renewsAt: number | null = null,
    recordedState: string | null = null,
  ): AccessRecord =>
    record({
      id,
      kind: 'subscription',
      title: offer.name,
      start,
      end,
      endReason,
      trial,
      offerId: offer.id,
      recordedState,
      renewsAt,
      price: EUR(offer.price),
      billingPeriod: offer.billingPeriod,
    });
  if (trial && draw.chance(0.18)) {
    return subscription(trialEnd, draw.chance(0.7) ? 'voluntary' : 'nonpayment', null, trialEnd > now ? 'cancellation_scheduled' : null);
  }
  const paidFrom = trial ? trialEnd : start;
  // The number of paid periods is drawn so that somewhat over half of all subscribers are still there.
  const periods = 1 + Math.floor(-Math.log(1 - draw.next()) * (months === 12 ? 1.8 : 12));
  const end = monthsLater(paidFrom, periods * months);
  const fate = draw.next();
  if (end <= now) return subscription(end, fate < 0.66 ? 'voluntary' : fate < 0.88 ? 'nonpayment' : fate < 0.95 ? 'chargeback' : null);
  const renewsAt = nextRenewal(paidFrom, months, now);
  if (fate < 0.05) return subscription(renewsAt, 'voluntary', null, 'cancellation_scheduled');
  return subscription(null, null, renewsAt, fate < 0.08 ? 'past_due' : fate < 0.1 ? 'paused' : null);
}

function nextRenewal(from: number, months: number, now: number): number {
  let periods = Math.max(0, Math.floor((now - from) / (31 * DAY * months)));
  while (monthsLater(from, periods * months) <= now) periods += 1;
  return monthsLater(from, periods * months);
}

function freeCopy(draw: Draw, id: string, registeredAt: number, now: number): AccessRecord {
  const start = between(draw, registeredAt, now);
  return record({ id, kind: 'free_copy', title: 'Premium for 30 days', start, end: start + 30 * DAY });
}

/** Of every ten gifts, three have not begun. */
function gift(draw: Draw, id: string, registeredAt: number, now: number): AccessRecord {
  const start = draw.chance(0.3) ? now + (1 + draw.below(40)) * DAY : between(draw, registeredAt, now);
  return record({ id, kind: 'gift', title: 'Premium, three months', start, end: monthsLater(start, 3), boughtAt: Math.min(start, now) });
}

/** A rental runs 30 days until it is played, then 48 hours; a purchase runs for ever. A refunded one never ran. */
function rental(draw: Draw, id: string, registeredAt: number, now: number): AccessRecord {
  const title = draw.pick(TITLES);
  const start = between(draw, registeredAt, now);
  const playing = draw.chance(0.85) ? start + draw.below(5 * DAY) : null;
  const firstPlayedAt = playing !== null && playing <= now ? playing : null;
  const common = { id, title: title.name, titleRemoved: title.removed, start };
  if (draw.chance(0.3)) return record({ ...common, kind: 'purchase', end: null, firstPlayedAt, price: EUR(999) });
  if (draw.chance(0.03)) return record({ ...common, kind: 'rental', end: start, recordedState: 'refunded', price: EUR(399) });
  return record({
    ...common,
    kind: 'rental',
    end: firstPlayedAt === null ? start + 30 * DAY : firstPlayedAt + 48 * HOUR,
    firstPlayedAt,
    price: EUR(399),
  });
}

const between = (draw: Draw, from: number, to: number): number => Math.floor(from + (to - from) * draw.next());
