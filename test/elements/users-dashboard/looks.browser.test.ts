// The look as it is computed: schemes and tokens at run time, what is derived from them, and the two densities.
import manifest from '../../../custom-elements.json';
import { contrast } from '../../contrast.js';
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { Dashboard, type Given } from './harness.js';

let dashboard: Dashboard;
const show = (given?: Given): void => void (dashboard = new Dashboard(given));

/** A colour as red, green and blue, 0 to 255, and alpha; however the browser writes it. */
function painted(colour: string): number[] {
  const painter = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
  if (!painter) throw new Error('No canvas.');
  painter.fillStyle = colour;
  painter.fillRect(0, 0, 1, 1);
  return [...painter.getImageData(0, 0, 1, 1).data];
}
const apart = (one: string, other: string): number => contrast(painted(one).slice(0, 3), painted(other).slice(0, 3));
const surface = (): string => getComputedStyle(dashboard.element).backgroundColor;
const listed = (selector: string): HTMLElement => {
  const found = dashboard.list.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`No ${selector} in the list.`);
  return found;
};

interface Documented {
  readonly tagName?: string;
  readonly cssParts?: readonly { readonly name: string }[];
}
const documented: readonly Documented[] = manifest.modules.flatMap((module): readonly Documented[] => module.declarations);
/** The parts that an element's documents tell. */
const partsOf = (tag: string): string[] => documented.find(({ tagName }) => tagName === tag)?.cssParts?.map(({ name }) => name) ?? [];
const exported = (element: Element): string[] => (element.getAttribute('exportparts') ?? '').split(',').map((part) => part.trim());

