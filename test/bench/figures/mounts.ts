// What stays when a list is put on the page and removed again, many times: heap, and every kind of thing that outlives its element.
import { amongLiving, type Opened, open } from '../browser.js';
import { type Figure, isOurs } from './figure.js';

/** Kinds whose living instances the browser can count. */
const KINDS = ['ResizeObserver', 'MutationObserver', 'IntersectionObserver', 'Worker', 'HTMLCanvasElement'] as const;
/** What is made once, by the first lists, is not what stays of each. */
const WARM = 50;
const LIMIT = 5000;
/** So many of a kind may stand until the next collection. One menu's listeners are more: a menu that stays is told. */
const HANDFUL = 4;

interface Standing {
  readonly heap: number;
  readonly counts: ReadonlyMap<string, number>;
}

async function standing({ page, protocol, heap }: Opened): Promise<Standing> {
  // What waits for a time or a frame keeps the last menu a little longer; what a collection frees may free more at the next.
  for (let turn = 0; turn < 4; turn += 1) {
    await page.evaluate(() => bench!.rest(60));
    await heap();
  }
  const bytes = await heap();
  const counts = new Map<string, number>();
  for (const kind of KINDS) {
    counts.set(kind, Number(await amongLiving(protocol, kind, 'function () { return this.length; }')));
  }
  const { metrics } = await protocol.send('Performance.getMetrics');
  counts.set('listeners', metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? 0);
  counts.set('object URLs', await page.evaluate(() => bench!.objectUrls()));
  return { heap: bytes, counts };
}

const mountsOf = (name: string, title: string, query: string, asks: Figure['asks']): Figure => ({
  name,
  title,
  goal: '≤ 5 kB each, nothing else left',
  ...(asks && { asks }),
  async once(where, { mounts }) {
    await using opened = await open({ ...where, query });
    await opened.page.evaluate((times) => bench!.mount(times), WARM);
    const before = await standing(opened);
    await opened.page.evaluate((times) => bench!.mount(times), mounts);
    const after = await standing(opened);
    const each = (after.heap - before.heap) / mounts;
    const more = [...after.counts]
      .map(([kind, count]) => [kind, count - (before.counts.get(kind) ?? 0)] as const)
      .filter(([, count]) => count > HANDFUL);
    const left = more.map(([kind, count]) => `${count} ${kind}`).join(', ') || 'nothing else';
    return { text: `${(each / 1000).toFixed(1)} kB each, ${left} left (${mounts} times)`, met: each <= LIMIT && more.length === 0 };
  },
});

export const mounts: readonly Figure[] = [
  mountsOf('mounts', 'put on the page and removed', '', ({ page }) => page === 'ours' || page === 'vaadin'),
  mountsOf('mounts-dashboard', 'the whole menu put on the page and removed', '&element=users-dashboard', isOurs),
];
