// Writes a view into the page's address and reads it back, under a prefix. Never what a person typed: no text, no custom field.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Period, UsersFilter } from '../contract/schema/index.js';
import { SORT_KEYS } from '../contract/schema/search.js';
import { EMPTY_QUERY, TILE_FILTERS, type TableQuery, withFilter, withTile } from './table-query.js';

/** What an address can hold. */
export interface MirroredView {
  readonly query: TableQuery;
  readonly month: string | null;
  readonly userId: string | null;
}

const periodText = (period: Period | undefined): string | null => (period ? `${period.from ?? ''}..${period.to ?? ''}` : null);

function periodOf(text: string | null): Period | undefined {
  const [, from, to] = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/.exec(text ?? '') ?? [];
  return from || to ? { ...(from && { from }), ...(to && { to }) } : undefined;
}

/** The address's parameters with this view in them; the host's own are left as they are. */
export function writeView(params: URLSearchParams, prefix: string, { query, month, userId }: MirroredView): URLSearchParams {
  const { filter, sort } = query;
  const tile = TILE_FILTERS.find((name) => filter[name]);
  const window = tile && filter[tile];
  const sorted = sort.by === EMPTY_QUERY.sort.by && sort.direction === EMPTY_QUERY.sort.direction ? null : `${sort.by}.${sort.direction}`;
  const values: Record<string, string | null> = {
    user: userId,
    month,
    status: filter.status?.join(',') ?? null,
    registered: periodText(filter.registered),
    updated: periodText(filter.updated),
    offer: filter.offer?.join(',') ?? null,
    sort: sorted,
    figure: tile && window ? `${tile},${window.from},${window.to}` : null,
  };
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(values)) {
    if (value === null) next.delete(`${prefix}.${name}`);
    else next.set(`${prefix}.${name}`, value);
  }
  return next;
}

/** The view that an address tells, laid over another: what it cannot hold is kept. What it cannot mean is passed over. */
export function readView(params: URLSearchParams, prefix: string, { query }: MirroredView): MirroredView {
  const value = (name: string): string | null => params.get(`${prefix}.${name}`);
  const list = (name: string): string[] | undefined => value(name)?.split(',').filter((item) => item !== '');
  const [by, direction] = value('sort')?.split('.') ?? [];
  const key = SORT_KEYS.find((known) => known === by);
  const [tile, from, to] = value('figure')?.split(',') ?? [];
  const known = TILE_FILTERS.find((name) => name === tile);
  const change: Partial<UsersFilter> = { status: list('status'), registered: periodOf(value('registered')), updated: periodOf(value('updated')), offer: list('offer') };
  const filtered = withFilter(withTile(query, known ?? null, known && from && to ? { from, to } : undefined), change);
  const sort = key && (direction === 'asc' || direction === 'desc') ? { by: key, direction } as const : EMPTY_QUERY.sort;
  const month = value('month');
  return { query: { ...filtered, sort }, month: month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : null, userId: value('user') };
}

/** Mirrors while the host has a prefix. An opened user is a step of the history, so that Back closes it. */
export class UrlMirror implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #prefix: () => string | null;
  readonly #view: () => MirroredView;
  readonly #apply: (view: MirroredView) => void;
  #written: string | undefined;
  #userId: string | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, options: { prefix: () => string | null; view: () => MirroredView; apply: (view: MirroredView) => void }) {
    this.#host = host;
    this.#prefix = options.prefix;
    this.#view = options.view;
    this.#apply = options.apply;
    host.addController(this);
  }

  hostConnected(): void {
    globalThis.addEventListener('popstate', this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('popstate', this.#read);
  }

  hostUpdated(): void {
    const prefix = this.#prefix();
    if (!prefix) return;
    const view = this.#view();
    const url = new URL(location.href);
    url.search = writeView(url.searchParams, prefix, view).toString();
    if (url.href === this.#written) return;
    const opened = view.userId !== null && this.#userId === null;
    this.#written = url.href;
    this.#userId = view.userId;
    if (url.href === location.href) return;
    if (opened) history.pushState(history.state, '', url);
    else history.replaceState(history.state, '', url);
  }

  readonly #read = (): void => {
    const prefix = this.#prefix();
    if (!prefix) return;
    const view = readView(new URL(location.href).searchParams, prefix, this.#view());
    this.#userId = view.userId;
    this.#written = location.href;
    this.#apply(view);
  };
}
