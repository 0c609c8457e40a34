// The tab with TVOD rentals and purchases.
import { html } from 'lit';
import { UsersError } from '../../../contract/failure.js';
import type { Rental, Rentals } from '../../../contract/schema/index.js';
import type { Connection } from '../../../controllers/connection.js';
import { Resource } from '../../../controllers/resource.js';
import { badge, stateText } from '../../parts/badge.js';
import { instant } from '../instants.js';
import { isolated } from '../isolated.js';
import { emptyList, type ListColumn, listTable } from '../list-table.js';
import { loaded } from '../loaded.js';
import { rowsSkeleton } from '../skeletons.js';
import { titleMarks } from '../title-marks.js';
import type { Tab, TabContext } from './tab.js';

function columnsOf({ terms, format }: TabContext): ListColumn<Rental>[] {
  const words = terms.detail.rentals;
  return [
    {
      key: 'title',
      label: words.title,
      cell: (item) =>
        html` <span class="named"><bdi class="name">${item.title}</bdi>${titleMarks(item, terms)}</span>
          <span class="note"
            >${stateText(item.kind, terms)}<span class="folded">
              · ${words.boughtOn(isolated(format.instant(item.boughtAt, 'date')))}</span
            ></span
          >`,
    },
    { key: 'bought', label: words.bought, cell: ({ boughtAt }) => instant(boughtAt, format) },
    { key: 'played', label: words.firstPlayed, cell: ({ firstPlayedAt }) => instant(firstPlayedAt, format) },
    { key: 'expires', label: words.expires, cell: ({ expiresAt }) => instant(expiresAt, format) },
    { key: 'state', label: words.state, cell: ({ state }) => badge(state, terms) },
    { key: 'price', label: words.price, cell: ({ price }) => format.money(price), numeric: true },
  ];
}

async function load([{ backend }, userId]: readonly [Connection, string], signal: AbortSignal): Promise<Rentals> {
  if (!backend.listRentals) throw new UsersError('contract');
  return backend.listRentals(userId, { signal });
}

const isOver = ({ state }: Rental): boolean => state === 'expired' || state === 'refunded';

export const rentals: Tab = {
  key: 'rentals',
  label: (terms) => terms.detail.tabs.rentals,
  offered: (backend) => backend.listRentals !== undefined,
  attach({ element, asked }) {
    const args = (): readonly [Connection, string] | null => {
      const question = asked();
      return question?.[0].backend.listRentals ? question : null;
    };
    const items = new Resource(element, { args, load });
    return {
      count: () => items.value?.items.length,
      error: () => items.error,
      render: (context) =>
        loaded(items, {
          terms: context.terms,
          skeleton: rowsSkeleton,
          content: (value) =>
            value.items.length === 0
              ? emptyList(context.terms.detail.rentals.empty)
              : listTable({ label: context.terms.detail.tabs.rentals, columns: columnsOf(context), rows: value.items, over: isOver }),
        }),
      forget: () => items.forget(),
      reload: () => items.reload(),
    };
  },
};
