// From right to left: where things stand, where popovers open, what the arrow keys do, and what of a long text is cut.
import { sendKeys } from '@web/test-runner-commands';
import { terms } from '../../src/i18n/ar/index.js';
import { afterEach, describe, expect, it } from '../runner/suite.js';
import { SeenTexts } from './seen-texts.js';
import { Detail } from './user-detail/harness.js';
import { backendOf, NOW as now } from './user-detail/stub.js';
import { Dashboard } from './users-dashboard/harness.js';
import { Table } from './users-table/harness.js';
import { person } from './users-table/people.js';
import { Staff } from './users-table/staff.js';

const lang = 'ar';
let shown: { remove(): void };
const show = <T extends { remove(): void }>(one: T): T => {
  shown = one;
  return one;
};
afterEach(() => shown.remove());

const box = (element: Element): DOMRect => element.getBoundingClientRect();
const directions = (elements: readonly Element[]): string[] => elements.map((element) => getComputedStyle(element).direction);
const listed = async (width = 1200): Promise<Table> => {
  const table = show(new Table({ backend: new Staff(), lang, width }));
  await table.row('Person 0');
  return table;
};

describe('the list in Arabic', () => {
  it('is right to left, and so are its grid and its first column', async () => {
    const table = await listed();
    expect(directions([table.find('.root') ?? document.body, table.grid, table.scroller])).to.deep.equal(['rtl', 'rtl', 'rtl']);
    const [name, status] = [table.head(terms.fields.name), table.head(terms.fields.status)].map(box);
    // They touch; an engine rounds the same edge in two ways.
    expect(name?.left).to.be.greaterThan((status?.right ?? Infinity) - 0.5);
    const tick = table.find('.tick');
    const gear = table.find('.gear');
    expect([box(tick ?? document.body).left > (name?.right ?? 0), box(gear ?? document.body).right < (status?.left ?? 0)]).to.deep.equal([
      true,
      true,
    ]);
  });

  it('lets names and e-mails begin at the right, one above the other', async () => {
    const table = await listed();
    const row = (await table.row('Person 0')).closest('.names');
    const [name, email] = [...(row?.querySelectorAll('bdi') ?? [])].map((text) => {
      const drawn = document.createRange();
      drawn.selectNodeContents(text);
      return drawn.getBoundingClientRect().right;
    });
    expect(email).to.be.closeTo(name ?? 0, 1);
  });

  it('opens popovers from the start of their buttons', async () => {
    const table = await listed();
    for (const name of [terms.table.period, terms.table.filters]) {
      const popover = await table.open(name);
      const button = table.button(name, '.toolbar');
      await table.until(() => Math.abs(box(popover).right - box(button).right) < 1);
      popover.hidePopover();
    }
  });

  it('is walked by the arrows as it is seen', async () => {
    const table = await listed();
    const name = table.cellOf(await table.row('Person 1'));
    name.focus();
    const focused = (): DOMRect => box(table.grid.shadowRoot?.activeElement ?? document.body);
    await sendKeys({ press: 'ArrowLeft' });
    expect(focused().right, 'left').to.be.closeTo(box(name).left, 1);
    await sendKeys({ press: 'ArrowRight' });
    expect(focused().right, 'and back').to.be.closeTo(box(name).right, 1);
  });

  for (const width of [1200, 360]) {
    it(`cuts a long name and e-mail at their end, not at their beginning: ${width} px`, async () => {
      const long = person(0, { firstName: 'Maximiliane'.repeat(8), email: `${'maximiliane.'.repeat(9)}@example.com` });
      const table = show(new Table({ backend: new Staff(undefined, { total: 1 }), lang, width }));
      table.element.backend = Object.assign(new Staff(undefined, { total: 1 }), {
        meet: async (_: unknown, answer: () => Promise<{ items: unknown[] }>) => ({ ...(await answer()), items: [long] }),
      });
      await table.until(() => table.find('.name')?.textContent?.includes('Maximiliane'));
      for (const text of table.all('.names bdi')) {
        const first = document.createRange();
        const node = [...text.childNodes].find((child): child is Text => child instanceof Text && child.length > 0);
        if (!node) throw new Error('No text.');
        first.setStart(node, 0);
        first.setEnd(node, 1);
        expect(text.scrollWidth, 'it is cut').to.be.greaterThan(text.clientWidth);
        expect(first.getBoundingClientRect().left, 'its first letter').to.be.closeTo(box(text).left, 1);
      }
    });
  }
});

describe('a user in Arabic', () => {
  it('has tabs that the arrows walk as they are seen', async () => {
    const detail = show(new Detail({ userId: 'u1', backend: backendOf(), now, lang }));
    await detail.appears('h2');
    await detail.until(() => detail.openTab === terms.detail.tabs.personal);
    const [personal, subscriptions] = detail.all('[role=tab]').map(box);
    expect(personal?.left).to.be.at.least(subscriptions?.right ?? Infinity);
    await detail.press('ArrowLeft');
    expect(detail.openTab).to.contain(terms.detail.tabs.subscriptions);
    await detail.press('ArrowRight');
    expect(detail.openTab).to.equal(terms.detail.tabs.personal);
  });

  it('keeps an e-mail from left to right, at the right', async () => {
    const detail = show(new Detail({ userId: 'u1', backend: backendOf(), now, lang }));
    const email = await detail.appears('[part=email]');
    expect(getComputedStyle(email).direction).to.equal('ltr');
    expect(box(email).left).to.be.greaterThan(box(detail.element).left + box(detail.element).width / 2);
  });
});

describe('the dashboard in Arabic', () => {
  it('draws the chart in the digits of the region', async () => {
    const seen = new SeenTexts();
    seen.listen();
    const drawn: string[] = [];
    try {
      const dashboard = show(new Dashboard({ lang: 'ar-EG' }));
      await dashboard.until(() => {
        drawn.push(...[...seen.take()].filter(([, where]) => where === 'canvas').map(([text]) => text));
        return drawn.includes('١');
      });
    } finally {
      seen.stop();
    }
    expect(drawn.filter((text) => /\d/.test(text))).to.deep.equal([]);
  });

  it('writes every number in the digits of the region, the year of the month picker too', async () => {
    const dashboard = show(new Dashboard({ lang: 'ar-EG' }));
    await dashboard.tile(terms.dashboard.tiles.registered);
    dashboard.find('button.month')?.click();
    await dashboard.until(() => dashboard.find('.month-list strong'));
    expect(dashboard.text('.month-list')).to.match(/٢٠٢٦/).and.not.match(/\d/);
  });

  it('begins at the right: the first tile, the month before', async () => {
    const dashboard = show(new Dashboard({ lang }));
    const registered = await dashboard.tile(terms.dashboard.tiles.registered);
    const unsubscribed = await dashboard.tile(terms.dashboard.tiles.unsubscribed);
    expect(box(registered).left).to.be.at.least(box(unsubscribed).right);
    const [before, after] = [terms.dashboard.previousMonth, terms.dashboard.nextMonth].map((name) => box(dashboard.button(name)));
    expect(before?.left).to.be.at.least(after?.right ?? Infinity);
  });
});
