// Compares entity tags as RFC 9110 says. Knows no routes and no users.

const tagsOf = (header: string): string[] => [...header.matchAll(/(?:W\/)?"[^"]*"/g)].map(([tag]) => tag);
const opaque = (tag: string): string => tag.replace(/^W\//, '');

/** Whether `If-None-Match` names this tag (weak comparison); `*` names every tag. */
export function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined || etag === '') return false;
  return header.trim() === '*' || tagsOf(header).some((tag) => opaque(tag) === opaque(etag));
}
