// Compares entity tags as RFC 9110 says. Knows no routes and no users.
import { strong, tagsOf } from '../src/contract/etag.js';

/** Whether `If-None-Match` names this tag (weak comparison); `*` names every tag. */
export function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined || etag === '') return false;
  return header.trim() === '*' || tagsOf(header).some((tag) => strong(tag) === strong(etag));
}
