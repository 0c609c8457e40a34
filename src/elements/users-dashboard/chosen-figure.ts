// Keeps which figure's rows the list shows, and the list's filter in step with it, also when the figures are new. Draws nothing.
import type { Kpis } from '../../contract/schema/index.js';
import type { TableQuery } from '../../controllers/table-query.js';
import { type Choice, isChosen, stillChosen, withChoice } from './tiles.js';

export class ChosenFigure {
  choice: Choice | null = null;
  #applied: { readonly kpis: Kpis; readonly choice: Choice | null } | undefined;

  /** Chooses a figure, or lets go of the one that is chosen. */
  press(pressed: Choice): void {
    this.choice = isChosen(this.choice, pressed.tile, pressed.side) ? null : pressed;
  }

  /** The query with the window of the chosen figure in place of the one before. */
  appliedTo(query: TableQuery, kpis: Kpis | undefined): TableQuery {
    if (!kpis || (!this.choice && !this.#applied?.choice)) return query;
    if (this.#applied?.kpis === kpis && this.#applied.choice === this.choice) return query;
    this.#applied = { kpis, choice: this.choice };
    return withChoice(query, kpis, this.choice);
  }

  /** Lets go of the figure when the person took its filter away. */
  follow(query: TableQuery): void {
    if (!this.choice || stillChosen(query, this.choice)) return;
    this.choice = null;
    this.#applied = undefined;
  }
}
