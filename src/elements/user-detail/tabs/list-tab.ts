// Makes a tab of a list that comes in one answer. Knows how it is asked, counted and shown as a table; knows no single list.
import type { TemplateResult } from 'lit';
import type { CallOptions, UsersBackend } from '../../../contract/backend.js';
import { UsersError } from '../../../contract/failure.js';
import type { Connection } from '../../../controllers/connection.js';
import { Resource } from '../../../controllers/resource.js';
import type { Terms } from '../../../i18n/languages.js';
import { emptyList, type ListColumn, listTable } from '../list-table.js';
import { loaded } from '../loaded.js';
import { rowsSkeleton } from '../skeletons.js';
import type { Tab, TabContext, TabKey } from './tab.js';

type List<Row> = (userId: string, options?: CallOptions) => Promise<{ readonly items: readonly Row[] }>;

export interface ListTab<Row> {
  readonly key: TabKey;
  readonly label: (terms: Terms) => string;
  /** The call that gives the rows, where the backend has it. */
  readonly list: (backend: UsersBackend) => List<Row> | undefined;
  /** What stands there instead of no rows. */
  readonly empty: (terms: Terms) => string;
  readonly columns: (context: TabContext) => ListColumn<Row>[];
  /** The rows in the order in which they are shown. */
  readonly order?: (rows: readonly Row[], now: number) => readonly Row[];
  /** A row that is over is drawn quieter. */
  readonly over: (row: Row, now: number) => boolean;
}

export function listTab<Row>({ key, label, list, empty, columns, order = (rows) => rows, over }: ListTab<Row>): Tab {
  const rowsTable = (items: readonly Row[], context: TabContext): TemplateResult => {
    const now = context.connection.now();
    return listTable({ label: label(context.terms), columns: columns(context), rows: order(items, now), over: (row) => over(row, now) });
  };
  return {
    key,
    label,
    offered: (backend) => list(backend) !== undefined,
    attach({ element, asked }) {
      const items = new Resource<Awaited<ReturnType<List<Row>>>, readonly [Connection, string]>(element, {
        args: () => {
          const question = asked();
          return question && list(question[0].backend) ? question : null;
        },
        load: async ([{ backend }, userId], signal) => {
          const call = list(backend);
          if (!call) throw new UsersError('contract');
          return call(userId, { signal });
        },
      });
      return {
        count: () => items.value?.items.length,
        error: () => items.error,
        render: (context) =>
          loaded(items, {
            terms: context.terms,
            skeleton: rowsSkeleton,
            content: (value) => (value.items.length === 0 ? emptyList(empty(context.terms)) : rowsTable(value.items, context)),
          }),
        forget: () => items.forget(),
        reload: () => items.reload(),
      };
    },
  };
}
