// The calls that import users. What became of each line is kept by the digest of its file: what is done is never carried out again.
import type { UsersBackend } from '../contract/backend.js';
import { UsersError } from '../contract/failure.js';
import { type DoneLine, IMPORT_OUTCOMES, type ImportPlan, isDone, planImport } from '../contract/import-outcome.js';
import type { Profile } from '../contract/profile.js';
import { readQuestion } from '../contract/question.js';
import { ImportBatch, type ImportBatchFull, type ImportResult, type ImportStatus } from '../contract/schema/index.js';
import type { Keys } from './keys.js';
import type { SamplePerson } from './person.js';
import type { Store } from './store.js';
import { newcomer } from './writing.js';

/** What became of a line when it was last sent. */
interface Line {
  readonly outcome: string;
  /** Of a line that is done; -1: nobody. */
  readonly row: number;
}

const DONE: readonly string[] = IMPORT_OUTCOMES.filter(isDone);

export function importing(store: Store, keys: Keys): Required<Pick<UsersBackend, 'importUsers' | 'getImport'>> {
  const { people, questions } = store;
  const files = new Map<string, Map<number, Line>>();

  const doneLine = (line: Line | undefined): DoneLine | undefined =>
    line && DONE.includes(line.outcome)
      ? { outcome: line.outcome, id: line.row < 0 || people.isErased(line.row) ? null : people.profile(line.row).id }
      : undefined;

  const planOf = async (batch: ImportBatchFull, at: number): Promise<ImportPlan<SamplePerson>> => {
    const rowOf = await questions.emails();
    const lines = files.get(batch.digest);
    const find = (emailKey: string): SamplePerson | undefined => {
      const row = rowOf(emailKey);
      return row < 0 ? undefined : people.person(row);
    };
    const make = (profile: Profile): SamplePerson => newcomer(profile, at);
    return planImport(batch, store.settings().customFields, { find, make, done: (line) => doneLine(lines?.get(line)) }, at);
  };

  const carryOut = ({ digest }: ImportBatchFull, { results, created, updated }: ImportPlan<SamplePerson>): void => {
    store.write({ changed: new Map(updated.map((person) => [people.rowOf(person.id), person])), added: created });
    const lines = files.get(digest) ?? new Map<number, Line>();
    files.set(digest, lines);
    for (const { line, outcome, id } of results) {
      lines.set(line, { outcome, row: id === null || !DONE.includes(outcome) ? -1 : people.rowOf(id) });
    }
  };

  return {
    importUsers: async (batch, call) => {
      const wanted = readQuestion(ImportBatch, batch);
      const told = ({ results }: ImportPlan<SamplePerson>): ImportResult => ({ id: wanted.digest, results: [...results] });
      if (wanted.dryRun) return store.reading(call, async () => told(await planOf(wanted, store.now())));
      return store.writing(call, async (at) => {
        const asked = ['importUsers', wanted];
        // What the key has carried out, the lines tell.
        keys.used(call?.idempotencyKey, asked);
        const plan = await planOf(wanted, at);
        carryOut(wanted, plan);
        keys.note(call?.idempotencyKey, asked, null);
        return told(plan);
      });
    },

    getImport: (id, call) =>
      store.reading(call, () => {
        const lines = files.get(id);
        if (!lines) throw new UsersError('missing', { status: 404 });
        return statusOf(id, lines);
      }),
  };
}

function statusOf(id: string, lines: ReadonlyMap<number, Line>): ImportStatus {
  const status = {
    id,
    digest: id,
    doneLines: [] as ImportStatus['doneLines'],
    created: 0,
    updated: 0,
    unchanged: 0,
    skipped: 0,
    refused: 0,
  };
  for (const [line, { outcome }] of [...lines].sort(([a], [b]) => a - b)) {
    for (const known of IMPORT_OUTCOMES) if (known === outcome) status[known] += 1;
    const last = status.doneLines.at(-1);
    if (!DONE.includes(outcome)) continue;
    if (last?.last === line - 1) last.last = line;
    else status.doneLines.push({ first: line, last: line });
  }
  return status;
}
