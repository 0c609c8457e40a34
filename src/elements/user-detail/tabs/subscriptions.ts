// The tab with subscriptions, free copies and gifts: current ones first.
import { html, nothing, type TemplateResult } from 'lit';
import type { Subscription } from '../../../contract/schema/index.js';
import { NOTHING } from '../../../i18n/format.js';
import { stateText, wordFor } from '../../../i18n/field-text.js';
import { badge } from '../../parts/badge.js';
import { instant, interval, intervalText } from '../instants.js';
import { isolated } from '../../../i18n/isolated.js';
import type { ListColumn } from '../list-table.js';
import { currentFirst, endReasonOf, phaseOf } from '../../../controllers/subscription-facts.js';
import { listTab } from './list-tab.js';
import type { Tab, TabContext } from './tab.js';

function columnsOf({ terms, format, connection }: TabContext): ListColumn<Subscription>[] {
  const words = terms.detail.subscriptions;
  const now = connection.now();
  const trial = ({ trial: days }: Subscription): TemplateResult | undefined =>
    days ? interval(days.startedAt, days.endsAt, format) : undefined;
  const reason = (item: Subscription): TemplateResult | undefined => {
    const told = endReasonOf(item, now);
    return told === null ? undefined : html`<bdi>${wordFor(words.reasons, told)}</bdi>`;
  };
  const next = (item: Subscription): TemplateResult | string => {
    const phase = phaseOf(item, now);
    if (phase !== 'over' && item.renewsAt !== null)
      return html`<span class="lead">${words.renews}</span> ${instant(item.renewsAt, format)}`;
    if (item.endsAt === null) return NOTHING;
    return html`<span class="lead">${phase === 'over' ? words.ended : words.ends}</span> ${instant(item.endsAt, format)}`;
  };
  const price = ({ price: money, billingPeriod }: Subscription): string => {
    if (!money) return NOTHING;
    return billingPeriod === null ? format.money(money) : words.per(isolated(format.money(money)), wordFor(words.periods, billingPeriod));
  };
  const note = (content: unknown, folded = false): TemplateResult | typeof nothing =>
    content === undefined ? nothing : html`<span class="note ${folded ? 'folded' : ''}">${content}</span>`;
  const kind = (item: Subscription): string | undefined => (item.kind === 'subscription' ? undefined : stateText(item.kind, terms));
  return [
    {
      key: 'offer',
      label: words.offer,
      cell: (item) =>
        html` <bdi class="name">${item.offer.name}</bdi>
          ${note(kind(item))} ${note(words.startedOn(isolated(format.instant(item.startedAt, 'date'))), true)}
          ${item.trial ? note(words.trialOf(isolated(intervalText(item.trial.startedAt, item.trial.endsAt, format))), true) : nothing}`,
    },
    { key: 'state', label: words.state, cell: ({ state }) => badge(state, terms) },
    { key: 'trial', label: words.trial, cell: (item) => trial(item) ?? NOTHING },
    { key: 'started', label: words.started, cell: ({ startedAt }) => instant(startedAt, format) },
    { key: 'next', label: words.next, cell: (item) => html`${next(item)}${note(reason(item), true)}` },
    { key: 'reason', label: words.reason, cell: (item) => reason(item) ?? NOTHING },
    { key: 'price', label: words.price, cell: price, numeric: true },
  ];
}

export const subscriptions: Tab = listTab<Subscription>({
  key: 'subscriptions',
  label: (terms) => terms.detail.tabs.subscriptions,
  list: (backend) => backend.listSubscriptions?.bind(backend),
  empty: (terms) => terms.detail.subscriptions.empty,
  columns: columnsOf,
  order: currentFirst,
  over: (item, now) => phaseOf(item, now) === 'over',
});
