// Gives an element its backend, settings, zone and clock, from its attributes or from the element around it.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { UsersBackend } from '../contract/backend.js';
import { isZone } from '../contract/calendar.js';
import { asUsersError, isAbort, type UsersError } from '../contract/failure.js';
import { instantMs } from '../contract/schema/common.js';
import type { Settings } from '../contract/schema/settings.js';
import { DEFAULT_SETTINGS } from '../contract/default-settings.js';
import { createRestBackend, isRestBackend } from '../backend/rest.js';

/** What an element says of its connection. */
export interface ConnectionSource {
  /** The contract's base address, or `demo:20000` for generated data. */
  readonly baseUrl: string | null;
  readonly backend: UsersBackend | null;
  readonly timeZone: string | null;
  /** Judge at this instant instead of the backend's now. */
  readonly now: string | number | Date | null;
  /** The connection of the element around this one, which then rules. */
  readonly connection: Connection | null;
}

/** A connection that is ready to be asked. Immutable: another one is another value. */
export interface Connection {
  readonly backend: UsersBackend;
  readonly settings: Settings;
  /** The IANA zone that rules days, months and displayed instants. */
  readonly zone: string;
  /** The clock: Unix ms. */
  readonly now: () => number;
  /** RFC 3339, where the element judges at an instant of its own. */
  readonly asOf: string | undefined;
}

export class ConnectionController implements ReactiveController {
  /** Ready, or `null` while it is being made. */
  connection: Connection | null = null;
  error: UsersError | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement & ConnectionSource;
  #turn: AbortController | undefined;
  #asked: readonly unknown[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement & ConnectionSource) {
    this.#host = host;
    host.addController(this);
  }

  /** The zone, known or guessed before the settings arrive. */
  get zone(): string {
    return this.connection?.zone ?? zoneOf(this.#host.timeZone, DEFAULT_SETTINGS);
  }

  /** Asks the settings again. */
  retry(): void {
    this.#asked = [];
    this.#host.requestUpdate();
  }

  /** The backend tells other settings now; all else stays. */
  renew(settings: Settings): void {
    if (this.connection) this.connection = { ...this.connection, settings };
    this.#host.requestUpdate();
  }

  /** What the removal stopped begins again. */
  hostConnected(): void {
    if (!this.#turn) this.retry();
  }

  hostUpdate(): void {
    const { connection, backend, baseUrl, timeZone, now } = this.#host;
    const asks = [connection, backend, baseUrl, timeZone, now];
    if (asks.every((value, at) => value === this.#asked[at])) return;
    this.#asked = asks;
    this.#turn?.abort();
    this.#turn = undefined;
    this.error = undefined;
    if (connection) {
      this.connection = connection;
    } else if (backend || baseUrl !== null) {
      this.connection = null;
      void this.#connect(new AbortController());
    } else {
      this.connection = null;
    }
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#turn?.abort();
      this.#turn = undefined;
    });
  }

  async #connect(turn: AbortController): Promise<void> {
    this.#turn = turn;
    const { backend, baseUrl, timeZone, now } = this.#host;
    try {
      const chosen = backend ? await guarded(backend) : await backendFor(baseUrl ?? '');
      const settings = (await chosen.getSettings?.({ signal: turn.signal })) ?? DEFAULT_SETTINGS;
      if (turn !== this.#turn) return;
      this.connection = { backend: limited(chosen, settings), settings, zone: zoneOf(timeZone, settings), ...clockOf(now, settings) };
    } catch (error) {
      if (turn !== this.#turn || isAbort(error)) return;
      this.error = asUsersError(error);
    }
    this.#host.requestUpdate();
  }
}

/** The backend without the calls that its settings say it lacks: over HTTP, nothing else tells. */
const limited = (backend: UsersBackend, { unavailable }: Settings): UsersBackend =>
  unavailable?.length ? { ...backend, ...Object.fromEntries(unavailable.map((name) => [name, undefined])) } : backend;

async function guarded(backend: UsersBackend): Promise<UsersBackend> {
  if (isRestBackend(backend)) return backend;
  const { createOwnBackend } = await import('../backend/own.js');
  return createOwnBackend(backend);
}

async function backendFor(baseUrl: string): Promise<UsersBackend> {
  const demo = /^demo:(\d+)$/.exec(baseUrl);
  if (!demo) return createRestBackend({ baseUrl });
  const { createSampleBackend } = await import('../sample/backend.js');
  return createSampleBackend({ users: Number(demo[1]) });
}

function zoneOf(asked: string | null, settings: Settings): string {
  if (settings.zoneFixed && settings.zone) return settings.zone;
  if (asked && isZone(asked)) return asked;
  return settings.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The backend's clock: its now when it answered, going on as time does here; or the instant that the host gives. */
function clockOf(given: ConnectionSource['now'], settings: Settings): Pick<Connection, 'now' | 'asOf'> {
  const fixed = given === null || given === '' ? NaN : typeof given === 'string' ? instantMs(given) : Number(given);
  if (!Number.isNaN(fixed)) return { now: () => fixed, asOf: new Date(fixed).toISOString() };
  const skew = settings.now ? instantMs(settings.now) - Date.now() : 0;
  return { now: () => Date.now() + skew, asOf: undefined };
}