describe('the look of the dashboard', () => {
  afterEach(() => {
    dashboard.remove();
    document.documentElement.style.removeProperty('color-scheme');
  });

  it('follows the scheme of the page as that changes, and its own theme against it', async () => {
    document.documentElement.style.colorScheme = 'light';
    show();
    await dashboard.tile('Active');
    expect(painted(surface())).to.eql([255, 255, 255, 255]);
    document.documentElement.style.colorScheme = 'dark';
    expect(painted(surface())).to.eql([22, 24, 29, 255]);
    dashboard.element.theme = 'light';
    await dashboard.element.updateComplete;
    expect(painted(surface())).to.eql([255, 255, 255, 255]);
    expect(painted(getComputedStyle(dashboard.list).backgroundColor)).to.eql([255, 255, 255, 255]);
  });

  it('returns to the scheme of the page when its own theme is taken back', async () => {
    document.documentElement.style.colorScheme = 'light';
    show();
    await dashboard.names();
    const surfaces = (): number[][] => [dashboard.element, dashboard.list].map((one) => painted(getComputedStyle(one).backgroundColor));
    const light = [255, 255, 255, 255];
    const dark = [22, 24, 29, 255];
    const themed = async (theme: Given['theme']): Promise<number[][]> => {
      dashboard.element.theme = theme ?? 'auto';
      await dashboard.element.updateComplete;
      await dashboard.list.updateComplete;
      return surfaces();
    };
    expect(await themed('dark')).to.eql([dark, dark]);
    expect(await themed('auto')).to.eql([light, light]);
    document.documentElement.style.colorScheme = 'dark';
    expect(surfaces()).to.eql([dark, dark]);
    expect(await themed('light')).to.eql([light, light]);
    expect(await themed('auto')).to.eql([dark, dark]);
  });

  it('draws the chart anew in every colour when the scheme or a rule of the page changes', async () => {
    const { loadChart } = await import('../../../src/vendor/chart/index.js');
    const { Chart } = await loadChart();
    document.documentElement.style.colorScheme = 'light';
    show();
    const canvas = (await dashboard.appears('canvas')) as HTMLCanvasElement;
    const chart = await dashboard.until(() => Chart.getChart(canvas));
    const drawn = (): unknown[] => [
      chart.data.datasets[0]?.backgroundColor,
      chart.data.datasets[1]?.borderColor,
      chart.options.color,
      chart.options.borderColor,
    ];
    const inForce = (): string[] =>
      ['current', 'previous', 'text', 'grid'].map((name) => getComputedStyle(dashboard.find(`.inks .ink-${name}`)!).color);
    const follows = async (before: unknown[]): Promise<unknown[]> => {
      await dashboard.until(() => drawn().every((colour, at) => colour !== before[at] && colour === inForce()[at]));
      return drawn();
    };
    const light = drawn();
    document.documentElement.style.colorScheme = 'dark';
    const dark = await follows(light);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('users-dashboard { --users-accent: rgb(200 30 60); --users-text: rgb(240 200 200); --users-surface: rgb(40 0 0) }');
    document.adoptedStyleSheets.push(sheet);
    await follows(dark);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  it('puts on any accent what can be read: black or white, 4.5 to 1', async () => {
    show();
    await dashboard.names();
    const add = await dashboard.until(() => dashboard.list.shadowRoot?.querySelector<HTMLElement>('button.primary'));
    add.style.transition = 'none';
    for (const accent of ['#3355dd', '#8ea2ff', '#35f2e0', '#ffff00', '#ff0000', '#00a000', '#777', '#767676', '#b8430b', '#000']) {
      dashboard.element.style.setProperty('--users-accent', accent);
      const { color, backgroundColor } = getComputedStyle(add);
      expect(painted(backgroundColor), accent).to.eql(painted(accent));
      expect(apart(color, backgroundColor), accent).to.be.at.least(4.5);
    }
  });

  it('gives its own host every part of the list, and of the open user by the names that the README tells', async () => {
    show();
    await dashboard.open();
    expect(exported(dashboard.list)).to.have.members(partsOf('users-table'));
    const same = ['avatar', 'badge', 'dialog'];
    const named = partsOf('user-detail').map((part) => (same.includes(part) ? part : `${part}: user-${part}`));
    expect(exported(dashboard.find('user-detail')!)).to.have.members(named);
    expect(named).to.include('failure: user-failure');
  });

  it('mixes secondary text and hairlines from text and surface, to be read on both', async () => {
    show();
    await dashboard.tile('Active');
    for (const [text, behind] of [
      ['#3a2418', '#fffaf2'],
      ['#ece6ff', '#0a0714'],
    ]) {
      dashboard.element.style.setProperty('--users-text', text ?? '');
      dashboard.element.style.setProperty('--users-surface', behind ?? '');
      const { color } = getComputedStyle(dashboard.find('.basis')!);
      expect(apart(color, surface())).to.be.within(4.5, apart(text ?? '', behind ?? '') - 1);
    }
  });

  it('makes rows 32 px high in compact density and 45 otherwise, in the list and for the open user, its targets 24 px', async () => {
    show({ width: 1400 });
    const name = (await dashboard.names())[0]!;
    const height = (): number => {
      const cell = listed('vaadin-grid-cell-content:has(.name), [slot]:has(.name)').assignedSlot?.parentElement;
      return cell?.getBoundingClientRect().height ?? 0;
    };
    expect(height()).to.equal(45);
    expect(name.querySelector('bdi')?.getBoundingClientRect().bottom).to.be.at.most(listed('.email').getBoundingClientRect().top + 1);
    dashboard.element.density = 'compact';
    await dashboard.until(() => height() === 32);
    expect(dashboard.list.density).to.equal('compact');
    expect(listed('.email').getBoundingClientRect().left).to.be.above(listed('.names .name').getBoundingClientRect().right);
    await dashboard.open();
    const detail = await dashboard.until(() => dashboard.root.querySelector('user-detail'));
    expect(detail.density).to.equal('compact');
    const inside = await dashboard.until(() => detail.shadowRoot?.querySelector('[role=tab]')?.getRootNode() as ShadowRoot | undefined);
    const roots = [dashboard.root, dashboard.list.shadowRoot!, inside];
    const targets = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('button:not(.link), .tick, select')]);
    const small = targets
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24));
    expect(targets.length).to.be.above(20);
    expect(small.map(({ target, box }) => `${target.outerHTML.slice(0, 80)} ${box.width}×${box.height}`)).to.eql([]);
  });

  it('marks the row of the open user, though the list has got other columns meanwhile', async () => {
    show({ width: 1400 });
    await dashboard.names();
    const heads = (): number => dashboard.list.shadowRoot?.querySelectorAll('.head').length ?? 0;
    const before = heads();
    await dashboard.open(1);
    await dashboard.until(() => heads() < before);
    const edge = await dashboard.until(() => {
      const row = dashboard.list.shadowRoot?.querySelector('.grid')?.shadowRoot?.querySelector('tr[aria-current]');
      const shadow = row?.firstElementChild ? getComputedStyle(row.firstElementChild).boxShadow : 'none';
      return shadow === 'none' ? null : shadow;
    });
    expect(edge).to.contain('inset');
  });

  it('lets a host style the parts of the list and of the open user', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'users-dashboard::part(avatar) { border-radius: 2px } users-dashboard::part(toolbar), users-dashboard::part(user-facts) { padding: 9px }',
    );
    document.adoptedStyleSheets.push(sheet);
    show();
    await dashboard.names();
    // A cell that has gone from the list has no style.
    expect(await dashboard.until(() => getComputedStyle(listed('.avatar')).borderRadius)).to.equal('2px');
    expect(getComputedStyle(listed('.toolbar')).paddingTop).to.equal('9px');
    await dashboard.open();
    const facts = await dashboard.until(() =>
      dashboard.root.querySelector('user-detail')?.shadowRoot?.querySelector('dl.facts[part=facts]'),
    );
    expect(getComputedStyle(facts).paddingTop).to.equal('9px');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
});
