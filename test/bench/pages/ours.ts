// <users-table>, or with `?element=users-dashboard` the whole menu, over a backend that answers after 30 ms. The elements come by script tag.
import type { UsersBackend } from '../../../src/contract/backend.js';
import type { Kpis, Rentals, Settings, Subscriptions, User, UserDetail, ViewsPage } from '../../../src/contract/schema/index.js';
import { type Contender, LAST_OF_VIEW } from './contender.js';
import { drive } from './driver.js';
import { gridScroller } from './grid-insides.js';
import { type Answers, registeredAt, statusAt, takeTheWay } from './rows.js';

declare global {
  // Answers that the runner has taken from the sample: they are not what is measured.
  var sampleAnswers: {
    readonly settings: Settings;
    readonly kpis: Kpis;
    readonly user: UserDetail;
    readonly subscriptions: Subscriptions;
    readonly rentals: Rentals;
    readonly views: ViewsPage;
  };
}

const userAt = (index: number): User => ({
  id: `u${index}`,
  email: `person${index}@example.com`,
  firstName: 'Person',
  lastName: String(index),
  status: statusAt(index),
  labels: [],
  registeredAt: registeredAt(index),
  updatedAt: registeredAt(index),
  offer: index % 3 === 0 ? { id: 'premium', name: 'Premium monthly' } : null,
  customFields: {},
});

/** Refuses who says so, and keeps nobody. */
const importUsers: NonNullable<UsersBackend['importUsers']> = async ({ digest, rows }) => {
  await takeTheWay();
  const errors = [{ pointer: '/email', detail: 'Expected an e-mail address', code: 'email' }];
  return {
    id: digest,
    results: rows.map(({ line, user: { email } }) =>
      email.startsWith('refused')
        ? { line, outcome: 'refused', id: null, changes: [], errors }
        : { line, outcome: 'created', id: `u${line}`, changes: [], errors: [] },
    ),
  };
};

const backendOf = (answers: Answers): UsersBackend => ({
  getSettings: ({ signal } = {}) => takeTheWay(signal).then(() => sampleAnswers.settings),
  getKpis: (_query, { signal } = {}) => takeTheWay(signal).then(() => sampleAnswers.kpis),
  importUsers,
  getUser: (id, { signal } = {}) => takeTheWay(signal).then(() => ({ ...sampleAnswers.user, id })),
  listSubscriptions: (_id, { signal } = {}) => takeTheWay(signal).then(() => sampleAnswers.subscriptions),
  listRentals: (_id, { signal } = {}) => takeTheWay(signal).then(() => sampleAnswers.rentals),
  listViews: (_id, _query, { signal } = {}) => takeTheWay(signal).then(() => sampleAnswers.views),
  async searchUsers({ filter = {}, offset = 0, cursor, limit = 50 }, { signal } = {}) {
    const first = cursor === undefined ? offset : Number(cursor);
    const total = filter.status?.length ? Math.floor(answers.total / 3) : answers.total;
    const items = await answers.answer(first, Math.min(limit, total - first), userAt, signal);
    const after = first + items.length;
    return {
      items,
      total: { count: total, exact: true },
      counts: { active: Math.floor(answers.total / 3) },
      nextCursor: after < total ? String(after) : null,
      previousCursor: first > 0 ? String(Math.max(0, first - limit)) : null,
    };
  },
});

/** The element, as a host uses it. */
type Host = HTMLElement & { backend: UsersBackend };

function gridOf(element: HTMLElement): HTMLElement | null {
  const table = element.localName === 'users-table' ? element : element.shadowRoot?.querySelector('users-table');
  return table?.shadowRoot?.querySelector<HTMLElement>('.grid') ?? null;
}

/** Whether every tile that stands on the menu shows its figure. A table alone has none. */
function hasFigures({ localName, shadowRoot }: HTMLElement): boolean {
  if (localName === 'users-table') return true;
  const tiles = shadowRoot?.querySelectorAll('.tile') ?? [];
  return tiles.length > 0 && [...tiles].every((tile) => tile.querySelector('.figure:not(.skeleton)'));
}

/** A chart gives its canvas a size when it is made. */
const hasChart = ({ localName, shadowRoot }: HTMLElement): boolean =>
  localName === 'users-table' || shadowRoot?.querySelector('.trend canvas[width]') != null;

class Ours implements Contender {
  readonly element: Host;

  constructor() {
    const name = new URLSearchParams(location.search).get('element') ?? 'users-table';
    this.element = document.createElement(name) as Host;
  }

  async start(answers: Answers, place: HTMLElement): Promise<void> {
    await customElements.whenDefined(this.element.localName);
    this.element.backend = backendOf(answers);
    place.append(this.element);
  }

  another(answers: Answers, place: HTMLElement): HTMLElement {
    const another = document.createElement(this.element.localName) as Host;
    another.backend = backendOf(answers);
    place.replaceChildren(another);
    return another;
  }

  hasRows(list: HTMLElement = this.element): boolean {
    return hasFigures(list) && gridOf(list)?.querySelector(`[data-user="u${LAST_OF_VIEW}"]`) != null;
  }

  hasAll(list: HTMLElement): boolean {
    return this.hasRows(list) && hasChart(list);
  }

  get #grid(): HTMLElement | null {
    return gridOf(this.element);
  }

  get scroller(): HTMLElement | null {
    return this.#grid && gridScroller(this.#grid);
  }
}

await drive(new Ours(), document.querySelector<HTMLElement>('#place')!);
