// Users of the list as what is exported: those who match its filters, or those who are selected. Knows no dialog.
import { userFields } from '../../../contract/user-fields.js';
import { FORMATS } from '../../../sheet/out/table.js';
import type { Connection } from '../../connection.js';
import type { ListAbout } from '../export-about.js';
import { listPlan } from '../list-plan.js';
import { everyField } from '../tables/user-table.js';
import type { ExportMaking, ExportSubject, ExportWords } from './subject.js';

export function listSubject(about: ListAbout, connection: Connection): ExportSubject {
  const { chosen, count, filters, sort, columns } = about;
  const fields = userFields(connection.settings);
  const shown = columns.flatMap((column) => fields.filter(({ key }) => key === column));
  return {
    formats: FORMATS,
    count,
    columns: shown,
    designed: false,
    nameParts: ({ exports: { files } }) =>
      'ids' in chosen ? [files.selected] : [files.users, ...filters.map(({ name }) => name ?? files.search)],
    plan: ({ choice, spec, terms, format, site, onMissing }) =>
      listPlan({
        connection,
        chosen,
        sort,
        count,
        fields: choice.columns === 'all' ? everyField(fields) : shown,
        spec,
        lang: format.lang,
        terms,
        about: {
          site,
          contents: terms.exports.contents.list,
          list: {
            filters: 'ids' in chosen ? [] : filters.map(({ text }) => text),
            order: orderText(about, terms),
            selection: selectionText(about, { terms, format }),
          },
        },
        onMissing,
      }),
  };
}

/** The order of the list in words. */
export const orderText = ({ sort: { by, direction } }: Pick<ListAbout, 'sort'>, { table, fields }: ExportWords['terms']): string =>
  table.sorted(fields[by], by.endsWith('At'), direction);

/** Who was selected, in words; `null`: everybody who matches. */
function selectionText(
  { chosen }: ListAbout,
  { terms: { exports: words }, format }: Pick<ExportMaking, 'terms' | 'format'>,
): string | null {
  if ('ids' in chosen) return words.what.users(chosen.ids.length, format.number(chosen.ids.length));
  return chosen.except.length > 0 ? words.about.allBut(format.number(chosen.except.length)) : null;
}
