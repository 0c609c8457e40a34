// Keeps the pages of a long list that are looked at: few at once, latest wanted first, a bounded number kept. Knows no DOM and no row.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asUsersError, type UsersError } from '../../../contract/failure.js';
import type { PageAt, ViewRows } from './load-views.js';

export const PAGE_SIZE = 50;
const MOST_FLIGHTS = 2;
const MOST_KEPT = 12;

type Host = ReactiveControllerHost & { readonly isConnected: boolean };

export interface PagedListOptions<Row, Question extends readonly unknown[]> {
  /** What the list is of, compared part by part; `null`: nothing is to be loaded. */
  readonly question: () => Question | null;
  readonly load: (question: Question, at: PageAt, signal: AbortSignal) => Promise<ViewRows<Row>>;
}

export class PagedList<Row, const Question extends readonly unknown[]> implements ReactiveController {
  /** The rows there are in all; `undefined` before the first answer. */
  total: number | undefined;
  /** What is kept answers an earlier question; the new one is under way. */
  stale = false;
  readonly #host: Host;
  readonly #options: PagedListOptions<Row, Question>;
  readonly #pages = new Map<number, readonly Row[]>();
  readonly #errors = new Map<number, UsersError>();
  readonly #flights = new Map<number, AbortController>();
  #question: Question | null = null;
  #wanted: readonly number[] = [0];

  constructor(host: Host, options: PagedListOptions<Row, Question>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get pageCount(): number {
    return this.total === undefined ? 1 : Math.ceil(this.total / PAGE_SIZE);
  }

  get pending(): boolean {
    return this.#flights.size > 0;
  }

  page(at: number): readonly Row[] | undefined {
    return this.#pages.get(at);
  }

  errorOf(at: number): UsersError | undefined {
    return this.#errors.get(at);
  }

  /** Why the first page that failed did. */
  get error(): UsersError | undefined {
    return [...this.#errors.values()][0];
  }

  isWanted(at: number): boolean {
    return this.#wanted.includes(at);
  }

  /** Says which pages are looked at: these are loaded, and drawn. */
  want(pages: readonly number[]): void {
    const inside = pages.filter((at) => at >= 0 && at < this.pageCount);
    if (inside.length === 0 || (inside.length === this.#wanted.length && inside.every((at) => this.isWanted(at)))) return;
    this.#wanted = inside;
    this.#pump();
    this.#host.requestUpdate();
  }

  /** Asks again for what failed. */
  retry(at?: number): void {
    if (at === undefined) this.#errors.clear();
    else this.#errors.delete(at);
    this.#pump();
    this.#host.requestUpdate();
  }

  /** Asks for everything again, and keeps what there is meanwhile. */
  reload(): void {
    this.#restart();
    this.#host.requestUpdate();
  }

  forget(): void {
    this.#stop();
    this.#pages.clear();
    this.#errors.clear();
    this.#question = null;
    this.#wanted = [0];
    this.total = undefined;
    this.stale = false;
  }

  hostUpdate(): void {
    const question = this.#options.question();
    if (question && !sameParts(question, this.#question)) {
      this.#question = question;
      this.#restart();
    }
  }

  hostConnected(): void {
    globalThis.addEventListener('online', this.#onOnline);
    this.#pump();
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('online', this.#onOnline);
    // A move in the document is a disconnect and a connect: only a real removal stops the questions.
    queueMicrotask(() => this.#host.isConnected || this.#stop());
  }

  #restart(): void {
    this.#stop();
    this.#errors.clear();
    this.stale = this.total !== undefined;
    this.#pump();
  }

  #stop(): void {
    for (const flight of this.#flights.values()) flight.abort();
    this.#flights.clear();
  }

  #pump(): void {
    for (const [at, flight] of this.#flights) {
      if (this.isWanted(at)) continue;
      flight.abort();
      this.#flights.delete(at);
    }
    for (const at of this.#wanted) {
      if (this.#flights.size >= MOST_FLIGHTS) return;
      const have = this.#pages.has(at) && !this.stale;
      if (!have && !this.#errors.has(at) && !this.#flights.has(at)) void this.#fetch(at);
    }
  }

  async #fetch(at: number): Promise<void> {
    const question = this.#question;
    if (!question) return;
    const flight = new AbortController();
    this.#flights.set(at, flight);
    try {
      const { items, total } = await this.#options.load(question, { offset: at * PAGE_SIZE, limit: PAGE_SIZE }, flight.signal);
      if (this.#flights.get(at) !== flight) return;
      if (this.stale) this.#pages.clear();
      this.stale = false;
      this.total = total;
      this.#pages.set(at, items);
      const inside = this.#wanted.filter((page) => page < this.pageCount);
      this.#wanted = inside.length > 0 ? inside : [0];
      this.#trim();
    } catch (error) {
      if (this.#flights.get(at) !== flight) return;
      this.#errors.set(at, asUsersError(error));
    }
    this.#flights.delete(at);
    this.#pump();
    this.#host.requestUpdate();
  }

  /** Lets go of the pages that are farthest from those looked at. */
  #trim(): void {
    const middle = this.#wanted[Math.floor(this.#wanted.length / 2)] ?? 0;
    const far = [...this.#pages.keys()].sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle));
    for (const at of far.slice(0, Math.max(0, far.length - MOST_KEPT))) this.#pages.delete(at);
  }

  readonly #onOnline = (): void => {
    for (const [at, error] of this.#errors) if (error.kind === 'offline') this.retry(at);
  };
}

const sameParts = (a: readonly unknown[], b: readonly unknown[] | null): boolean =>
  b !== null && a.length === b.length && a.every((part, at) => part === b[at]);
