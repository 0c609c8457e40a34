// @vaadin/grid as its documentation shows it: a data provider, columns by renderer, nothing else. Built bare, and with our patches.
import '@vaadin/grid/vaadin-grid.js';
import '@vaadin/grid/vaadin-grid-column.js';
import type { Grid } from '@vaadin/grid/vaadin-grid.js';
import type { GridColumn } from '@vaadin/grid/vaadin-grid-column.js';
import { type Contender, LAST_OF_VIEW } from './contender.js';
import { drive } from './driver.js';
import { gridScroller } from './grid-insides.js';
import { type Answers, COLUMNS, type Row } from './rows.js';

class BareGrid implements Contender {
  #grid: Grid<Row> | undefined;

  start(answers: Answers, place: HTMLElement): void {
    this.#grid = this.another(answers, place);
  }

  another(answers: Answers, place: HTMLElement): Grid<Row> {
    const grid = document.createElement('vaadin-grid') as Grid<Row>;
    // Rows of 45 px, as everybody's.
    grid.style.setProperty('--vaadin-grid-cell-padding', '12px 8px');
    COLUMNS.forEach((header, at) => {
      const column = document.createElement('vaadin-grid-column') as GridColumn<Row>;
      column.header = header;
      column.renderer = (cell, _, { item }) => void (cell.textContent = item[at] ?? '');
      grid.append(column);
    });
    grid.size = answers.total;
    grid.dataProvider = async ({ page, pageSize }, callback) => callback(await answers.rows(page * pageSize, pageSize).catch(() => []));
    place.replaceChildren(grid);
    return grid;
  }

  hasRows(list: HTMLElement | undefined = this.#grid): boolean {
    return list?.textContent?.includes(`Person ${LAST_OF_VIEW}`) ?? false;
  }

  get scroller(): HTMLElement | null {
    return gridScroller(this.#grid!);
  }
}

await drive(new BareGrid(), document.querySelector<HTMLElement>('#place')!);
