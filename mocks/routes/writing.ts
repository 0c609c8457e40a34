// The calls that change users and their fields. Each asks the role first, then validates; what is then done is the backend's.
import { type Context, Hono } from 'hono';
import type { UsersBackend } from '../../src/contract/backend.js';
import { UsersError } from '../../src/contract/failure.js';
import {
  CustomFieldDefinition,
  EraseRequest,
  EraseSelection,
  ImportBatch,
  type Permissions,
  UserChanges,
  UserDraft,
} from '../../src/contract/schema/index.js';
import { selectsEverybody } from '../../src/contract/everybody.js';
import { Refusal, refusedField } from '../problems.js';
import { bodyOf, callOf, writeOf } from '../requests.js';
import { type Role, ROLES } from '../roles.js';
import { type AppVariables, offered, withEtag } from './route.js';

export function writingRoutes(backend: UsersBackend, roleOf: (request: Request) => Role): Hono<AppVariables> {
  const app = new Hono<AppVariables>();
  const allow = (context: Context, right: keyof Permissions): void => {
    if (!ROLES[roleOf(context.req.raw)][right]) throw new Refusal(403);
  };

  app.post('/users', async (context) => {
    allow(context, 'create');
    const create = offered(backend, 'createUser');
    return withEtag(context, await create(await bodyOf(context, UserDraft), writeOf(context)), 201);
  });

  app.patch('/users/:id', async (context) => {
    allow(context, 'edit');
    const update = offered(backend, 'updateUser');
    const etag = context.req.header('if-match');
    // `*` stands for whatever there is, also for what the person has not seen.
    if (etag === undefined || etag.trim() === '*') throw new Refusal(428);
    const changes = await bodyOf(context, UserChanges);
    return withEtag(context, await update(context.req.param('id'), changes, { ...callOf(context), etag }).catch(refusedChange));
  });

  app.post('/users/erase/plan', async (context) => {
    allow(context, 'erase');
    const plan = offered(backend, 'planErase');
    const selection = await bodyOf(context, EraseSelection);
    if ('filter' in selection && !selection.everybody && selectsEverybody(selection.filter)) {
      throw refusedField('/everybody', 'Expected true, since the filter leaves nobody out', 'everybody');
    }
    return context.json(await plan(selection, callOf(context)));
  });

  app.post('/users/erase', async (context) => {
    allow(context, 'erase');
    const erase = offered(backend, 'eraseUsers');
    return context.json(await erase(await bodyOf(context, EraseRequest), writeOf(context)));
  });

  app.post('/users/import', async (context) => {
    allow(context, 'import');
    const write = offered(backend, 'importUsers');
    return context.json(await write(await bodyOf(context, ImportBatch), writeOf(context)));
  });

  app.get('/users/import/:id', async (context) => {
    allow(context, 'import');
    return context.json(await offered(backend, 'getImport')(context.req.param('id'), callOf(context)));
  });

  app.put('/custom-fields/:id', async (context) => {
    allow(context, 'customFields');
    const define = offered(backend, 'defineCustomField');
    const definition = await bodyOf(context, CustomFieldDefinition);
    if (definition.key !== context.req.param('id')) throw refusedField('/key', 'Expected the key of the address', 'key');
    return context.json(await define(definition, callOf(context)));
  });

  return app;
}

/** A conflict over a change is a stale ETag, unless it names the other user who has the e-mail. */
function refusedChange(thrown: unknown): never {
  const stale = thrown instanceof UsersError && thrown.kind === 'conflict' && thrown.status === undefined && !thrown.problem?.userId;
  throw stale ? new UsersError('conflict', { status: 412, ...(thrown.problem && { problem: thrown.problem }) }) : thrown;
}
