// A file is handed over only where it is as long as what was written, and what is taken back leaves nothing behind.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { blobTarget, type ChosenFile, diskTarget } from '../../../src/controllers/export/file-target.js';

const piece = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A file on a disk, on which `lost` bytes of what was written do not arrive. What is written lies aside until it is closed. */
class KeptFile {
  readonly done: string[] = [];
  lost = 0;
  text = '';
  #aside = '';

  /** As browsers give it; `more` takes the place of what they do. */
  chosen(more: Partial<ChosenFile> = {}): ChosenFile {
    const { done } = this;
    return {
      createWritable: () =>
        Promise.resolve({
          write: async (bytes) => void (this.#aside += new TextDecoder().decode(bytes)),
          close: async () => {
            done.push('close');
            this.text = this.#aside.slice(0, this.#aside.length - this.lost);
          },
          abort: async () => void done.push('abort'),
        }),
      getFile: async () => new Blob([this.text]),
      remove: async () => void done.push('remove'),
      ...more,
    };
  }
}

describe('a file of the person’s own', () => {
  it('lies in its place when it is as long as what was written', async () => {
    const file = new KeptFile();
    const target = await diskTarget(file.chosen());
    await target.write(piece('é1'));
    await target.write(piece('23'));
    expect(await target.finish()).toBeNull();
    expect([file.text, file.done]).toEqual(['é123', ['close']]);
  });

  it('is a failure of the disk when it is a byte short', async () => {
    const file = new KeptFile();
    file.lost = 1;
    const target = await diskTarget(file.chosen());
    await target.write(piece('0123'));
    await expect(target.finish()).rejects.toMatchObject({ name: 'WriteError', fault: 'disk' });
  });

  it('does not stay in its place when it turned out short', async () => {
    const file = new KeptFile();
    file.lost = 1;
    const target = await diskTarget(file.chosen());
    await target.write(piece('0123'));
    await target.finish().catch(() => target.discard());
    expect(file.done.at(-1)).toBe('remove');
  });

  it.each<[string, Partial<ChosenFile>]>([
    ['cannot be opened', { createWritable: () => Promise.reject(new Error('no room')) }],
    ['is gone at the end', { getFile: () => Promise.reject(new Error('gone')) }],
  ])('is a failure of the disk when it %s', async (_, more) => {
    const cause = expect.any(Error) as Error;
    const writing = async (): Promise<void> => {
      const target = await diskTarget(new KeptFile().chosen(more));
      await target.write(piece('0'));
      await target.finish();
    };
    await expect(writing()).rejects.toMatchObject({ name: 'WriteError', fault: 'disk', cause });
  });

  it('is gone when it is taken back and was empty before', async () => {
    const file = new KeptFile();
    const target = await diskTarget(file.chosen());
    await target.write(piece('0123'));
    await target.discard();
    expect(file.done).toEqual(['abort', 'remove']);
  });

  it('is what it was when it is taken back and was there before', async () => {
    const file = new KeptFile();
    file.text = 'of old';
    const target = await diskTarget(file.chosen());
    await target.write(piece('0123'));
    await target.discard();
    expect([file.text, file.done]).toEqual(['of old', ['abort']]);
  });

  it('is taken back without a word where the browser can remove none', async () => {
    const { remove, ...poor } = new KeptFile().chosen();
    expect(remove).toBeDefined();
    for (const file of [poor, { ...poor, getFile: () => Promise.reject(new Error('gone')) }])
      await expect((await diskTarget(file)).discard()).resolves.toBeUndefined();
  });
});

describe('a file in the browser’s own store', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is handed over when it is as long as what was written', async () => {
    const target = blobTarget('text/csv');
    await target.write(piece('é1'));
    await target.write(piece('23'));
    const file = await target.finish();
    expect([file?.type, await file?.text()]).toEqual(['text/csv', 'é123']);
  });

  it('is a failure when the browser has lost some of it', async () => {
    class ShortBlob extends Blob {
      override get size(): number {
        return super.size - 1;
      }
    }
    vi.stubGlobal('Blob', ShortBlob);
    const target = blobTarget('text/csv');
    await target.write(piece('0123'));
    await expect(target.finish()).rejects.toMatchObject({ name: 'WriteError', fault: 'failed' });
  });

  it('is nowhere when it is taken back', async () => {
    const target = blobTarget('text/csv');
    await target.write(piece('0123'));
    await target.discard();
    await expect(target.finish()).rejects.toMatchObject({ fault: 'failed' });
  });
});
