// Says in a title what an erasure asks, does, or has done.
import type { RunView } from './run-view.js';

export function titleOf(view: RunView): string {
  const { run, terms, format } = view;
  const { erase: words } = terms;
  const count = run.plan?.count ?? 0;
  switch (run.phase) {
    case 'planning':
    case 'unplanned':
      return words.title;
    case 'planned': {
      const only = onlyName(view);
      return only === null ? words.titleMany(count, format.number(count)) : words.titleOne(only);
    }
    case 'stopped':
      return words.stopped;
    case 'done':
      return resultOf(view);
    default:
      return words.erasing(count, format.number(count));
  }
}

function resultOf(view: RunView): string {
  const { run, terms, format } = view;
  const { erase: words } = terms;
  const { erased, gone, failed } = run.tally;
  if (failed.size > 0) return words.partly;
  const only = erased === 1 && gone === 0 ? onlyName(view) : null;
  if (only !== null) return words.doneOne(only);
  if (erased > 0) return words.done(erased, format.number(erased));
  return gone > 0 ? words.gone(gone, format.number(gone)) : words.nobody;
}

/** The name, where the plan is about one person. */
function onlyName({ run: { plan }, nameOf }: RunView): string | null {
  const [only] = plan?.count === 1 ? plan.sample : [];
  return only ? nameOf(only.id) : null;
}
