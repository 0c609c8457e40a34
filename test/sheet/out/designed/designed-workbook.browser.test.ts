// The designed workbook in the browser: the same file from a worker and from the page's thread, and no other worker than ours.
import { openWriter, type WriterOptions } from '../../../../src/sheet/out/file-writer.js';
import { DESIGNED_ROWS, type FileSpec, type TableHead } from '../../../../src/sheet/out/table.js';
import { describe, expect, it } from '../../../runner/suite.js';

const SPEC: FileSpec = { format: 'xlsx', zone: 'Europe/Paris', direction: 'ltr', designed: true };
const HEAD: TableHead = {
  key: 'a',
  name: 'Viewed contents',
  columns: [
    { key: 'title', header: 'Title', type: 'text', width: 20 },
    { key: 'start', header: 'Start', type: 'instant', width: 20 },
  ],
};
const never = new AbortController().signal;

async function fileOf(count: number, options: Partial<WriterOptions> = {}): Promise<Uint8Array> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const writer = await openWriter(SPEC, (piece) => void pieces.push(piece), { signal: never, ...options });
  try {
    await writer.table(HEAD);
    await writer.rows(
      Array.from({ length: count }, (_, at) => [at === 0 ? '__proto__' : `Title ${at}`, Date.UTC(2025, 10, 23) + at * 60_000]),
    );
    await writer.end();
    return new Uint8Array(await new Blob(pieces).arrayBuffer());
  } finally {
    writer.close();
  }
}

/** The addresses of the workers that are made meanwhile. */
async function workersIn(work: () => Promise<unknown>): Promise<string[]> {
  const { Worker } = globalThis;
  const made: string[] = [];
  globalThis.Worker = class extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      made.push(String(given[0]));
    }
  };
  await work().finally(() => (globalThis.Worker = Worker));
  return made;
}

describe('a designed workbook', () => {
  it('is the same file from a worker and from the page, where none is made', async () => {
    // Past what the published library packs without workers of its own.
    let inWorker = new Uint8Array();
    const made = await workersIn(async () => (inWorker = new Uint8Array(await fileOf(8000))));
    expect(made).to.have.length(1);
    expect(made[0]).to.match(/gzip-worker/);
    let here = new Uint8Array();
    expect(await workersIn(async () => (here = new Uint8Array(await fileOf(8000, { workers: false }))))).to.deep.equal([]);
    expect(here.length).to.be.greaterThan(50_000);
    expect(here.join()).to.equal(inWorker.join());
  });

  it('is refused as too large past its bound, in a worker and on the page', async () => {
    for (const workers of [true, false]) {
      const fault = await fileOf(DESIGNED_ROWS + 1, { workers }).then(
        () => 'none',
        (error: { fault?: string }) => error.fault,
      );
      expect(fault).to.equal('too_large');
    }
  });
});
