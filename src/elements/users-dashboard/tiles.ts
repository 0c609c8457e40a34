// Draws the four figures of a month with their comparisons. Knows no backend: it is given the answer.
import { html, nothing, svg, type TemplateResult } from 'lit';
import { CHURN_CAUSES, EXPIRY_CAUSES } from '../../contract/access.js';
import { instantMs, type Figure, type Figures, type Kpis } from '../../contract/schema/index.js';
import type { TileFilter } from '../../controllers/table-query.js';
import type { Format } from '../../i18n/format.js';
import type { Terms } from '../../i18n/languages.js';
import { styleMap } from '../../vendor/lit/style-map.js';
import { icons } from '../parts/icons.js';
import { placePopover, togglePopover } from '../parts/popover.js';
import { compare, linePoints } from './comparison.js';

export interface TilesContext {
  readonly kpis: Kpis;
  readonly terms: Terms;
  readonly format: Format;
  readonly trials: boolean;
  /** The figure whose rows are shown. */
  readonly shown: (tile: TileFilter) => boolean;
  readonly show: (tile: TileFilter) => void;
}

interface Tile {
  readonly name: 'registered' | 'active' | 'inTrial' | 'unsubscribed';
  readonly filter: TileFilter;
  readonly read: (figures: Figures) => Figure | null;
  readonly more?: (context: TilesContext) => TemplateResult | typeof nothing;
}

const TILES: readonly Tile[] = [
  { name: 'registered', filter: 'registeredIn', read: ({ registered }) => registered, more: sparkline },
  { name: 'active', filter: 'hadAccessIn', read: ({ active }) => active },
  { name: 'inTrial', filter: 'hadTrialIn', read: ({ inTrial }) => inTrial },
  { name: 'unsubscribed', filter: 'unsubscribedIn', read: ({ unsubscribed }) => unsubscribed, more: causes },
];

export const tiles = (context: TilesContext): TemplateResult => {
  const shown = TILES.filter(({ name, read }) => read(context.kpis.current) !== null && (name !== 'inTrial' || context.trials));
  return html`<ul class="tiles" part="tiles">${shown.map((tile) => html`<li class="tile" part="tile">${tileOf(tile, context)}</li>`)}</ul>`;
};

/** As many empty tiles as there will be, of the final size. */
export const tilesSkeleton = (terms: Terms): TemplateResult => html`
  <ul class="tiles" aria-busy="true" aria-label=${terms.loading}>
    ${TILES.map(() => html`<li class="tile waiting" aria-hidden="true"><span class="skeleton label-bar"></span><span class="skeleton figure-bar"></span><span class="skeleton line-bar"></span><span class="skeleton line-bar short"></span></li>`)}
  </ul>`;

function tileOf({ name, filter, read, more }: Tile, context: TilesContext): TemplateResult {
  const { kpis, terms, format, shown, show } = context;
  const words = terms.dashboard;
  const label = words.tiles[name];
  const figure = read(kpis.current) ?? { count: 0, erased: 0 };
  const pressed = shown(filter);
  return html`
    <div class="tile-head"><h3>${label}</h3>
      <button type="button" class="quiet about" aria-label=${words.about(label)} aria-expanded="false" @click=${togglePopover}>${icons.info}</button>
      <div popover role="note" class="definition" @toggle=${placePopover}><p>${words.definitions[name]}</p><p class="muted">${words.overlap}</p></div>
    </div>
    <div class="figure-line">
      <button type="button" class="link figure" part="figure" aria-pressed=${pressed} aria-label=${`${format.number(figure.count)} · ${words.show(label)}`} title=${words.show(label)} @click=${() => show(filter)}>${format.number(figure.count)}</button>
      ${pressed ? html`<span class="showing">${words.showing}</span>` : nothing}
    </div>
    ${comparisons(read, figure.count, context)}
    ${figure.erased > 0 ? html`<p class="small">${words.erased(figure.erased, format.number(figure.erased))}</p>` : nothing}
    ${more?.(context) ?? nothing}
    <p class="small interval">${interval(context)}</p>`;
}

function comparisons(read: Tile['read'], count: number, { kpis, terms, format }: TilesContext): TemplateResult {
  const words = terms.dashboard;
  const [same, whole] = [read(kpis.samePoint)?.count ?? 0, read(kpis.previousMonth)?.count ?? 0];
  const { direction, text } = compare(count, same, format);
  const month = format.instant(instantMs(kpis.previousMonth.window.from), 'monthName');
  return html`
    <p class="versus"><span class="change ${direction}">${direction === 'same' ? nothing : html`<span class="arrow">${icons.up}</span>`}${text}<span class="visually-hidden">(${words[direction]})</span></span>
      ${words.versus('', days(kpis.samePoint, format))}</p>
    ${kpis.complete ? nothing : html`<p class="small">${words.wholeMonth(month, format.number(whole))}</p>`}`;
}

const days = ({ window }: Figures, format: Format): string => format.days({ from: instantMs(window.from), to: instantMs(window.to) });

/** What was counted: the days, the instant at which they were judged, the zone. */
const interval = ({ kpis, terms, format }: TilesContext): string =>
  terms.dashboard.interval(days(kpis.current, format), format.instant(instantMs(kpis.current.window.to) - 1, 'time'), kpis.zone);

function sparkline({ kpis }: TilesContext): TemplateResult | typeof nothing {
  const values = kpis.registrationsPerDay.current.map(({ count }) => count);
  if (values.length < 2) return nothing;
  return html`<svg class="spark" viewBox="0 0 120 24" preserveAspectRatio="none" aria-hidden="true">${svg`<polyline points=${linePoints(values, 120, 22)} vector-effect="non-scaling-stroke" />`}</svg>`;
}

/** The split by cause as one thin bar and its words, then what ended without being a subscription. */
function causes({ kpis, terms, format }: TilesContext): TemplateResult {
  const { by, count } = kpis.current.unsubscribed;
  const parts = CHURN_CAUSES.filter((cause) => by[cause] > 0);
  const expired = EXPIRY_CAUSES.reduce((sum, cause) => sum + kpis.current.expired[cause], 0);
  return html`
    ${count === 0 ? nothing : html`
      <div class="split" aria-hidden="true">${parts.map((cause) => html`<span class="cause-${cause}" style=${styleMap({ flexGrow: by[cause] })}></span>`)}</div>
      <ul class="causes">${parts.map((cause) => html`<li><span class="key cause-${cause}"></span>${terms.dashboard.causes[cause]} <b>${format.number(by[cause])}</b></li>`)}</ul>`}
    <p class="small">${terms.dashboard.expired(format.number(expired))}</p>`;
}
