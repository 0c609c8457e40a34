// Keeps one backend's calls signed in: each asks for the token, and calls that were refused together share one refresh.
// Knows no HTTP.
import { UsersError } from '../contract/failure.js';

/**
 * Gives the token to send; with `refresh`, a new one, since the last was refused. `null`: there is none (any more).
 * It throws what its own fetch threw where the network is down: that is no logout.
 */
export type GetToken = (ask: { readonly refresh: boolean }) => string | null | Promise<string | null>;

export interface Session {
  /** The token to send now. */
  token(): Promise<string | null>;
  /** A token in place of the one that was refused, or `null` where there is none to be had. */
  renewed(refused: string | null): Promise<string | null>;
}

/** Tokens that are remembered as refused, for a host whose `getToken` still gives the old one. */
const REMEMBERED = 4;

export function createSession(getToken: GetToken | undefined): Session {
  let refused: readonly (string | null)[] = [];
  let latest: string | null = null;
  let renewal: Promise<string | null> | undefined;

  const ask = async (refresh: boolean): Promise<string | null> => {
    try {
      return (await getToken?.({ refresh })) ?? null;
    } catch (cause) {
      throw cause instanceof UsersError ? cause : new UsersError(isNetwork(cause) ? 'offline' : 'unauthorized', { cause });
    }
  };
  const usable = (token: string | null): token is string => token !== null && !refused.includes(token);

  async function renew(token: string | null): Promise<string | null> {
    refused = [token, ...refused].slice(0, REMEMBERED);
    // Another call, or the host itself, may have a newer one by now.
    const current = await ask(false);
    latest = usable(current) ? current : await ask(true);
    return latest;
  }

  return {
    async token() {
      if (renewal) return renewal;
      const told = await ask(false);
      return told !== null && !usable(told) && usable(latest) ? latest : told;
    },
    async renewed(token) {
      if (!getToken) return null;
      if (!renewal && token !== null && refused.includes(token) && usable(latest)) return latest;
      renewal ??= renew(token).finally(() => {
        renewal = undefined;
      });
      return renewal;
    },
  };
}

/** What a fetch rejects with when no answer came. */
const isNetwork = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof DOMException && ['NetworkError', 'TimeoutError', 'AbortError'].includes(error.name));
