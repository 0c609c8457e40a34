// Reads every user that matches, each once, in the order of the sort: as a stream where the backend has one, else page by page. After a
// failure it goes on where it stood. Knows no file and no text.
import type { UsersBackend } from '../../contract/backend.js';
import { UsersError } from '../../contract/failure.js';
import type { User, UsersFilter, UsersPage, UsersSort } from '../../contract/schema/index.js';
import { SeenIds } from './seen-ids.js';

export interface UsersQuestion {
  readonly filter: UsersFilter;
  readonly sort: UsersSort;
  /** The IANA zone of the days in the filter. */
  readonly zone: string;
  /** Whom the reader wants among those who match; everybody where it is left out. */
  readonly wants?: (id: string) => boolean;
  /** So many users will come, as far as that is known. */
  readonly expected?: number | undefined;
}

/** Users of a batch: few, since an engine makes room for all that is alive whenever it looks. */
const BATCH = 50;

export class UsersSource {
  readonly #backend: UsersBackend;
  readonly #question: UsersQuestion;
  readonly #pageSize: number;
  readonly #batch: number;
  readonly #seen: SeenIds;
  #cursor: string | undefined;
  /** Walks over pages that are still to be made. */
  #walks: Walk[] | undefined;

  /** `pageSize`: users of a page, where the backend has no stream; `batch`: of a batch, where it has one. */
  constructor(backend: UsersBackend, question: UsersQuestion, pageSize: number, batch = BATCH) {
    this.#backend = backend;
    this.#question = question;
    this.#pageSize = pageSize;
    this.#batch = batch;
    this.#seen = new SeenIds(question.expected);
  }

  /** Batches from where the reading stands. Throws like the backend; called again then, it goes on. */
  async *batches(signal: AbortSignal): AsyncGenerator<readonly User[]> {
    for (;;) {
      try {
        return yield* this.#backend.streamUsers ? this.#stream(this.#backend.streamUsers, signal) : this.#pages(signal);
      } catch (error) {
        const refused = error instanceof UsersError && this.#cursor !== undefined && REFUSED.includes(error.kind);
        if (!refused) throw error;
        // From the beginning, without those who have come.
        this.#cursor = undefined;
      }
    }
  }

  async *#stream(streamUsers: NonNullable<UsersBackend['streamUsers']>, signal: AbortSignal): AsyncGenerator<readonly User[]> {
    const { filter, sort, zone } = this.#question;
    let batch: User[] = [];
    /** Covers who is in the batch, and counts once the batch was taken. */
    let told: string | undefined;
    const onCursor = (cursor: string): void => {
      told = cursor;
    };
    const query = { filter, sort, zone, ...(this.#cursor !== undefined && { cursor: this.#cursor }) };
    for await (const user of streamUsers.call(this.#backend, query, { signal, onCursor })) {
      if (batch.length >= this.#batch) {
        yield this.#fresh(batch);
        this.#cursor = told;
        batch = [];
      }
      batch.push(user);
    }
    yield this.#fresh(batch);
  }

  /**
   * A walk by cursor misses whoever is moved behind it meanwhile. What moves people in the list changes the profile, hence its last
   * update; so whoever was updated since the beginning is looked for once more. A status moves by itself: there everybody is looked for once
   * more, in an order in which nobody moves.
   */
  async *#pages(signal: AbortSignal): AsyncGenerator<readonly User[]> {
    const { sort } = this.#question;
    this.#walks ??= [
      { sort, until: null },
      ...(sort.by === 'status' ? [{ sort: REGISTRATIONS, until: null }] : []),
      ...(['name', 'email', 'updatedAt'].includes(sort.by) ? [{ sort: UPDATES, until: await this.#newest(signal) }] : []),
    ];
    for (let walk = this.#walks[0]; walk; walk = this.#walks[0]) {
      for (let more = true; more;) {
        const page = await this.#page(walk.sort, signal);
        yield this.#fresh(page.items);
        const last = page.items.at(-1);
        more = page.nextCursor !== null && !(walk.until !== null && last && isBefore(last, walk.until));
        this.#cursor = page.nextCursor ?? undefined;
      }
      this.#cursor = undefined;
      this.#walks.shift();
    }
  }

  #page(sort: UsersSort, signal: AbortSignal): Promise<UsersPage> {
    const { filter, zone } = this.#question;
    const query = { filter, sort, zone, limit: this.#pageSize, ...(this.#cursor !== undefined && { cursor: this.#cursor }) };
    return this.#backend.searchUsers(query, { signal });
  }

  /** The last update that is known before the first page; '' where there is none. */
  async #newest(signal: AbortSignal): Promise<string> {
    const { filter, zone } = this.#question;
    const { items } = await this.#backend.searchUsers({ filter, sort: UPDATES, zone, limit: 1 }, { signal });
    return items[0]?.updatedAt ?? '';
  }

  /** Those of a batch who are wanted and come for the first time. */
  #fresh(users: readonly User[]): User[] {
    const { wants } = this.#question;
    return users.filter(({ id }) => (wants?.(id) ?? true) && this.#seen.add(id));
  }
}

/** A list that is walked through; only as far as its users were updated no earlier than `until` (RFC 3339). */
interface Walk {
  readonly sort: UsersSort;
  readonly until: string | null;
}

const UPDATES: UsersSort = { by: 'updatedAt', direction: 'desc' };
const REGISTRATIONS: UsersSort = { by: 'registeredAt', direction: 'asc' };
/** What a cursor that is no longer taken is answered with. */
const REFUSED: readonly UsersError['kind'][] = ['invalid', 'missing'];

/** Whether a user's last update lies before an instant; nobody's lies before none. */
const isBefore = ({ updatedAt }: User, instant: string): boolean =>
  updatedAt === null || (instant !== '' && Date.parse(updatedAt) < Date.parse(instant));
