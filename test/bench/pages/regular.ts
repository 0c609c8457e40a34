// regular-table as its documentation shows it: a data listener that answers for the cells in view.
import 'regular-table';
import type { RegularTableElement } from 'regular-table';
import type { Contender } from './contender.js';
import { drive } from './driver.js';
import { type Answers, COLUMNS, type Row } from './rows.js';

class RegularTable implements Contender {
  readonly scroller = document.createElement('regular-table') as RegularTableElement;
  #rows: readonly Row[] = [];

  async start(answers: Answers, place: HTMLElement): Promise<void> {
    place.append(this.scroller);
    this.scroller.setDataListener(async (x0, y0, x1, y1) => {
      this.#rows = await answers.rows(y0, y1 - y0);
      return {
        num_rows: answers.total,
        num_columns: COLUMNS.length,
        column_headers: COLUMNS.slice(x0, x1).map((name) => [name]),
        data: COLUMNS.slice(x0, x1).map((_, at) => this.#rows.map((row) => row[x0 + at] ?? '')),
      };
    });
    await this.scroller.draw();
  }
}

await drive(new RegularTable(), document.querySelector<HTMLElement>('#place')!);
