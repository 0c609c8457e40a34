// The calls that change nothing: settings, figures, the list as pages or lines, one user and what belongs to them.
import { Hono } from 'hono';
import { CAPABILITIES, type UsersBackend } from '../../src/contract/backend.js';
import { DEFAULT_SETTINGS } from '../../src/contract/default-settings.js';
import { KpisQuery, UsersQuery, ViewsQuery } from '../../src/contract/schema/index.js';
import { isKnown } from '../etag.js';
import { problemOf } from '../problems.js';
import { bodyOf, callOf, queryOf } from '../requests.js';
import { permissionsOf, type Role } from '../roles.js';
import { lineStream } from '../stream.js';
import { type AppVariables, offered, withEtag } from './route.js';

export function readingRoutes(backend: UsersBackend, roleOf: (request: Request) => Role): Hono<AppVariables> {
  const app = new Hono<AppVariables>();

  app.get('/settings', async (context) => {
    const settings = (await backend.getSettings?.(callOf(context))) ?? DEFAULT_SETTINGS;
    const permissions = permissionsOf(settings.permissions, roleOf(context.req.raw));
    const unavailable = CAPABILITIES.filter((name) => backend[name] === undefined);
    return context.json({ ...settings, permissions, unavailable: [...new Set([...(settings.unavailable ?? []), ...unavailable])] });
  });

  app.get('/kpis', async (context) => context.json(await offered(backend, 'getKpis')(queryOf(context, KpisQuery), callOf(context))));

  app.post('/users/search', async (context) => {
    const wantsLines = context.req.header('accept')?.includes('application/x-ndjson') ?? false;
    const stream = wantsLines ? offered(backend, 'streamUsers') : null;
    const query = await bodyOf(context, UsersQuery);
    if (!stream) return context.json(await backend.searchUsers(query, callOf(context)));
    const stopped = new AbortController();
    const signal = AbortSignal.any([context.req.raw.signal, stopped.signal]);
    const lines = await lineStream(
      (beside) => stream(query, { signal, onCursor: (cursor) => beside({ cursor }) }),
      (thrown) => problemOf(thrown, context.var.requestId),
      (reason) => stopped.abort(reason),
    );
    return context.body(lines, 200, { 'content-type': 'application/x-ndjson' });
  });

  app.get('/users/:id', async (context) => {
    const user = await offered(backend, 'getUser')(context.req.param('id'), callOf(context));
    if (isKnown(context.req.header('if-none-match'), user.etag)) return context.body(null, 304, { etag: user.etag });
    return withEtag(context, user);
  });

  app.get('/users/:id/subscriptions', async (context) =>
    context.json(await offered(backend, 'listSubscriptions')(context.req.param('id'), callOf(context))),
  );

  app.get('/users/:id/rentals', async (context) =>
    context.json(await offered(backend, 'listRentals')(context.req.param('id'), callOf(context))),
  );

  app.get('/users/:id/views', async (context) => {
    const list = offered(backend, 'listViews');
    return context.json(await list(context.req.param('id'), queryOf(context, ViewsQuery, ['offset', 'limit']), callOf(context)));
  });

  return app;
}
