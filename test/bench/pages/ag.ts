// ag-grid-community as its documentation shows it for long lists: the infinite row model with its defaults.
import { createGrid, InfiniteRowModelModule, ModuleRegistry, RowSelectionModule } from 'ag-grid-community';
import type { Contender } from './contender.js';
import { drive } from './driver.js';
import { type Answers, COLUMNS, ROW_HEIGHT } from './rows.js';

ModuleRegistry.registerModules([InfiniteRowModelModule, RowSelectionModule]);

class AgGrid implements Contender {
  #place: HTMLElement | undefined;

  start(answers: Answers, place: HTMLElement): void {
    this.#place = place;
    createGrid(place, {
      columnDefs: COLUMNS.map((headerName, at) => ({
        headerName,
        flex: 1,
        valueGetter: ({ data }) => (Array.isArray(data) ? String(data[at] ?? '') : ''),
      })),
      rowHeight: ROW_HEIGHT,
      rowModelType: 'infinite',
      datasource: {
        rowCount: answers.total,
        getRows: ({ startRow, endRow, successCallback, failCallback }) =>
          void answers.rows(startRow, endRow - startRow).then((rows) => successCallback(rows, answers.total), failCallback),
      },
    });
  }

  get scroller(): HTMLElement | null {
    return this.#place?.querySelector<HTMLElement>('.ag-grid-viewport') ?? null;
  }
}

await drive(new AgGrid(), document.querySelector<HTMLElement>('#place')!);
