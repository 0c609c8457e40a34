// The contract itself: the OpenAPI document and the page that shows it. Knows no backend.
import { Hono } from 'hono';
import { docsPage } from '../openapi/docs.js';
import { openApiDocument } from '../openapi/document.js';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

export const documentRoutes = (): Hono =>
  new Hono()
    .get('/openapi.json', (context) => context.json(openApiDocument()))
    .get('/docs', (context) => context.html(docsPage(openApiDocument()), 200, { 'content-security-policy': POLICY }));
