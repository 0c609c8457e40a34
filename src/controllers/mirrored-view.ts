// Mirrors a dashboard's view in the page's address for hosts that ask for it. The code that reads and writes addresses comes late.
import type { ReactiveControllerHost } from 'lit';
import type { TableQuery } from './table-query.js';
import type { UrlMirror } from './url-mirror.js';
import type * as viewParams from './view-params.js';
import type { View } from './view-params.js';

export interface MirroredViewOptions {
  /** The prefix of the parameters; `null`: the address is left alone. */
  readonly prefix: () => string | null;
  /** Shows what the address tells; `into` puts its part of a query into another one. */
  readonly show: (view: View, into: (query: TableQuery) => TableQuery) => void;
}

export class MirroredView {
  /** Settles when the code has come, or could not be had. */
  settled: Promise<void> = Promise.resolve();
  readonly #host: ReactiveControllerHost;
  readonly #options: MirroredViewOptions;
  #code: { readonly url: UrlMirror; readonly views: typeof viewParams } | undefined;
  #asked = false;
  #failed = false;

  constructor(host: ReactiveControllerHost, options: MirroredViewOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** The address waits to be read: what it asks for is not known yet. */
  get isReading(): boolean {
    return this.#options.prefix() !== null && this.#code === undefined && !this.#failed;
  }

  /** Shows what the address tells, now or when the code has come. */
  read(): void {
    const view = this.#code?.url.read();
    if (view) this.#show(view);
    else if (this.#options.prefix() !== null && !this.#asked) this.settled = this.#load();
  }

  /** Puts a view into the address. */
  write(query: TableQuery, rest: Pick<View, 'month' | 'tile' | 'userId'>): void {
    this.#code?.url.write(this.#code.views.viewOf(query, rest));
  }

  async #load(): Promise<void> {
    this.#asked = true;
    try {
      const [{ UrlMirror: Mirror }, views] = await Promise.all([import('./url-mirror.js'), import('./view-params.js')]);
      this.#code = { url: new Mirror(this.#host, { prefix: this.#options.prefix, onMove: (view) => this.#show(view) }), views };
      this.read();
    } catch {
      // Without its code the address is left alone; the menu itself does not need it.
      this.#failed = true;
    }
    this.#host.requestUpdate();
  }

  #show(view: View): void {
    this.#options.show(view, (query) => this.#code?.views.withView(query, view) ?? query);
  }
}
