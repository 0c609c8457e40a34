// Decodes answers whose rows stand for themselves: a bad row is marked, its page survives. Knows no HTTP.
import { decode } from '../contract/decode.js';
import { decodeRow } from '../contract/decode-row.js';
import { UsersError } from '../contract/failure.js';
import {
  DayViews,
  Rental,
  Rentals,
  Subscription,
  Subscriptions,
  TitleViews,
  User,
  UserDetail,
  UsersPage,
  ViewingSession,
  ViewsPage,
} from '../contract/schema/index.js';

type RowSchema = Parameters<typeof decodeRow>[0];
type Row<Schema extends RowSchema> = NonNullable<ReturnType<typeof decodeRow<Schema['entries']>>>;

/** The rows of an answer, one by one, as many as came: paging counts on it. What is no row at all is an empty, marked one. */
const rowsOf = <const Schema extends RowSchema>(schema: Schema, { items }: { items: readonly unknown[] }): Row<Schema>[] =>
  items.map((item) => (decodeRow(schema, item) ?? decodeRow(schema, {})) as Row<Schema>);

/** An answer with a list of rows that are not decoded yet. */
function listOf(value: unknown): Record<string, unknown> & { items: unknown[] } {
  if (typeof value !== 'object' || value === null || !('items' in value) || !Array.isArray(value.items)) throw new UsersError('contract');
  return { ...value, items: value.items };
}

export function usersPageOf(value: unknown): UsersPage {
  const list = listOf(value);
  return { ...decode(UsersPage, { ...list, items: [] }), items: rowsOf(User, list) };
}

export function subscriptionsOf(value: unknown): Subscriptions {
  const list = listOf(value);
  return { ...decode(Subscriptions, { ...list, items: [] }), items: rowsOf(Subscription, list) };
}

export function rentalsOf(value: unknown): Rentals {
  const list = listOf(value);
  return { ...decode(Rentals, { ...list, items: [] }), items: rowsOf(Rental, list) };
}

export function viewsPageOf(value: unknown): ViewsPage {
  const list = listOf(value);
  const page = decode(ViewsPage, { ...list, items: [] });
  if (page.by === 'session') return { ...page, items: rowsOf(ViewingSession, list) };
  if (page.by === 'title') return { ...page, items: rowsOf(TitleViews, list) };
  return { ...page, items: rowsOf(DayViews, list) };
}

/** A user of a stream; without an id it is none. */
export const userOf = (value: unknown): User => identified(decodeRow(User, value));

/** One user in full; without an id it is none. */
export const userDetailOf = (value: unknown): UserDetail => identified(decodeRow(UserDetail, value));

function identified<T extends { readonly id: string }>(user: T | null): T {
  if (user === null || user.id === '') throw new UsersError('contract');
  return user;
}
