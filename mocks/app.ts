// The contract made executable once: an HTTP app on the Fetch API that serves any `UsersBackend`.
// Validation, problem documents, ETags and streaming are here and nowhere else.
import { type Context, Hono } from 'hono';
import type { UsersBackend } from '../src/contract/backend.js';
import {
  EraseRequest, EraseSelection, ImportBatch, KpisQuery, UserChanges, type UserDetail, UserDraft, UsersQuery, ViewsQuery,
} from '../src/contract/schema/index.js';
import { docsPage } from './openapi/docs.js';
import { openApiDocument } from './openapi/document.js';
import { problemAnswer, Refusal } from './problems.js';
import { bodyOf, idempotencyKeyOf, queryOf } from './requests.js';
import { lineStream } from './stream.js';

export interface UsersAppOptions {
  /** The path that the app is mounted at. */
  readonly base?: string;
  /** Makes the id that a person can quote. */
  readonly requestId?: () => string;
}

/** An app whose `fetch(request)` answers the whole contract. */
export function createUsersApp(backend: UsersBackend, { base = '', requestId = () => crypto.randomUUID() }: UsersAppOptions = {}): Hono {
  const app = new Hono().basePath(base);
  app.use(async (context, next) => {
    context.header('x-request-id', requestId());
    context.header('cache-control', 'no-store');
    await next();
  });
  app.onError((error, context) => problemAnswer(context, error));
  app.notFound((context) => problemAnswer(context, new Refusal(404)));

  app.get('/openapi.json', (context) => context.json(openApiDocument()));
  app.get('/docs', (context) =>
    context.html(docsPage(openApiDocument()), 200, { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" }));

  app.get('/settings', async (context) => context.json(await can(backend.getSettings?.(callOf(context)))));
  app.get('/kpis', async (context) => context.json(await can(backend.getKpis?.(queryOf(context, KpisQuery), callOf(context)))));

  app.post('/users/search', async (context) => {
    const query = await bodyOf(context, UsersQuery);
    if (!context.req.header('accept')?.includes('application/x-ndjson')) return context.json(await backend.searchUsers(query, callOf(context)));
    const stopped = new AbortController();
    const users = await can(backend.streamUsers && Promise.resolve(backend.streamUsers(query, { signal: AbortSignal.any([context.req.raw.signal, stopped.signal]) })));
    return context.body(lineStream(users, stopped), 200, { 'content-type': 'application/x-ndjson' });
  });
  app.post('/users/erase/plan', async (context) =>
    context.json(await can(backend.planErase?.(await bodyOf(context, EraseSelection), callOf(context)))));
  app.post('/users/erase', async (context) =>
    context.json(await can(backend.eraseUsers?.(await bodyOf(context, EraseRequest), { ...callOf(context), ...idempotencyKeyOf(context) }))));
  app.post('/users/import', async (context) =>
    context.json(await can(backend.importUsers?.(await bodyOf(context, ImportBatch), { ...callOf(context), ...idempotencyKeyOf(context) }))));
  app.get('/users/import/:id', async (context) => context.json(await can(backend.getImport?.(context.req.param('id'), callOf(context)))));
  app.post('/users', async (context) => {
    const draft = await bodyOf(context, UserDraft);
    return withEtag(context, await can(backend.createUser?.(draft, { ...callOf(context), ...idempotencyKeyOf(context) })), 201);
  });

  app.get('/users/:id', async (context) => {
    const user = await can(backend.getUser?.(context.req.param('id'), callOf(context)));
    if (user.etag !== '' && context.req.header('if-none-match') === user.etag) return context.body(null, 304, { etag: user.etag });
    return withEtag(context, user);
  });
  app.patch('/users/:id', async (context) => {
    const changes = await bodyOf(context, UserChanges);
    const etag = context.req.header('if-match');
    if (etag === undefined) throw new Refusal(428);
    return withEtag(context, await can(backend.updateUser?.(context.req.param('id'), changes, { ...callOf(context), etag })));
  });
  app.get('/users/:id/subscriptions', async (context) =>
    context.json(await can(backend.listSubscriptions?.(context.req.param('id'), callOf(context)))));
  app.get('/users/:id/rentals', async (context) => context.json(await can(backend.listRentals?.(context.req.param('id'), callOf(context)))));
  app.get('/users/:id/views', async (context) =>
    context.json(await can(backend.listViews?.(context.req.param('id'), queryOf(context, ViewsQuery, ['offset', 'limit']), callOf(context)))));
  return app;
}

const callOf = (context: Context) => ({ signal: context.req.raw.signal });

/** The answer of an optional method; a backend that lacks it answers 501. */
function can<T>(answer: Promise<T> | undefined): Promise<T> {
  if (answer === undefined) throw new Refusal(501);
  return answer;
}

/** The ETag travels as a header, not in the body. */
function withEtag(context: Context, { etag, ...user }: UserDetail, status: 200 | 201 = 200): Response {
  return context.json(user, status, etag === '' ? {} : { etag });
}
