// The subscriptions, free copies, gifts, rentals and purchases of one sample person, as a pure function of the row.
import type { AccessRecord } from '../contract/records.js';
import { OFFERS, TITLES } from './catalogue.js';
import { DAY, monthsLater } from './person.js';
import { type Draw, drawFor } from './random.js';

const HOUR = 3_600_000;

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

const COMMON = { offerId: null, recordedState: null, renewsAt: null, price: null, billingPeriod: null, firstPlayedAt: null, titleRemoved: false, endReason: null, trial: null } as const;

function subscriptionFrom(draw: Draw, id: string, start: number, now: number, first: boolean): AccessRecord {
  const offer = draw.pick(OFFERS);
  const months = offer.billingPeriod === 'year' ? 12 : 1;
  const trialEnd = start + offer.trialDays * DAY;
  const trial = first && offer.trialDays > 0 && draw.chance(0.8) ? { start, end: trialEnd } : null;
  const paidFrom = trial ? trialEnd : start;
  const common = {
    ...COMMON, id, kind: 'subscription', title: offer.name, offerId: offer.id, start, boughtAt: start, trial,
    price: { amount: offer.price, currency: 'EUR' }, billingPeriod: offer.billingPeriod,
  } as const;
  if (trial && draw.chance(0.18)) return { ...common, end: trialEnd, endReason: draw.chance(0.7) ? 'voluntary' : 'nonpayment' };
  // The number of paid periods is drawn so that about half of the subscribers of four years are still there.
  const periods = 1 + Math.floor(-Math.log(1 - draw.next()) * (months === 12 ? 2.4 : 17));
  const end = monthsLater(paidFrom, periods * months);
  const fate = draw.next();
  if (end <= now) {
    const endReason = fate < 0.66 ? 'voluntary' : fate < 0.88 ? 'nonpayment' : fate < 0.95 ? 'chargeback' : null;
    return { ...common, end, endReason };
  }
  const renewsAt = nextRenewal(paidFrom, months, now);
  if (fate < 0.05) return { ...common, end: renewsAt, endReason: 'voluntary', recordedState: 'cancellation_scheduled' };
  const recordedState = fate < 0.08 ? 'past_due' : fate < 0.1 ? 'paused' : null;
  return { ...common, end: null, renewsAt, recordedState };
}

function nextRenewal(from: number, months: number, now: number): number {
  let periods = Math.max(0, Math.floor((now - from) / (31 * DAY * months)));
  while (monthsLater(from, periods * months) <= now) periods += 1;
  return monthsLater(from, periods * months);
}

function freeCopy(draw: Draw, id: string, registeredAt: number, now: number): AccessRecord {
  const start = between(draw, registeredAt, now);
  return { ...COMMON, id, kind: 'free_copy', title: 'Premium for 30 days', offerId: null, start, boughtAt: start, end: start + 30 * DAY };
}

function gift(draw: Draw, id: string, registeredAt: number, now: number): AccessRecord {
  const start = draw.chance(0.3) ? now + (1 + draw.below(40)) * DAY : between(draw, registeredAt, now);
  return { ...COMMON, id, kind: 'gift', title: 'Premium, three months', start, boughtAt: Math.min(start, now), end: monthsLater(start, 3) };
}

function rental(draw: Draw, id: string, registeredAt: number, now: number): AccessRecord {
  const title = TITLES[draw.below(TITLES.length)] ?? { name: '', removed: false };
  const boughtAt = between(draw, registeredAt, now);
  const firstPlayedAt = draw.chance(0.85) ? boughtAt + draw.below(5 * DAY) : null;
  const played = firstPlayedAt !== null && firstPlayedAt <= now ? firstPlayedAt : null;
  const common = { ...COMMON, id, title: title.name, titleRemoved: title.removed, start: boughtAt, boughtAt, firstPlayedAt: played } as const;
  if (draw.chance(0.3)) return { ...common, kind: 'purchase', end: null, price: { amount: 999, currency: 'EUR' } };
  const end = played === null ? boughtAt + 30 * DAY : played + 48 * HOUR;
  if (draw.chance(0.03)) return { ...common, kind: 'rental', end: boughtAt, firstPlayedAt: null, recordedState: 'refunded', price: { amount: 399, currency: 'EUR' } };
  return { ...common, kind: 'rental', end, price: { amount: 399, currency: 'EUR' } };
}

const between = (draw: Draw, from: number, to: number): number => Math.floor(from + (to - from) * draw.next());
