// The tables of a user's subscriptions, and of rentals and purchases. Pure.
import type { Money, Rental, Subscription } from '../../../contract/schema/index.js';
import { stateText, wordFor } from '../../../i18n/field-text.js';
import type { Cell } from '../../../sheet/out/table.js';
import { endReasonOf } from '../../subscription-facts.js';
import { instantCell, type ItemColumn, type ItemTable, type TableWords, tableOf } from './user-table.js';
import { column } from './widths.js';

/** Units of a currency, by its own number of decimals. */
export function unitsOf({ amount, currency }: Money): number {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  return Number(`${amount}e-${digits}`);
}

function moneyColumns<Item extends { readonly price: Money | null }>({ terms }: TableWords): ItemColumn<Item>[] {
  const { fields } = terms.exports;
  return [
    [column('amount', fields.amount, 'amount'), ({ price }) => price && unitsOf(price)],
    [column('currency', fields.currency, 'text', 10), ({ price }) => price?.currency],
  ];
}

/** `now` in Unix ms: an end that is still to come has no reason yet. */
export function subscriptionTable(words: TableWords, now: number): ItemTable<Subscription> {
  const { terms, raw } = words;
  const { subscriptions: heads } = terms.detail;
  const { fields } = terms.exports;
  const state = (told: string): Cell => (raw ? told : stateText(told, terms));
  const reason = (item: Subscription): Cell => {
    if (raw) return item.endReason;
    const told = endReasonOf(item, now);
    return told === null ? null : wordFor(heads.reasons, told);
  };
  return tableOf<Subscription>([
    [column('offer', heads.offer, 'text', 28), ({ offer }) => offer.name],
    [column('kind', fields.kind, 'text', 16), ({ kind }) => state(kind)],
    [column('state', heads.state, 'text', 16), (item) => state(item.state)],
    [column('startedAt', fields.start, 'instant'), ({ startedAt }) => instantCell(startedAt)],
    [column('endsAt', fields.end, 'instant'), ({ endsAt }) => instantCell(endsAt)],
    [column('endReason', heads.reason, 'text', 20), reason],
    [column('renewsAt', fields.renews, 'instant'), ({ renewsAt }) => instantCell(renewsAt)],
    [column('trialStartedAt', fields.trialFrom, 'instant'), ({ trial }) => instantCell(trial?.startedAt ?? null)],
    [column('trialEndsAt', fields.trialTo, 'instant'), ({ trial }) => instantCell(trial?.endsAt ?? null)],
    ...moneyColumns<Subscription>(words),
    [
      column('billingPeriod', fields.perPeriod, 'text', 16),
      ({ billingPeriod }) => (billingPeriod === null || raw ? billingPeriod : wordFor(heads.periods, billingPeriod)),
    ],
  ]);
}

export function rentalTable(words: TableWords): ItemTable<Rental> {
  const { terms, raw } = words;
  const { rentals: heads } = terms.detail;
  const { fields } = terms.exports;
  const state = (told: string): Cell => (raw ? told : stateText(told, terms));
  return tableOf<Rental>([
    [column('title', heads.title, 'text', 36), ({ title }) => title],
    [column('kind', fields.kind, 'text', 14), ({ kind }) => state(kind)],
    [column('state', heads.state, 'text', 16), (item) => state(item.state)],
    [column('boughtAt', heads.bought, 'instant'), ({ boughtAt }) => instantCell(boughtAt)],
    [column('firstPlayedAt', heads.firstPlayed, 'instant'), ({ firstPlayedAt }) => instantCell(firstPlayedAt)],
    [column('expiresAt', heads.expires, 'instant'), ({ expiresAt }) => instantCell(expiresAt)],
    ...moneyColumns<Rental>(words),
    [column('titleRemoved', fields.removed, 'boolean'), ({ titleRemoved }) => titleRemoved],
  ]);
}
