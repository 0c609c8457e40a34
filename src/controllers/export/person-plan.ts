// The plan of one user's file: profile, subscriptions, rentals, viewed contents; each where the backend has it. Knows no dialog.
import { UsersError } from '../../contract/failure.js';
import type { ViewingSession } from '../../contract/schema/index.js';
import { userFields } from '../../contract/user-fields.js';
import type { ExportTerms } from '../../i18n/export-languages.js';
import type { Format } from '../../i18n/format.js';
import type { FileWriter } from '../../sheet/out/file-writer.js';
import type { FileSpec } from '../../sheet/out/table.js';
import type { Connection } from '../connection.js';
import type { ExportPlan } from './export-run.js';
import { SessionsSource } from './sessions-source.js';
import { aboutCard, type AboutFacts } from './tables/about-card.js';
import { rentalTable, subscriptionTable } from './tables/access-tables.js';
import { profileCard } from './tables/profile-card.js';
import { sessionTable } from './tables/session-table.js';
import type { ItemTable } from './tables/user-table.js';

export interface PersonExport {
  readonly connection: Connection;
  readonly userId: string;
  readonly spec: FileSpec;
  readonly terms: ExportTerms;
  readonly format: Format;
  readonly about: Pick<AboutFacts, 'site' | 'contents'>;
}

export function personPlan({ connection, userId, spec, terms, format, about }: PersonExport): ExportPlan {
  const { backend, settings, zone, now } = connection;
  const words = { terms, lang: format.lang, raw: spec.format === 'json' };
  const { sheets } = terms.exports;
  return {
    spec,
    total: null,
    write: async ({ writer, wrote, expects, steadily, surely }) => {
      const { getUser, listSubscriptions, listRentals, listViews } = backend;
      if (!getUser) throw new UsersError('contract');
      let rows = 0;
      await writer.card(
        profileCard(await surely((signal) => getUser.call(backend, userId, { signal })), userFields(settings), words, format),
      );
      if (listSubscriptions) {
        const { items } = await surely((signal) => listSubscriptions.call(backend, userId, { signal }));
        rows += await whole(writer, { key: 'subscriptions', name: sheets.subscriptions }, subscriptionTable(words, now()), items);
      }
      if (listRentals) {
        const { items } = await surely((signal) => listRentals.call(backend, userId, { signal }));
        rows += await whole(writer, { key: 'rentals', name: sheets.rentals }, rentalTable(words), items);
      }
      if (listViews) {
        const source = new SessionsSource(listViews.bind(backend), userId, { zone });
        const { columns, row } = sessionTable(words);
        await writer.table({ key: 'sessions', name: sheets.views, columns });
        for await (const items of steadily<readonly ViewingSession[]>((signal) => source.batches(signal))) {
          await writer.rows(items.map(row));
          rows += items.length;
          expects(source.total ?? items.length);
          wrote(items.length);
        }
      }
      await writer.card(aboutCard({ ...about, zone, rows, madeAt: now() }, terms));
    },
  };
}

/** A table that is there as a whole. Returns its rows. */
async function whole<Item>(
  writer: FileWriter,
  head: { readonly key: string; readonly name: string },
  { columns, row }: ItemTable<Item>,
  items: readonly Item[],
): Promise<number> {
  await writer.table({ ...head, columns });
  await writer.rows(items.map(row));
  return items.length;
}
