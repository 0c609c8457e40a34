// The plan of a file of users: those who match, or those who are selected, in the order of the list. Knows no dialog.
import type { User, UsersSort } from '../../contract/schema/index.js';
import type { UserField } from '../../contract/user-fields.js';
import type { ExportTerms } from '../../i18n/export-languages.js';
import type { FileSpec } from '../../sheet/out/table.js';
import type { Connection } from '../connection.js';
import type { Chosen, UserCount } from '../selection.js';
import type { ExportPlan } from './export-run.js';
import { aboutCard, type AboutFacts } from './tables/about-card.js';
import { userTable } from './tables/user-table.js';
import { type UsersQuestion, UsersSource } from './users-source.js';

export interface ListExport {
  readonly connection: Connection;
  readonly chosen: Chosen;
  readonly sort: UsersSort;
  readonly count: UserCount;
  readonly fields: readonly UserField[];
  readonly spec: FileSpec;
  readonly lang: string;
  readonly terms: ExportTerms;
  readonly about: Pick<AboutFacts, 'site' | 'contents'> & { readonly list: Omit<NonNullable<AboutFacts['list']>, 'missing'> };
  /** Of the selected users, so many no longer exist. */
  readonly onMissing: (count: number) => void;
}

/** Selected users whom a filter can name; of more, the whole list is read and the others left out. */
const NAMED = 5000;

export function listPlan(options: ListExport): ExportPlan {
  const { connection, chosen, sort, count, fields, spec, lang, terms, about, onMissing } = options;
  const { backend, settings, zone, now } = connection;
  const { columns, row } = userTable(fields, { terms, lang, raw: spec.format === 'json' });
  return {
    spec,
    total: count,
    write: async ({ writer, wrote, steadily }) => {
      const question = { ...questionOf(chosen), sort, zone: zoneOf(chosen, zone), expected: count?.count };
      const source = new UsersSource(backend, question, settings.limits.pageSize);
      await writer.table({ key: 'users', name: terms.exports.sheets.users, columns });
      let rows = 0;
      for await (const users of steadily<readonly User[]>((signal) => source.batches(signal))) {
        await writer.rows(users.map(row));
        rows += users.length;
        wrote(users.length);
      }
      const missing = 'ids' in chosen ? chosen.ids.length - rows : 0;
      if (missing > 0) onMissing(missing);
      await writer.card(aboutCard({ ...about, zone, rows, madeAt: now(), list: { ...about.list, missing } }, terms));
    },
  };
}

/** A backend that does not know a filter by ids answers with others, too: whom one wants is asked for once more here. */
function questionOf(chosen: Chosen): Pick<UsersQuestion, 'filter' | 'wants'> {
  if ('ids' in chosen) {
    const ids = new Set(chosen.ids);
    return { filter: ids.size <= NAMED ? { ids: [...ids] } : {}, wants: (id) => ids.has(id) };
  }
  const { filter, except } = chosen;
  if (except.length === 0) return { filter };
  const spared = new Set(except);
  return { filter, wants: (id) => !spared.has(id) };
}

const zoneOf = (chosen: Chosen, zone: string): string => ('ids' in chosen ? zone : chosen.zone);
