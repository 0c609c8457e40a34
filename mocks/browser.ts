// Passes the requests of a page to the app by MSW's service worker: the contract in a browser, without a server.
import { http } from 'msw';
import { setupWorker } from 'msw/browser';
import type { Hono } from 'hono';

/** A worker that answers below `base` (an address) from the app. Start it with `await worker.start()`. */
export const usersWorker = (app: Hono, base: string) => setupWorker(http.all(`${base}/*`, ({ request }) => app.fetch(request)));
