// The columns of viewing sessions and of watched titles.
import { html, nothing, type TemplateResult } from 'lit';
import type { TitleViews, ViewingSession } from '../../../contract/schema/index.js';
import type { Format } from '../../../i18n/format.js';
import { deviceText } from '../../../i18n/field-text.js';
import type { Terms } from '../../../i18n/languages.js';
import { instant } from '../instants.js';
import type { ListColumn } from '../list-table.js';
import { titleMarks } from '../title-marks.js';
import { completion } from './completion.js';

type Titled = Pick<ViewingSession, 'title' | 'titleRemoved'> & { readonly live?: boolean };

const titleCell = (item: Titled, terms: Terms, note?: string): TemplateResult =>
  html` <span class="named"><bdi class="name" title=${item.title}>${item.title}</bdi>${titleMarks(item, terms)}</span>
    ${note ? html`<span class="note folded" aria-hidden="true">${note}</span>` : nothing}`;

export function sessionColumns(terms: Terms, format: Format): ListColumn<ViewingSession>[] {
  const words = terms.detail.views;
  return [
    {
      key: 'title',
      label: words.title,
      cell: (item) => titleCell(item, terms, item.device === null ? undefined : deviceText(item.device, terms)),
    },
    { key: 'started', label: words.started, cell: ({ startedAt }) => instant(startedAt, format, 'dateTime') },
    { key: 'played', label: words.played, cell: ({ playedSeconds }) => format.duration(playedSeconds), numeric: true },
    { key: 'completion', label: words.completed, cell: ({ completion: rate }) => completion(rate, format, terms) },
    { key: 'device', label: words.device, cell: ({ device }) => html`<bdi>${deviceText(device, terms)}</bdi>` },
  ];
}

export function titleColumns(terms: Terms, format: Format): ListColumn<TitleViews>[] {
  const words = terms.detail.views;
  return [
    { key: 'title', label: words.title, cell: (item) => titleCell(item, terms) },
    { key: 'sessions', label: words.sessionCount, cell: ({ sessions }) => format.number(sessions), numeric: true },
    { key: 'played', label: words.played, cell: ({ playedSeconds }) => format.duration(playedSeconds), numeric: true },
    { key: 'completion', label: words.best, cell: ({ completion: rate }) => completion(rate, format, terms) },
    { key: 'seen', label: words.lastSeen, cell: ({ lastStartedAt }) => instant(lastStartedAt, format) },
  ];
}
