// The tab with subscriptions, free copies and gifts: current ones first.
import { html, nothing, type TemplateResult } from 'lit';
import { UsersError } from '../../../contract/failure.js';
import type { Subscription, Subscriptions } from '../../../contract/schema/index.js';
import type { Connection } from '../../../controllers/connection.js';
import { Resource } from '../../../controllers/resource.js';
import { NOTHING } from '../../../i18n/format.js';
import { badge, stateText } from '../../parts/badge.js';
import { instant, interval, intervalText } from '../instants.js';
import { isolated } from '../isolated.js';
import { emptyList, type ListColumn, listTable } from '../list-table.js';
import { loaded } from '../loaded.js';
import { rowsSkeleton } from '../skeletons.js';
import { currentFirst, endReasonOf, phaseOf } from '../subscription-facts.js';
import type { Tab, TabContext } from './tab.js';

const ownWord = (words: Readonly<Record<string, string>>, key: string): string =>
  (Object.hasOwn(words, key) ? words[key] : undefined) ?? key;

function columnsOf({ terms, format, connection }: TabContext): ListColumn<Subscription>[] {
  const words = terms.detail.subscriptions;
  const now = connection.now();
  const trial = ({ trial: days }: Subscription): TemplateResult | undefined =>
    days ? interval(days.startedAt, days.endsAt, format) : undefined;
  const reason = (item: Subscription): TemplateResult | undefined => {
    const told = endReasonOf(item, now);
    return told === null ? undefined : html`<bdi>${ownWord(words.reasons, told)}</bdi>`;
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
    return billingPeriod === null ? format.money(money) : words.per(isolated(format.money(money)), ownWord(words.periods, billingPeriod));
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

async function load([{ backend }, userId]: readonly [Connection, string], signal: AbortSignal): Promise<Subscriptions> {
  if (!backend.listSubscriptions) throw new UsersError('contract');
  return backend.listSubscriptions(userId, { signal });
}

export const subscriptions: Tab = {
  key: 'subscriptions',
  label: (terms) => terms.detail.tabs.subscriptions,
  offered: (backend) => backend.listSubscriptions !== undefined,
  attach({ element, asked }) {
    const args = (): readonly [Connection, string] | null => {
      const question = asked();
      return question?.[0].backend.listSubscriptions ? question : null;
    };
    const items = new Resource(element, { args, load });
    return {
      count: () => items.value?.items.length,
      error: () => items.error,
      render: (context) =>
        loaded(items, {
          terms: context.terms,
          skeleton: rowsSkeleton,
          content: (value) => {
            const now = context.connection.now();
            const { subscriptions: words } = context.terms.detail;
            if (value.items.length === 0) return emptyList(words.empty);
            return listTable({
              label: context.terms.detail.tabs.subscriptions,
              columns: columnsOf(context),
              rows: currentFirst(value.items, now),
              over: (item) => phaseOf(item, now) === 'over',
            });
          },
        }),
      forget: () => items.forget(),
      reload: () => items.reload(),
    };
  },
};
