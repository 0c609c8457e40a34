// The grid as the host page meets it: private names, rows, and nothing left on the page.
import { loadGrid } from '../../src/vendor/grid/index.js';
import type { Grid, GridBodyRenderer, GridColumn, GridDataProvider } from '../../src/vendor/grid/index.js';
import { after, before, describe, expect, it } from '../runner/suite.js';

interface Row {
  readonly name: string;
}

const provide: GridDataProvider<Row> = ({ page, pageSize }, callback) =>
  callback(
    Array.from({ length: pageSize }, (_, index) => ({ name: `row ${page * pageSize + index}` })),
    1000,
  );
const renderer: GridBodyRenderer<Row> = (root, _column, { item }) => void (root.textContent = item.name);

const drawn = (grid: Grid<Row>, text: string): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!grid.textContent?.includes(text)) return;
      watch.disconnect();
      resolve();
    };
    const watch = new MutationObserver(look);
    watch.observe(grid, { childList: true, subtree: true, characterData: true });
    look();
  });

describe('the grid', () => {
  const stylesBefore = document.querySelectorAll('style').length;
  let grid: Grid<Row>;

  before(async () => {
    await loadGrid();
    grid = document.createElement('vaadin-grid') as Grid<Row>;
    const column = document.createElement('vaadin-grid-column') as GridColumn<Row>;
    column.renderer = renderer;
    grid.append(column);
    grid.dataProvider = provide;
    document.body.append(grid);
    await drawn(grid, 'row 3');
  });
  after(() => grid.remove());

  it('has a tag name that carries our version', () => {
    expect(grid.localName).to.match(/^ott-\d+-\d+-\d+-grid$/);
  });

  it("leaves Vaadin's own tag names to the host", () => {
    expect(customElements.get(['vaadin', 'grid'].join('-'))).to.equal(undefined);
  });

  it('leaves no global object and no style element on the page', () => {
    expect('Vaadin' in window).to.equal(false);
    expect(document.querySelectorAll('style').length).to.equal(stylesBefore);
    expect(document.adoptedStyleSheets.length).to.equal(0);
  });

  it('has its own base look: text is not transparent', () => {
    expect(getComputedStyle(grid).color).not.to.equal('rgba(0, 0, 0, 0)');
  });
});
