// Fills a range of the selection whose rows are not loaded: asks who they are. Knows no row.
import { isAbort } from '../../../contract/failure.js';
import { idsBetween, LONGEST_RANGE } from '../../../controllers/range-ids.js';
import type { ListSelection, Missing } from '../list-selection.js';

export async function fillRange(selection: ListSelection, { range, on, question, signal }: Missing): Promise<void> {
  if (range.to - range.from >= LONGEST_RANGE) {
    selection.miss('long');
    return;
  }
  try {
    const ids = await idsBetween(question, range, signal);
    if (!signal.aborted) selection.put(ids, on);
  } catch (error) {
    if (!signal.aborted && !isAbort(error)) selection.miss('failed');
  }
}
