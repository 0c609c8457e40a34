// The plan of a file of one user's viewing sessions in a period. Knows no dialog.
import type { UsersBackend } from '../../contract/backend.js';
import type { Period, ViewingSession } from '../../contract/schema/index.js';
import type { ExportTerms } from '../../i18n/export-languages.js';
import type { FileSpec } from '../../sheet/out/table.js';
import type { Connection } from '../connection.js';
import type { ExportPlan } from './export-run.js';
import { SessionsSource } from './sessions-source.js';
import { aboutCard, type AboutFacts } from './tables/about-card.js';
import { sessionTable } from './tables/session-table.js';

export interface SessionsExport {
  readonly connection: Connection;
  readonly listViews: NonNullable<UsersBackend['listViews']>;
  readonly userId: string;
  readonly period: Period;
  /** Sessions of the period, where that is known. */
  readonly count: number | undefined;
  readonly spec: FileSpec;
  readonly lang: string;
  readonly terms: ExportTerms;
  readonly about: Pick<AboutFacts, 'site' | 'contents' | 'period'>;
}

export function sessionsPlan(options: SessionsExport): ExportPlan {
  const { connection, listViews, userId, period, count, spec, lang, terms, about } = options;
  const { zone, now } = connection;
  const { columns, row } = sessionTable({ terms, lang, raw: spec.format === 'json' });
  return {
    spec,
    total: count === undefined ? null : { count, exact: true },
    write: async ({ writer, wrote, expects, steadily }) => {
      const source = new SessionsSource(listViews, userId, { ...period, zone });
      await writer.table({ key: 'sessions', name: terms.exports.sheets.sessions, columns });
      let rows = 0;
      for await (const sessions of steadily<readonly ViewingSession[]>((signal) => source.batches(signal))) {
        await writer.rows(sessions.map(row));
        rows += sessions.length;
        expects(source.total ?? rows);
        wrote(sessions.length);
      }
      await writer.card(aboutCard({ ...about, zone, rows, madeAt: now() }, terms));
    },
  };
}
