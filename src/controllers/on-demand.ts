// Brings code when somebody goes where it is needed; again after it could not be had. Knows no code.
import type { ReactiveControllerHost } from 'lit';

export class OnDemand<Code> {
  code: Code | undefined;
  /** It did not come when it was needed last. */
  failed = false;
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Code>;
  #turn: Promise<Code | undefined> | undefined;

  constructor(host: ReactiveControllerHost, load: () => Promise<Code>) {
    this.#host = host;
    this.#load = load;
  }

  /** Resolves with the code; with `undefined` where it could not be had. */
  readonly need = (): Promise<Code | undefined> =>
    (this.#turn ??= this.#load().then(
      (code) => this.#settle(code),
      () => this.#settle((this.#turn = undefined)),
    ));

  /** It will probably be needed. What failed is asked again when it is needed in earnest. */
  readonly ahead = (): void => {
    if (!this.failed) void this.need();
  };

  #settle(code: Code | undefined): Code | undefined {
    this.code = code;
    this.failed = code === undefined;
    this.#host.requestUpdate();
    return code;
  }
}
