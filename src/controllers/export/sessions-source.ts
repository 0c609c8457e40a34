// Reads the viewing sessions of a user in a period, page by page, each once. The newest come first: one that begins meanwhile moves the
// others on, so that some come twice and none is missed. Called again after a failure, it goes on where it stood.
import type { UsersBackend } from '../../contract/backend.js';
import { UsersError } from '../../contract/failure.js';
import { MAX_PAGE, type Period, type ViewingSession } from '../../contract/schema/index.js';
import { SeenIds } from './seen-ids.js';

type ListViews = NonNullable<UsersBackend['listViews']>;

export class SessionsSource {
  /** Sessions of the period, once a page has come. */
  total: number | undefined;
  readonly #listViews: ListViews;
  readonly #userId: string;
  readonly #days: Period & { readonly zone?: string };
  readonly #seen = new SeenIds();
  #offset = 0;

  /** `days` with the zone that they are days of. */
  constructor(listViews: ListViews, userId: string, days: Period & { readonly zone?: string }) {
    this.#listViews = listViews;
    this.#userId = userId;
    this.#days = days;
  }

  async *batches(signal: AbortSignal): AsyncGenerator<readonly ViewingSession[]> {
    do {
      const page = await this.#listViews(this.#userId, { ...this.#days, by: 'session', offset: this.#offset, limit: MAX_PAGE }, { signal });
      const short = page.items.length === 0 && this.#offset < page.total;
      if (page.by !== 'session' || short) throw new UsersError('contract');
      this.total = page.total;
      const start = this.#offset;
      this.#offset += page.items.length;
      // A session that could not be read has no id, but its place.
      yield page.items.filter(({ id }, at) => this.#seen.add(id || `${start + at}`));
    } while (this.#offset < this.total);
  }
}
