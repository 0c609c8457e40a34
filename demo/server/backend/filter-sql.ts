// Turns a users filter into SQL conditions on `u`. Knows the meaning of each part of the filter, nothing of order and pages.
import { daysWindow } from '../../../src/contract/calendar.js';
import { fold, searchWords } from '../../../src/contract/fold.js';
import { type CustomCondition, instantMs, type UsersFilter, type WindowText } from '../../../src/contract/schema/index.js';
import { storableJson } from '../db/storable.js';
import { holding, type Params } from './params.js';
import type { Question, Source } from './scope.js';
import { currentOffer, lostIn, ranIn, registeredIn } from './predicates.js';

/** The conditions of a filter without its `status`, on users `u` who exist, of a source. */
export function conditionsOf({ filter, zone, now }: Question, source: Source, params: Params): string[] {
  const conditions: string[] = [];
  const days = (column: string, period: UsersFilter['registered']): void => {
    if (!period) return;
    const { from, to } = daysWindow(period.from, period.to, zone);
    conditions.push(`(${column} >= ${params.instant(from)} AND ${column} < ${params.instant(to)})`);
  };
  const bounds = (window: WindowText): [string, string] => [params.instant(instantMs(window.from)), params.instant(instantMs(window.to))];
  const anySpan = (condition: string): number =>
    conditions.push(`EXISTS (SELECT FROM access_span s WHERE s.user_id = u.id AND ${condition})`);

  if (filter.ids) conditions.push(`u.id = ANY(${params.texts(filter.ids)})`);
  for (const word of searchWords(filter.text ?? '')) conditions.push(holdsWord(word, source, params));
  days('u.registered_at', filter.registered);
  days('u.updated_at', filter.updated);
  if (filter.offer) conditions.push(`${currentOffer(params.instant(now))} = ANY(${params.texts(filter.offer)})`);
  const custom = Object.entries(filter.customFields ?? {}).flatMap(([key, condition]) => customConditions(key, condition, params));
  if (source === 'users') conditions.push(...custom);
  else if (custom.length > 0) conditions.push(`EXISTS (SELECT FROM users c WHERE c.id = u.id AND ${custom.join(' AND ')})`);
  if (filter.registeredIn) conditions.push(registeredIn(...bounds(filter.registeredIn)));
  if (filter.hadAccessIn) anySpan(ranIn('access', ...bounds(filter.hadAccessIn)));
  if (filter.hadTrialIn) anySpan(ranIn('trial', ...bounds(filter.hadTrialIn)));
  if (filter.unsubscribedIn) {
    const { cause } = filter.unsubscribedIn;
    anySpan(lostIn('subscription', ...bounds(filter.unsubscribedIn)) + (cause === undefined ? '' : ` AND s.cause = ${params.text(cause)}`));
  }
  return conditions;
}

/** `searched_users` is asked by an index: that of trigrams, or for one and two letters that of letters and pairs. Others row by row. */
function holdsWord(word: string, source: Source, params: Params): string {
  if (source !== 'searched_users') return `strpos(u.search_key, ${params.text(word)}) > 0`;
  return [...word].length <= 2
    ? `short_words(u.search_key) @> ARRAY[${params.text(word)}]`
    : `u.search_key LIKE ${params.text(holding(word))}`;
}

/** What contract/custom-condition.ts says, on jsonb: of `custom_fields` and `custom_keys`, which no two tables of a question have. */
function customConditions(key: string, { anyOf, contains, from, to, empty }: CustomCondition, params: Params): string[] {
  const name = params.text(key);
  const value = `(custom_fields -> ${name})`;
  const type = `jsonb_typeof(${value})`;
  const conditions: string[] = [];
  if (empty !== undefined) {
    const isEmpty = `coalesce(${value} IN ('null', '""', '[]'), true)`;
    conditions.push(empty ? isEmpty : `NOT ${isEmpty}`);
  }
  if (anyOf) {
    const wanted = params.json(storableJson(anyOf));
    conditions.push(
      `CASE ${type} WHEN 'array' THEN EXISTS (SELECT FROM jsonb_array_elements(${value}) item WHERE ${wanted} @> item) ELSE ${wanted} @> ${value} END`,
    );
  }
  if (contains !== undefined) {
    conditions.push(`coalesce(custom_keys ->> ${name}, '') LIKE ${params.text(holding(fold(contains)))}`);
  }
  const bound = (operator: '>=' | '<=', limit: string | number): void => {
    const wanted = params.json(JSON.stringify(limit));
    const compared =
      typeof limit === 'number'
        ? `${value}::numeric ${operator} (${wanted})::numeric`
        : `(${value} #>> '{}') COLLATE "C" ${operator} (${wanted} #>> '{}')`;
    conditions.push(`CASE ${type} WHEN '${typeof limit}' THEN ${compared} ELSE false END`);
  };
  if (from !== undefined) bound('>=', from);
  if (to !== undefined) bound('<=', to);
  return conditions;
}
