// The contract made executable once: an HTTP app on the Fetch API that serves any `UsersBackend`.
// Validation, roles, problem documents, ETags and streaming are under mocks/ and nowhere else.
import { Hono } from 'hono';
import type { UsersBackend } from '../src/contract/backend.js';
import { isAbort } from '../src/contract/failure.js';
import { problemAnswer, Refusal } from './problems.js';
import { limitedBody } from './requests.js';
import type { Role } from './roles.js';
import { documentRoutes } from './routes/documents.js';
import { readingRoutes } from './routes/reading.js';
import type { AppVariables } from './routes/route.js';
import { writingRoutes } from './routes/writing.js';

export interface UsersAppOptions {
  /** The path that the app is mounted at. */
  readonly base?: string;
  /** Makes the id that a person can quote. */
  readonly requestId?: () => string;
  /** Who asks. Everybody is an owner where it is left out: then the backend's own permissions rule alone. */
  readonly role?: (request: Request) => Role;
  /** Who asks, as a backend's audit is to name them. Their role where it is left out. */
  readonly actor?: (request: Request) => string;
  /** Told of every answer of 500 and above, with what was thrown. Nobody is told otherwise. */
  readonly report?: (thrown: unknown, requestId: string) => void;
}

/** An app whose `fetch(request)` answers the whole contract. */
export function createUsersApp(backend: UsersBackend, options: UsersAppOptions = {}): Hono<AppVariables> {
  const { base = '', requestId = () => crypto.randomUUID(), role = () => 'owner', actor = role, report } = options;
  const app = new Hono<AppVariables>().basePath(base);

  app.use(async (context, next) => {
    context.set('requestId', requestId());
    context.set('actor', actor(context.req.raw));
    await next();
    context.header('x-request-id', context.var.requestId);
    context.header('cache-control', 'no-store');
    context.header('x-content-type-options', 'nosniff');
  });
  app.use(limitedBody);
  app.onError((thrown, context) => {
    const answer = problemAnswer(thrown, context.var.requestId);
    if (answer.status >= 500 && !isAbort(thrown)) report?.(thrown, context.var.requestId);
    return answer;
  });
  // Whatever the method: a route that is not there is a problem document, too.
  const missing = (): never => {
    throw new Refusal(404);
  };

  app.route('/', documentRoutes());
  app.route('/', writingRoutes(backend, role));
  app.route('/', readingRoutes(backend, role));
  app.all('*', missing);
  return app;
}
