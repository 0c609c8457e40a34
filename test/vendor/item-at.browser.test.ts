// What our build adds to the grid: rows one by one, with no page asked for and nothing kept.
import { type Grid, type GridColumn, loadGrid } from '../../src/vendor/grid/index.js';
import { after, before, describe, expect, it } from '../runner/suite.js';

interface Row {
  readonly name: string;
}

const SIZE = 1_000_000;

describe('a grid with itemAt', () => {
  let grid: Grid<Row>;
  const asked = new Set<number>();

  before(async () => {
    await loadGrid();
    grid = document.createElement('vaadin-grid') as Grid<Row>;
    const column = document.createElement('vaadin-grid-column') as GridColumn<Row>;
    column.renderer = (root, _, { item }) => void (root.textContent = item.name);
    grid.append(column);
    grid.itemAt = (index) => {
      asked.add(index);
      return { name: `row ${index}` };
    };
    grid.size = SIZE;
    document.body.append(grid);
    // Columns are gathered in a microtask, rows are sized by the next frame.
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  after(() => grid.remove());

  const row = (index: number): Element | undefined =>
    [...(grid.shadowRoot?.querySelectorAll('#items > tr') ?? [])].find((each) => each.getAttribute('aria-rowindex') === String(index + 1));

  it('draws its first rows', () => {
    expect(grid.textContent).to.include('row 0').and.include('row 3');
    expect(grid.shadowRoot?.querySelector('#table')?.getAttribute('aria-rowcount')).to.equal(String(SIZE));
  });

  it('draws its last rows, and asks for those alone that it draws', () => {
    grid.scrollToIndex(SIZE - 1);
    expect(grid.textContent).to.include(`row ${SIZE - 1}`);
    expect(asked.size).to.be.lessThan(200);
  });

  it('keeps no item and is never loading', () => {
    const { _dataProviderController: data } = grid as unknown as { _dataProviderController: { rootCache: { items: unknown[] } } };
    expect(Object.keys(data.rootCache.items).length).to.equal(0);
    expect(grid.hasAttribute('loading')).to.equal(false);
  });

  it('asks of each row that it draws whether it is selected', () => {
    grid.scrollToIndex(0);
    grid.isItemSelected = ({ name }) => name === 'row 2' || name === 'row 500001';
    grid.requestContentUpdate();
    expect(row(2)?.getAttribute('aria-selected')).to.equal('true');
    grid.scrollToIndex(500_000);
    expect(row(500_001)?.getAttribute('aria-selected')).to.equal('true');
    grid.scrollToIndex(0);
    expect(row(2)?.getAttribute('aria-selected')).to.equal('true');
    expect(row(3)?.getAttribute('aria-selected')).to.equal('false');
  });

  it('is shorter at once when its size is', () => {
    grid.size = 3;
    expect([...(grid.shadowRoot?.querySelectorAll<HTMLElement>('#items > tr') ?? [])].filter(({ hidden }) => !hidden).length).to.equal(3);
  });
});
