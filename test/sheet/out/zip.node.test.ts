// ZIP files, written as they come: whole whatever pieces the platform's compression gives, refused before they are too large.
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ZipWriter } from '../../../src/sheet/out/xlsx/zip.js';
import { zipParts } from '../../excel/zip.js';

afterEach(() => vi.unstubAllGlobals());

/** The platform's compression, in pieces of these sizes, over and over. */
function compressInPieces(sizes: readonly number[]): void {
  const Real = CompressionStream;
  vi.stubGlobal(
    'CompressionStream',
    class {
      readonly readable: ReadableStream<Uint8Array>;
      readonly writable: WritableStream<Uint8Array>;

      constructor(format: CompressionFormat) {
        const { readable, writable } = new Real(format);
        let turn = 0;
        this.writable = writable as WritableStream<Uint8Array>;
        this.readable = readable.pipeThrough(
          new TransformStream<Uint8Array, Uint8Array>({
            transform: (chunk, controller) => {
              for (let at = 0; at < chunk.length;) {
                const size = sizes[turn++ % sizes.length] ?? 1;
                controller.enqueue(chunk.slice(at, at + size));
                at += size;
              }
            },
          }),
        );
      }
    },
  );
}

async function zipped(parts: readonly (readonly [name: string, pieces: readonly string[]])[], most?: number): Promise<Uint8Array> {
  const bytes: Uint8Array[] = [];
  const zip = new ZipWriter((piece) => bytes.push(piece), undefined, most);
  for (const [name, pieces] of parts) {
    zip.begin(name);
    for (const piece of pieces) await zip.write(new TextEncoder().encode(piece));
    await zip.end();
  }
  zip.finish();
  expect(zip.length).toBe(Buffer.concat(bytes).length);
  return Buffer.concat(bytes);
}
const namesAndTexts = (file: Uint8Array): unknown => zipParts(file).map(({ name, text }) => [name, text]);

describe('a ZIP file', () => {
  it('has what was written, of version 2.0, without fields of 64 bits', async () => {
    const file = await zipped([
      ['one.xml', ['<a>', 'é', '</a>']],
      ['folder/two.xml', []],
      ['three.xml', ['x'.repeat(100_000)]],
    ]);
    expect(namesAndTexts(file)).toEqual([
      ['one.xml', '<a>é</a>'],
      ['folder/two.xml', ''],
      ['three.xml', 'x'.repeat(100_000)],
    ]);
    expect(zipParts(file).every(({ versions, extra }) => extra === 0 && versions.every((version) => version === 20))).toBe(true);
  });

  it('may be empty', async () => expect(namesAndTexts(await zipped([]))).toEqual([]));

  it('is whole, whatever pieces its bytes come in', async () => {
    const noise = Array.from({ length: 500 }, (_, at) => String.fromCodePoint(33 + ((at * at * 31) % 20_000))).join('');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 }), async (sizes) => {
        compressInPieces(sizes);
        expect(
          namesAndTexts(
            await zipped([
              ['a', [noise, 'tail']],
              ['b', ['']],
            ]),
          ),
        ).toEqual([
          ['a', `${noise}tail`],
          ['b', ''],
        ]);
        vi.unstubAllGlobals();
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file that grows past what its version can tell', () => {
  const lines = Array.from({ length: 200 }, (_, at) => `${Math.sin(at)}${'x'.repeat(3000)}`);

  it('is refused while it is written, by its bytes', async () => {
    const noise = Array.from({ length: 4000 }, (_, at) => String.fromCodePoint(33 + ((at * at * 31) % 20_000))).join('');
    await expect(
      zipped(
        [
          ['a', [noise]],
          ['b', ['b']],
        ],
        4000,
      ),
    ).rejects.toThrow(RangeError);
  });

  it('is refused by what an entry was, however small it became', async () => {
    await expect(zipped([['a', lines]], 500_000)).rejects.toThrow(RangeError);
    expect((await zipped([['a', lines]], 700_000)).length).toBeLessThan(100_000);
  });

  it('is refused by its directory', async () => {
    const { length } = await zipped([['a', ['a']]]);
    await expect(zipped([['a', ['a']]], length - 1)).rejects.toThrow(RangeError);
    expect(await zipped([['a', ['a']]], length)).toHaveLength(length);
  });
});

it('ends with the reason where a piece cannot be passed on, and nobody waits', async () => {
  let taken = 0;
  const zip = new ZipWriter(() => {
    if ((taken += 1) > 3) throw new TypeError('no room');
  });
  zip.begin('a');
  const bytes = new Uint8Array(65_536);
  const write = async (): Promise<void> => {
    for (let round = 0; round < 400; round += 1) await zip.write(crypto.getRandomValues(bytes));
    await zip.end();
  };
  await expect(write()).rejects.toThrow('no room');
});
