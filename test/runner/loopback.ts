// Listens on this machine alone, at a port that nobody has: each time an origin of its own. Knows no page and no API.
import { createAdaptorServer } from '@hono/node-server';
import type { AddressInfo } from 'node:net';

export interface Listening {
  /** Ends with a slash. */
  readonly url: string;
  /** Ends what is under way, too. */
  readonly stop: () => Promise<void>;
}

export async function listen({ fetch }: { fetch(request: Request): Response | Promise<Response> }): Promise<Listening> {
  const server = createAdaptorServer({ fetch: (request: Request) => fetch(request) });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
