// Asks what an import of the same file has carried out before. Knows no file.
import type { UsersBackend } from '../../contract/backend.js';
import { asUsersError } from '../../contract/failure.js';
import { LineSet } from './line-set.js';

/** Its lines; none where the backend knows no such import, or cannot tell. */
export async function earlierLines(backend: UsersBackend, digest: string, signal: AbortSignal): Promise<LineSet> {
  try {
    const status = await backend.getImport?.(digest, { signal });
    return LineSet.from(status?.doneLines ?? []);
  } catch (error) {
    if (asUsersError(error).kind === 'missing') return new LineSet();
    throw error;
  }
}
