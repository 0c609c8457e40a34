// A user's profile as a card: the fields of the person, why this status, and the facts that the screen shows. Pure.
import { isEmptyValue } from '../../../contract/custom-value.js';
import type { UserDetail } from '../../../contract/schema/index.js';
import { fullName, type UserField } from '../../../contract/user-fields.js';
import type { Format } from '../../../i18n/format.js';
import { whySentence } from '../../../i18n/why.js';
import type { Card, CardLine } from '../../../sheet/out/table.js';
import { unitsOf } from './access-tables.js';
import { instantCell, type TableWords, userTable } from './user-table.js';

/** Marks of direction in a sentence, which a sheet has no use for. */
const ISOLATES = /[\u2066-\u2069]/g;

export function profileCard(user: UserDetail, fields: readonly UserField[], words: TableWords, format: Format): Card {
  const { terms } = words;
  // A field that is no longer in use is told where it has a value.
  const told = fields.filter(({ key, definition, read }) => key !== 'name' && (definition?.archived !== true || !isEmptyValue(read(user))));
  const { columns, row } = userTable(told, words);
  const cells = row(user);
  const known = columns.map(({ key, header, type }, at): CardLine => ({ key, label: header, type, value: cells[at] }));
  const isCustom = ({ key }: CardLine): boolean => key.startsWith('custom:');
  const { customerSince = null, lastSeenAt = null, watchedSeconds30d = null, spent = [] } = user.facts;
  const { facts: heads, tabs } = terms.detail;
  const { sections, fields: names, sheets } = terms.exports;
  return {
    key: 'profile',
    name: sheets.profile,
    title: fullName(user) || terms.unnamed(user.id),
    lines: [
      ...section(
        tabs.personal,
        known.filter((line) => !isCustom(line)),
      ),
      ...section(sections.facts, [
        { key: 'why', label: names.why, type: 'text', value: whySentence(user, terms, format).replace(ISOLATES, '') },
        { key: 'customerSince', label: heads.customerSince, type: 'instant', value: instantCell(customerSince) },
        { key: 'lastSeenAt', label: heads.lastSeenAt, type: 'instant', value: instantCell(lastSeenAt) },
        { key: 'watchedSeconds30d', label: heads.watched, type: 'duration', value: watchedSeconds30d },
        ...spent.map((money): CardLine => ({
          key: `spent${money.currency}`,
          label: `${heads.spent} (${money.currency})`,
          type: 'amount',
          value: unitsOf(money),
        })),
      ]),
      ...section(sections.custom, known.filter(isCustom)),
    ],
  };
}

/** Lines under a heading. */
const section = (name: string, lines: readonly CardLine[]): CardLine[] =>
  lines.map((line, at) => (at === 0 ? { ...line, section: name } : line));
