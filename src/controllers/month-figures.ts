// Asks for the figures of the chosen month, again when that month ends. Knows the backend; knows nothing of tiles.
import type { ReactiveControllerHost } from 'lit';
import type { UsersBackend } from '../contract/backend.js';
import { type Month, monthAt } from '../contract/calendar.js';
import { UsersError } from '../contract/failure.js';
import type { Kpis } from '../contract/schema/kpis.js';
import type { Connection } from './connection.js';
import type { FollowedMonth } from './month.js';
import { Resource } from './resource.js';

export interface MonthFiguresOptions {
  /** `null`: nothing to ask yet. */
  readonly connection: () => Connection | null;
  /** The month that the host chose; `null`: the current one. */
  readonly month: () => Month | null;
}

export class MonthFigures extends Resource<Kpis, readonly [Connection, Month | null]> {
  constructor(host: ReactiveControllerHost & HTMLElement, { connection, month }: MonthFiguresOptions) {
    let asked: UsersBackend | undefined;
    super(host, {
      args: () => {
        const ready = connection();
        return ready?.backend.getKpis ? [ready, wantedMonth(month(), ready)] : null;
      },
      load: ([{ backend, zone, asOf }, wanted], signal) => {
        if (!backend.getKpis) throw new UsersError('contract');
        // Another platform's figures are not the last good ones of this.
        if (backend !== asked) this.forget();
        asked = backend;
        return backend.getKpis({ zone, ...(wanted && { month: wanted }), ...(asOf && { asOf }) }, { signal });
      },
    });
    void this.#follow(host, connection);
  }

  /** A month has time before it ends: what waits for that comes late, and the figures do without where it does not come. */
  async #follow(host: ReactiveControllerHost & HTMLElement, connection: MonthFiguresOptions['connection']): Promise<void> {
    const code = await import('./month.js').catch(() => undefined);
    if (!code) return;
    const followed = (): FollowedMonth | null => {
      // What was removed is drawn once more: a timer would keep it for half an hour.
      const ready = host.isConnected ? connection() : null;
      return ready && this.value && !this.value.complete ? { month: this.value.month, zone: this.value.zone, connection: ready } : null;
    };
    host.addController(new code.MonthEnd({ followed, passed: () => this.reload() }));
  }
}

export const currentMonth = ({ now, zone }: Connection): Month => monthAt(now(), zone);

/** The month to ask for; `null` is the backend's current one, as is one that has not begun or is no month. */
export const wantedMonth = (month: Month | null, connection: Connection): Month | null =>
  month !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) && month < currentMonth(connection) ? month : null;
