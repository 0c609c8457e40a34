// The grid as we ship it must look like the published one to the pixel in Firefox and WebKit too, where they are installed.
// Knows how their pictures are taken; the states are in test/vendor/pixels.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox, startFirefox } from '../runner/engines/firefox.js';
import { NoAnswer } from '../runner/engines/webdriver.js';
import { findWebKit, startWebKit } from '../runner/engines/webkit.js';
import { NOT_OURS, OUR_STATES, STATES } from '../vendor/pixels/states.js';
import { differing, type Kind, type Pictures, type PixelsSite, servePixels } from './pixels-site.js';

/** One page of a browser, as far as it is needed here. */
interface Viewer {
  /** It draws our table alike each time: WebKit does not, round corners and circles as they are. */
  readonly isSteady: boolean;
  goto(url: string): Promise<unknown>;
  /** The value of an expression. */
  evaluate(expression: string): Promise<unknown>;
  screenshotOf(selector: string): Promise<Buffer>;
  stop(): Promise<unknown>;
}

const size = { width: 1280, height: 720 };
const firefox = findFirefox();
const webkit = findWebKit();

const viewers: Readonly<Record<string, false | undefined | (() => Promise<Viewer>)>> = {
  Firefox:
    firefox !== undefined &&
    (async () => {
      const browser = await startFirefox(firefox);
      const page = await browser.open(size);
      return {
        isSteady: true,
        goto: (url) => page.goto(url, { timeout: 120_000 }),
        evaluate: (expression) => page.evaluate(expression),
        screenshotOf: async (selector) => Buffer.from(await (await page.waitForSelector(selector))!.screenshot()),
        stop: () => browser.stop(),
      };
    }),
  WebKit:
    webkit !== undefined &&
    (async () => {
      const browser = await startWebKit(webkit);
      const page = await browser.open(size);
      return {
        isSteady: false,
        goto: (url) => page.goto(url),
        evaluate: (expression) => page.evaluate(`return ${expression}`),
        screenshotOf: (selector) => page.screenshotOf(selector),
        stop: () => browser.stop(),
      };
    }),
};

const looks = { 'in light': { dir: 'ltr', scheme: 'light' }, 'in dark, from right to left': { dir: 'rtl', scheme: 'dark' } };

let site: PixelsSite;
beforeAll(async () => {
  site = await servePixels();
});
afterAll(() => site.close());

/** Scroll bars that lie over the page fade away while it is looked at; a round corner is not drawn alike twice in WebKit. */
const ready = `(async () => {
  while (!globalThis.putInto || !document.querySelector('#ours')?.shadowRoot?.querySelector('[data-user]')) await new Promise(requestAnimationFrame);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':host { border-radius: 0 !important } #table { overflow: hidden !important }');
  for (const { shadowRoot } of document.body.children) shadowRoot?.adoptedStyleSheets.push(sheet);
})()`;

/** What is drawn late, by the grid or by the browser, has come when three pictures are one. */
const steadyPicture = async (viewer: Viewer, selector: string): Promise<Buffer> => {
  for (let alike = 1, last = await viewer.screenshotOf(selector); ;) {
    if (alike === 3) return last;
    const next = await viewer.screenshotOf(selector);
    alike = next.equals(last) ? alike + 1 : 1;
    last = next;
  }
};

const pictures = async (viewer: Viewer, kind: Kind, look: keyof typeof looks): Promise<Pictures> => {
  await viewer.goto(site.address(kind, looks[look]));
  await viewer.evaluate(ready);
  const taken = new Map<string, Buffer>();
  for (const state of STATES) {
    const name = JSON.stringify(state);
    await viewer.evaluate(`(document.getElementById(${name}).scrollIntoView({ block: 'nearest' }), globalThis.putInto(${name}))`);
    taken.set(state, await steadyPicture(viewer, `[id=${name}]`));
  }
  if (!viewer.isSteady) return taken;
  await viewer.evaluate("document.getElementById('ours').scrollIntoView({ block: 'nearest' })");
  for (const state of OUR_STATES) {
    await viewer.evaluate(`globalThis.putInto(${JSON.stringify(state)})`);
    taken.set(state, await steadyPicture(viewer, '#ours'));
  }
  return taken;
};

// Each state is pictured three times and more.
describe.each(Object.entries(viewers))('in %s', { timeout: 900_000 }, (engine, start) => {
  let viewer: Viewer | undefined;
  beforeAll(async () => {
    if (start) viewer = await start();
  });
  afterAll(() => viewer?.stop());

  /** A browser that stands still while it takes a picture shows nothing of ours: another one takes them, twice at most. */
  const taken = async (kind: Kind, look: keyof typeof looks, others = 2): Promise<Pictures> => {
    try {
      return await pictures(viewer!, kind, look);
    } catch (error) {
      if (!start || others === 0 || !(error instanceof NoAnswer)) throw error;
      await viewer!.stop();
      viewer = await start();
      return taken(kind, look, others - 1);
    }
  };

  for (const look of Object.keys(looks) as (keyof typeof looks)[]) {
    it.skipIf(!start)(`${look}, every state that both can be put into looks the same`, async () => {
      const patched = await taken('patched', look);
      const published = await taken('published', look);
      expect(differing(`${engine} ${look}`, patched, published), `pictures of both are in .cache/pixels`).toEqual([NOT_OURS]);
      // States that cannot be told apart would prove little.
      expect(new Set([...patched.values()].map((picture) => picture.toString('base64'))).size).toBeGreaterThan(STATES.length - 2);
    });
  }

  it.skipIf(!start)('a border of one row that is missing is seen', async () => {
    await viewer!.goto(site.address('patched', looks['in light']));
    await viewer!.evaluate(ready);
    const whole = await viewer!.screenshotOf("[id='as it comes']");
    await viewer!.evaluate(
      `void (document.getElementById('as it comes').shadowRoot.querySelector('#items > tr:nth-child(3) > td').style.borderColor = 'transparent')`,
    );
    expect((await viewer!.screenshotOf("[id='as it comes']")).equals(whole)).toBe(false);
  });
});
