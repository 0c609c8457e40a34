// Tells what the list shows to who saves it as a file. Knows no file.
import { userFields } from '../../../contract/user-fields.js';
import type { Connection } from '../../../controllers/connection.js';
import type { ListAbout, ListFilter } from '../../../controllers/export/export-about.js';
import { type ActiveFilter, activeFilters } from '../../../controllers/query-changes.js';
import type { UserCount } from '../../../controllers/selection.js';
import type { TableQuery } from '../../../controllers/table-query.js';
import { fieldLabel } from '../../../i18n/field-text.js';
import type { Format } from '../../../i18n/format.js';
import type { ListTerms } from '../../../i18n/languages.js';
import { type ChipContext, filterText } from '../chips.js';
import { COLUMN_STEPS, shownFields } from '../fitting-columns.js';

export interface ListAround {
  readonly terms: ListTerms;
  readonly format: Format;
  readonly connection: Connection;
  /** Users who match. */
  readonly total: UserCount;
}

/** All that match, in the order of the list; columns that do not fit just now are none that the person took away. */
export function listAbout(query: TableQuery, { terms, format, connection, total }: ListAround): ListAbout {
  const fields = userFields(connection.settings);
  const words = { terms, format, connection, fields };
  return {
    kind: 'list',
    chosen: { filter: query.filter, zone: connection.zone, except: [] },
    count: total,
    filters: activeFilters(query).map((active): ListFilter => ({ text: filterText(active, words), name: nameOf(active, words) })),
    sort: query.sort,
    columns: shownFields(fields, query.columns, COLUMN_STEPS.length).map(({ key }) => key),
  };
}

/** What somebody typed, and what a custom field holds, may be somebody's name. */
function nameOf(active: ActiveFilter, words: ChipContext): string | null {
  if (active.kind === 'text') return null;
  if (active.kind !== 'custom') return filterText(active, words);
  const field = words.fields.find(({ key }) => key === `custom:${active.key}`);
  return field ? fieldLabel(field, words.terms, words.format.lang) : active.key;
}
