// Draws one tile: figure, comparison, whole previous month, and what it was counted in. Tells presses by a callback.
import { html, nothing, type TemplateResult } from 'lit';
import { datesOf } from '../../contract/calendar.js';
import type { Figure, Kpis } from '../../contract/schema/index.js';
import type { Format } from '../../i18n/format.js';
import type { ShellTerms } from '../../i18n/languages.js';
import { icons } from '../parts/icons.js';
import { placePopover, togglePopover } from '../parts/popover.js';
import { causes } from './causes.js';
import { changeOf, changeText } from './change.js';
import { monthName, previousOf, windowOf } from './dates.js';
import { sparkline } from './sparkline.js';
import { type Choice, figureOf, isChosen, type Side, type Tile } from './tiles.js';

export interface TileView {
  readonly tile: Tile;
  readonly kpis: Kpis;
  readonly terms: ShellTerms;
  /** In the zone of the answer. */
  readonly format: Format;
  readonly choice: Choice | null;
  readonly press: (tile: Tile, side: Side) => void;
}

export function tileCard(view: TileView): TemplateResult {
  const { tile, kpis, terms, format, choice, press } = view;
  const words = terms.dashboard;
  const figure = figureOf(kpis.current, tile) ?? { count: 0, erased: 0 };
  const label = words.tiles[tile];
  const shown = format.number(figure.count);
  const chosen = isChosen(choice, tile, 'current');
  return html` <li class="tile ${choice?.tile === tile ? 'chosen' : ''}" part="tile tile-${tile}">
    <div class="tile-head">
      <h3>${label}</h3>
      ${definition(tile, terms)}
      ${choice?.tile === tile ? html`<span class="mark">${icons.check}<span>${words.showing}</span></span>` : nothing}
    </div>
    <div class="line">
      <button
        type="button"
        class="link figure"
        part="figure"
        aria-pressed=${chosen}
        aria-label=${words.show(label, shown)}
        @click=${() => press(tile, 'current')}
      >
        ${shown}
      </button>
      ${erasedOf(figure, view)}
    </div>
    ${comparison(view)} ${wholeMonth(view)}
    ${
      tile === 'registered'
        ? sparkline(
            kpis.registrationsPerDay.current.map(({ count }) => count),
            datesOf(kpis.month).length,
          )
        : nothing
    }
    ${tile === 'unsubscribed' ? causes(kpis.current, terms, format) : nothing}
    <p class="small basis">
      <span>${format.days(windowOf(kpis.current.window))}</span> <span>${words.asOf(format.instant(kpis.asOf), format.zone)}</span>
    </p>
  </li>`;
}

const definition = (tile: Tile, { dashboard: words }: ShellTerms): TemplateResult =>
  html` <button
      type="button"
      class="quiet icon info"
      aria-label=${words.about(words.tiles[tile])}
      aria-expanded="false"
      @click=${togglePopover}
    >
      ${icons.info}
    </button>
    <div popover class="definition" part="definition" @toggle=${placePopover}>
      <p>${words.definitions[tile]}</p>
      <p class="small">${words.overlap}</p>
    </div>`;

/** How many of the people whom a figure counts have no row. */
const erasedOf = ({ erased }: Pick<Figure, 'erased'>, { terms: { dashboard: words }, format }: TileView): TemplateResult | typeof nothing =>
  erased > 0 ? html`<span class="small" title=${words.erasedHint}>${words.erased(erased, format.number(erased))}</span>` : nothing;

function comparison({ tile, kpis, terms, format }: TileView): TemplateResult | typeof nothing {
  const [now, before] = [figureOf(kpis.current, tile), figureOf(kpis.samePoint, tile)];
  if (!now || !before) return nothing;
  const words = terms.dashboard;
  const change = changeOf(now.count, before.count);
  const days = kpis.complete ? format.day(previousOf(kpis.month), 'monthName') : format.days(windowOf(kpis.samePoint.window), 'day');
  const figure = format.number(before.count);
  const amount = changeText({ ...change, difference: Math.abs(change.difference) }, format, 'never');
  const spoken = change.direction === 'same' ? words.same(days, figure) : words[change.direction](amount, days, figure);
  return html` <p class="change" title=${spoken}>
    <span class="delta ${change.direction}" aria-hidden="true"
      >${change.direction === 'same' ? nothing : icons.up}<bdi>${changeText(change, format)}</bdi></span
    >
    <span class="small" aria-hidden="true">${words.versus(days)}</span>
    <span class="visually-hidden">${spoken}</span>
  </p>`;
}

function wholeMonth(view: TileView): TemplateResult | typeof nothing {
  const { tile, kpis, terms, format, choice, press } = view;
  const whole = figureOf(kpis.previousMonth, tile);
  if (!whole) return nothing;
  const words = terms.dashboard;
  const month = previousOf(kpis.month);
  const shown = format.number(whole.count);
  return html`<button
      type="button"
      class="link small whole"
      aria-pressed=${isChosen(choice, tile, 'previousMonth')}
      aria-label=${words.wholeMonthShow(words.tiles[tile], monthName(month, format), shown)}
      @click=${() => press(tile, 'previousMonth')}
    >
      ${words.wholeMonth(monthName(month, format), shown)}
    </button>
    ${erasedOf(whole, view)}`;
}
