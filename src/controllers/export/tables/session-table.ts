// The table of a user's viewing sessions. Pure.
import type { ViewingSession } from '../../../contract/schema/index.js';
import { countryName } from '../../../i18n/countries.js';
import { deviceText } from '../../../i18n/field-text.js';
import { instantCell, type ItemTable, type TableWords, tableOf } from './user-table.js';
import { column } from './widths.js';

export function sessionTable({ terms, lang, raw }: TableWords): ItemTable<ViewingSession> {
  const { views: heads } = terms.detail;
  const { fields } = terms.exports;
  return tableOf<ViewingSession>([
    [column('title', heads.title, 'text', 40), ({ title }) => title],
    [column('startedAt', fields.start, 'instant'), ({ startedAt }) => instantCell(startedAt)],
    [column('endedAt', fields.end, 'instant'), ({ endedAt }) => instantCell(endedAt)],
    [column('playedSeconds', heads.played, 'duration'), ({ playedSeconds }) => playedSeconds],
    [column('furthestSeconds', fields.furthest, 'duration'), ({ furthestSeconds }) => furthestSeconds],
    [column('durationSeconds', fields.length, 'duration'), ({ durationSeconds }) => durationSeconds],
    [column('completion', heads.completed, 'rate'), ({ completion }) => completion],
    [column('device', heads.device, 'text', 14), ({ device }) => (raw || !device ? device : deviceText(device, terms))],
    [column('country', fields.country, 'text', 18), ({ country }) => (raw || !country ? country : countryName(country, lang))],
    [column('live', fields.live, 'boolean'), ({ live }) => live],
    [column('titleRemoved', fields.removed, 'boolean'), ({ titleRemoved }) => titleRemoved],
    [column('titleId', fields.titleId, 'text', 16), ({ titleId }) => titleId],
    [column('id', fields.id, 'text', 24), ({ id }) => id],
  ]);
}
