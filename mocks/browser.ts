// Passes the requests of a page to the app by MSW's service worker: the contract in a browser, without a server.
import { http } from 'msw';
import { setupWorker } from 'msw/browser';

/** What answers requests: a Hono app, or one wrapped in faults. */
export interface Answering {
  fetch(request: Request): Response | Promise<Response>;
}

/** A worker that answers below `base` (a path or an address) from the app. Start it with `await worker.start()`. */
export const usersWorker = (app: Answering, base: string) =>
  setupWorker(http.all(`${base.replace(/\/+$/, '')}/*`, ({ request }) => app.fetch(request)));
