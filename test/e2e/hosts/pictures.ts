// Takes pictures of parts of a page and lays one over another. Knows pixels only.
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { brought } from '../../runner/neighbours/folders.js';

/** By so much of 255 the rounded corners of one thing differ where the browser rasters it at another place of the page. */
const RASTER = 16;

/** A picture that is the same twice: what was still coming has come. */
export async function picture(part: Locator): Promise<Buffer> {
  const take = (): Promise<Buffer> => part.screenshot({ animations: 'disabled' });
  let last = await take();
  for (;;) {
    const next = await take();
    if (next.equals(last)) return next;
    last = next;
  }
}

/** How many pixels of two pictures differ by more than rastering does; all where their sizes differ. Reckoned on a page, which has a decoder. */
export const differingPixels = (page: Page, one: Buffer, other: Buffer): Promise<number> =>
  page.evaluate(
    async ([raster, ...texts]) => {
      const [first, second] = await Promise.all(
        texts.map(async (text) => {
          const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (!first || !second || first.width !== second.width || first.height !== second.height) return Infinity;
      let differing = 0;
      for (let at = 0; at < first.data.length; at += 4) {
        const channels = [0, 1, 2].map((channel) => Math.abs((first.data[at + channel] ?? 0) - (second.data[at + channel] ?? 0)));
        if (Math.max(...channels) > raster) differing += 1;
      }
      return differing;
    },
    [RASTER, one.toString('base64'), other.toString('base64')] as const,
  );

/** Leaves two pictures in .cache/neighbours, for who asks why they differ. */
export function keepPictures(name: string, wanted: Buffer, found: Buffer): void {
  mkdirSync(brought, { recursive: true });
  writeFileSync(`${brought}${name}-wanted.png`, wanted);
  writeFileSync(`${brought}${name}-found.png`, found);
}
