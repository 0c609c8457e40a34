// Says the active filters in words, as chips that take them away.
import { html, nothing, type TemplateResult } from 'lit';
import type { CustomCondition } from '../../contract/schema/index.js';
import { instantMs } from '../../contract/schema/common.js';
import type { UserField } from '../../contract/user-fields.js';
import type { Connection } from '../../controllers/connection.js';
import type { TableQuery } from '../../controllers/table-query.js';
import { type ActiveFilter, activeFilters, without } from '../../controllers/query-changes.js';
import { isolated } from '../../i18n/isolated.js';
import type { Format } from '../../i18n/format.js';
import type { ListTerms } from '../../i18n/languages.js';
import { stateText } from '../../i18n/field-text.js';
import { fieldLabel, fieldText } from '../../i18n/field-text.js';
import { close as closeIcon } from '../parts/late-icons.js';
import { periodText } from '../parts/period-text.js';

export interface ChipContext {
  readonly terms: ListTerms;
  readonly format: Format;
  readonly connection: Connection;
  readonly fields: readonly UserField[];
}

/** An active filter in words. */
export function filterText(active: ActiveFilter, { terms, format, connection, fields }: ChipContext): string {
  switch (active.kind) {
    case 'text':
      return terms.table.quoted(isolated(active.text));
    case 'status':
      return stateText(active.status, terms);
    case 'period':
      return terms.table.pair(
        terms.table.periodOf[active.field],
        periodText(active.period, terms, format, connection.now(), connection.zone),
      );
    case 'offer':
      return terms.table.pair(
        terms.fields.offer,
        isolated(connection.settings.offers.find(({ id }) => id === active.offer)?.name ?? active.offer),
      );
    case 'custom': {
      const field = fields.find(({ key }) => key === `custom:${active.key}`);
      const label = field ? fieldLabel(field, terms, format.lang) : active.key;
      return terms.table.pair(isolated(label), isolated(conditionText(active.condition, field, terms, format)));
    }
    case 'tile': {
      const { from, to, cause } = active.window;
      const text = terms.table.tiles[active.tile](format.days({ from: instantMs(from), to: instantMs(to) }));
      return cause ? `${text} · ${(terms.dashboard.causes as Record<string, string>)[cause] ?? cause}` : text;
    }
  }
}

function conditionText(
  { anyOf, contains, from, to, empty }: CustomCondition,
  field: UserField | undefined,
  terms: ListTerms,
  format: Format,
): string {
  const say = (value: string | number | boolean): string => (field ? fieldText(field, value, terms, format) : String(value));
  if (empty !== undefined) return empty ? terms.table.empty : terms.table.filled;
  if (anyOf) return terms.listed(anyOf.map(say));
  if (contains !== undefined) return terms.table.quoted(isolated(contains));
  return `${from === undefined ? '…' : say(from)} – ${to === undefined ? '…' : say(to)}`;
}

export function chips(query: TableQuery, context: ChipContext, change: (query: TableQuery) => void): TemplateResult | typeof nothing {
  const active = activeFilters(query);
  if (active.length === 0) return nothing;
  const { table } = context.terms;
  return html` <div class="chips" part="chips">
    ${active.map((one) => {
      const text = filterText(one, context);
      return html`<span class="chip" part="chip"
        ><span>${text}</span
        ><button type="button" aria-label=${table.remove(text)} @click=${() => change(without(query, one))}>${closeIcon}</button></span
      >`;
    })}
    <button type="button" class="link clear" @click=${() => change({ ...query, filter: {} })}>${table.clearAll}</button>
  </div>`;
}
