// Saves a person's file when it is asked for, and says how far it is. Knows neither what is in the file nor how it looks.
import { asUsersError, type UsersError } from '../../../contract/failure.js';
import type { Connection } from '../../../controllers/connection.js';
import { download } from '../download.js';
import { gatherPerson } from './person-file.js';

export class PersonSaver {
  state: 'ready' | 'gathering' | 'saved' | 'failed' = 'ready';
  error: UsersError | undefined;
  /** Viewing sessions that have come, as far as that is known. */
  sessions: { readonly done: number; readonly total: number } | undefined;
  /** The file's name says the id alone: a browser keeps a list of what it saved. */
  readonly fileName: string;
  readonly #connection: Connection;
  readonly #userId: string;
  readonly #onChange: () => void;
  readonly #end = new AbortController();
  #release: (() => void) | undefined;

  constructor(connection: Connection, userId: string, onChange: () => void) {
    this.#connection = connection;
    this.#userId = userId;
    this.#onChange = onChange;
    this.fileName = `user-${userId.replace(/[^\w.-]+/g, '_')}.json`;
  }

  async save(): Promise<void> {
    if (this.state === 'gathering') return;
    const { signal } = this.#end;
    this.sessions = this.error = undefined;
    this.#enter('gathering');
    try {
      const onSessions = (done: number, total: number): void => {
        this.sessions = { done, total };
        this.#onChange();
      };
      const file = await gatherPerson(this.#connection, this.#userId, { signal, onSessions });
      if (signal.aborted) return;
      this.#release?.();
      this.#release = download(this.fileName, JSON.stringify(file, null, 2), 'application/json');
      this.#enter('saved');
    } catch (error) {
      if (signal.aborted) return;
      this.error = asUsersError(error);
      this.#enter('failed');
    }
  }

  /** Stops the gathering, and takes what was gathered out of the page. */
  dispose(): void {
    this.#end.abort();
    this.#release?.();
  }

  #enter(state: PersonSaver['state']): void {
    this.state = state;
    this.#onChange();
  }
}
