// Adds up what has become of the users of an erasure, as the backend told it. Pure.
import type { EraseResult } from '../contract/schema/index.js';

export class EraseTally {
  erased = 0;
  /** Users who were no more before it was their turn, which is what was wanted. */
  gone = 0;
  /** Who could not be erased, and the reason as it was told; `null` where none was. */
  readonly failed = new Map<string, string | null>();

  /** Takes one answer; gives the ids of those who are no more. */
  add(results: EraseResult['results']): string[] {
    const noMore: string[] = [];
    for (const { id, outcome, reason } of results) {
      const over = outcome === 'erased' || outcome === 'already_gone';
      if (over) {
        noMore.push(id);
        this.failed.delete(id);
      } else {
        this.failed.set(id, reason ?? (outcome === 'failed' ? null : outcome));
      }
      if (outcome === 'erased') this.erased += 1;
      if (outcome === 'already_gone') this.gone += 1;
    }
    return noMore;
  }
}
