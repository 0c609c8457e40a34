// Lets in who calls this server by a loopback name and from its own pages. Knows no route.
import type { MiddlewareHandler } from 'hono';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const hostnameOf = (host: string): string => (URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '');

/** Refuses other host names (a foreign name that was bound to this address) and requests of other sites' pages. */
export const loopbackOnly: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  if (!LOOPBACK.has(hostnameOf(host))) return refuse(421, 'This server answers to localhost only');
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  const isPage = context.req.header('sec-fetch-mode') === 'navigate' && context.req.method === 'GET';
  const foreign = (origin !== undefined && origin !== `http://${host}`) || site === 'cross-site' || site === 'same-site';
  if (foreign && !isPage) return refuse(403, 'This server answers to its own pages only');
  return next();
};

const refuse = (status: number, title: string): Response =>
  Response.json(
    { type: 'about:blank', title, status },
    { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } },
  );
