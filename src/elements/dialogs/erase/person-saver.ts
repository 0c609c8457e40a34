// Saves a person's file when it is asked for, as the dialog does that saves files, and says how far it is. Knows neither what is in the
// file nor how it looks.
import { UsersError } from '../../../contract/failure.js';
import type { DialogPlace } from '../dialog.js';
import type { Saving } from '../export/saving.js';

export type PersonFormat = 'xlsx' | 'json';

export class PersonSaver {
  state: 'ready' | 'gathering' | 'saved' | 'failed' = 'ready';
  error: UsersError | undefined;
  readonly #userId: string;
  readonly #place: DialogPlace;
  readonly #onChange: () => void;
  #saving: Saving | undefined;
  #disposed = false;

  constructor(userId: string, place: DialogPlace, onChange: () => void) {
    this.#userId = userId;
    this.#place = place;
    this.#onChange = onChange;
  }

  get fileName(): string {
    return this.#saving?.session.name ?? '';
  }

  /** Viewing sessions that have come, as far as that is known. */
  get sessions(): { readonly done: number; readonly total: number } | undefined {
    const { run } = this.#saving?.session ?? {};
    return run?.total ? { done: run.rows, total: run.total.count } : undefined;
  }

  /** Why the browser could not write it, in words. */
  get fault(): string | undefined {
    const { session, locale } = this.#saving ?? {};
    return session?.fault && locale?.terms.exports.faults[session.fault];
  }

  async save(format: PersonFormat): Promise<void> {
    if (this.state === 'gathering') return;
    this.#enter('gathering');
    try {
      const { personSaving } = await import('../export/user/person-saving.js');
      if (this.#disposed) return;
      this.#saving ??= personSaving(this.#userId, this.#place, () => this.#follow());
      const { locale, session } = this.#saving;
      await locale.settled;
      if (this.#disposed) return;
      session.choose({ format });
      void session.start();
    } catch (cause) {
      this.#enter('failed', new UsersError('offline', { cause }));
    }
  }

  /** Stops the gathering, and takes what was gathered out of the page. */
  dispose(): void {
    this.#disposed = true;
    this.#saving?.dispose();
  }

  #follow(): void {
    const { session } = this.#saving ?? {};
    if (session?.phase === 'done') this.#enter('saved');
    else if (session?.phase === 'failed') this.#enter('failed', session.error);
    else if (session?.phase === 'cut') {
      // Who waits to erase is not left waiting for a file: it is asked for once more.
      const { error } = session;
      session.stop();
      this.#enter('failed', error);
    } else this.#onChange();
  }

  #enter(state: PersonSaver['state'], error?: UsersError): void {
    this.state = state;
    this.error = error;
    this.#onChange();
  }
}
