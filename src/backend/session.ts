// Keeps the token of one backend: asked for when needed, refreshed once for all calls that were refused together.
import { UsersError } from '../contract/failure.js';

/** Gives the token; with `refresh`, a new one, since the last was refused. `null`: none is sent. */
export type GetToken = (ask: { readonly refresh: boolean }) => string | null | Promise<string | null>;

export interface Session {
  /** The token to send now. */
  token(): Promise<string | null>;
  /** A token newer than the one that was refused, or `null` where there is none to be had. */
  renewed(refused: string | null): Promise<string | null>;
}

export function createSession(getToken: GetToken | undefined): Session {
  let current: Promise<string | null> | undefined;
  let renewal: Promise<string | null> | undefined;
  const ask = async (refresh: boolean): Promise<string | null> => {
    try {
      return (await getToken?.({ refresh })) ?? null;
    } catch (cause) {
      // A refresh that the network stopped is no logout: the call fails as offline and may be asked again.
      throw new UsersError(cause instanceof TypeError ? 'offline' : 'unauthorized', { cause });
    }
  };
  const remember = (asked: Promise<string | null>): Promise<string | null> => {
    current = asked;
    asked.catch(() => {
      if (current === asked) current = undefined;
    });
    return asked;
  };
  return {
    token: () => current ?? remember(ask(false)),
    async renewed(refused) {
      if (!getToken) return null;
      const known = await current?.catch(() => refused);
      if (known !== undefined && known !== refused) return known;
      renewal ??= remember(ask(true)).finally(() => {
        renewal = undefined;
      });
      return renewal;
    },
  };
}
