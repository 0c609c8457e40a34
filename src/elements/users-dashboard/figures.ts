// Draws the figures of a month: tiles and trend, or what stands in their place while they are late or failed.
import { html, nothing, type TemplateResult } from 'lit';
import type { UsersError } from '../../contract/failure.js';
import type { Kpis, Settings } from '../../contract/schema/index.js';
import type { Format } from '../../i18n/format.js';
import type { ShellTerms } from '../../i18n/languages.js';
import { banner, failure } from '../parts/failure.js';
import { tileCard } from './tile.js';
import { tileSkeleton } from './tile-skeleton.js';
import { type Choice, type Side, type Tile, tilesOf } from './tiles.js';

export interface FiguresView {
  /** The last good answer, of whatever month. */
  readonly kpis: Kpis | undefined;
  readonly error: UsersError | undefined;
  readonly pending: boolean;
  readonly settings: Settings | undefined;
  /** Unix ms, for the skeleton's dates. */
  readonly now: number;
  readonly terms: ShellTerms;
  /** In the zone of the answer. */
  readonly format: Format;
  readonly choice: Choice | null;
  /** The trend as far as it has come. */
  readonly trend: TemplateResult;
  readonly press: (tile: Tile, side: Side) => void;
  readonly retry: () => void;
}

export function figures(view: FiguresView): TemplateResult {
  const { kpis, pending, terms, format } = view;
  const error = pending ? undefined : view.error;
  if (!kpis && error) return html`<div class="figures-failed">${failure(error, terms, view.retry)}</div>`;
  const stale = kpis && pending ? 'stale' : '';
  return html` ${kpis && error ? banner(error, terms, view.retry, terms.dashboard.stale) : nothing}
    <section aria-label=${terms.dashboard.figures} aria-busy=${pending}>
      ${kpis ? nothing : html`<span class="visually-hidden" role="status">${terms.loading}</span>`}
      <ul class="tiles ${stale}" part="tiles">
        ${tilesOf(kpis, view.settings).map((tile) =>
          kpis
            ? tileCard({ tile, kpis, terms, format, choice: view.choice, press: view.press })
            : tileSkeleton(tile, view.now, terms, format),
        )}
      </ul>
    </section>
    <div aria-busy=${pending}>
      <div class=${stale}>${view.trend}</div>
    </div>`;
}
