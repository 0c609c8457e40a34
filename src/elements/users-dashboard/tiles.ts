// The tiles as a list: what each counts, and the filter that shows exactly the rows it counts. Pure.
import type { Figure, Figures, Kpis, Settings } from '../../contract/schema/index.js';
import { type TableQuery, type TileFilter, withTile } from '../../controllers/table-query.js';

export const TILES = ['registered', 'active', 'inTrial', 'unsubscribed'] as const;
export type Tile = (typeof TILES)[number];

const SIDES = ['current', 'samePoint', 'previousMonth'] as const;
/** Which of the month's three windows a figure is counted in. */
export type Side = (typeof SIDES)[number];

/** A figure whose rows are shown. */
export interface Choice {
  readonly tile: Tile;
  readonly side: Side;
}

const FILTERS: Readonly<Record<Tile, TileFilter>> = {
  registered: 'registeredIn',
  active: 'hadAccessIn',
  inTrial: 'hadTrialIn',
  unsubscribed: 'unsubscribedIn',
};

export const figureOf = (figures: Figures, tile: Tile): Figure | null => figures[tile];

/** The tiles there are: no trials where the platform has none. Before anything is known, all. */
export const tilesOf = (kpis: Kpis | undefined, settings: Settings | undefined): Tile[] =>
  TILES.filter((tile) => tile !== 'inTrial' || ((settings?.trials ?? true) && kpis?.current.inTrial !== null));

export const isChosen = (choice: Choice | null, tile: Tile, side: Side): boolean => choice?.tile === tile && choice.side === side;

/** The query that shows the rows of a figure, and of no other; with `null`, of none. */
export const withChoice = (query: TableQuery, kpis: Kpis, choice: Choice | null): TableQuery =>
  choice ? withTile(query, FILTERS[choice.tile], kpis[choice.side].window) : withTile(query, null);

/** Whether a query still shows the rows of a figure: the person may have taken the filter away. */
export const stillChosen = ({ filter }: TableQuery, { tile }: Choice): boolean => filter[FILTERS[tile]] !== undefined;

/** A choice as an address carries it. */
export const choiceText = (choice: Choice | null): string | null =>
  choice && (choice.side === 'current' ? choice.tile : `${choice.tile}.${choice.side}`);

export function readChoice(text: string | null): Choice | null {
  const [first, second = 'current'] = (text ?? '').split('.');
  const tile = TILES.find((name) => name === first);
  const side = SIDES.find((name) => name === second);
  return tile && side ? { tile, side } : null;
}
