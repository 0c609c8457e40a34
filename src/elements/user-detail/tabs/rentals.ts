// The tab with TVOD rentals and purchases.
import { html } from 'lit';
import { instantMs, type Rental } from '../../../contract/schema/index.js';
import { stateText } from '../../../i18n/field-text.js';
import { badge } from '../../parts/badge.js';
import { instant } from '../instants.js';
import { isolated } from '../../../i18n/isolated.js';
import type { ListColumn } from '../list-table.js';
import { titleMarks } from '../title-marks.js';
import { listTab } from './list-tab.js';
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

export const rentals: Tab = listTab<Rental>({
  key: 'rentals',
  label: (terms) => terms.detail.tabs.rentals,
  list: (backend) => backend.listRentals?.bind(backend),
  empty: (terms) => terms.detail.rentals.empty,
  columns: columnsOf,
  // The interval decides, whatever the state is called.
  over: ({ state, expiresAt }, now) => state === 'refunded' || (expiresAt === null ? state === 'expired' : instantMs(expiresAt) <= now),
});
