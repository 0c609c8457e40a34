// A file written in the browser: compressed in a worker of its own, or on the page's thread, with one result; stopped at any moment.
import { DESIGNED_ROWS, type FileFormat, type FileSpec, type Row } from '../../../src/sheet/out/table.js';
import { openWriter, type Take, type WriterOptions } from '../../../src/sheet/out/file-writer.js';
import { afterEach, describe, expect, it } from '../../runner/suite.js';

const head = {
  key: 'users',
  name: 'Users',
  columns: [
    { key: 'name', header: 'Name', type: 'text', width: 20 },
    { key: 'joined', header: 'Joined', type: 'instant', width: 20 },
  ],
} as const;
const card = { key: 'about', name: 'About', lines: [{ key: 'rows', label: 'Rows', type: 'number', value: 3 }] } as const;
const specOf = (format: FileFormat): FileSpec => ({ format, zone: 'Europe/Paris', direction: 'ltr' });
/** Texts that hardly become smaller. */
const rowsTo = (count: number): Row[] =>
  Array.from({ length: count }, (_, at) => [`${at} ${Math.sin(at + 1)} ${Math.cos(at + 1)} ${Math.sin(at / 7)}`, at * 1e8]);
const never = new AbortController().signal;

/** Everything that waits for its turn has had it. */
function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

/** Writes a whole file, a thousand rows at a time. */
async function write(spec: FileSpec, rows: readonly Row[], take: Take, options: Partial<WriterOptions> = {}): Promise<void> {
  const writer = await openWriter(spec, take, { signal: never, ...options });
  try {
    await writer.card(card);
    await writer.table(head);
    for (let at = 0; at < rows.length; at += 1000) await writer.rows(rows.slice(at, at + 1000));
    await writer.end();
  } finally {
    writer.close();
  }
}

async function fileOf(spec: FileSpec, rows: readonly Row[], options: Partial<WriterOptions> = {}): Promise<string> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  await write(spec, rows, (piece) => void pieces.push(piece), options);
  const digest = await crypto.subtle.digest('SHA-256', await new Blob(pieces).arrayBuffer());
  return `${pieces.length} pieces, ${new Blob(pieces).size} bytes, ${String(new Uint8Array(digest))}`;
}

const thrownBy = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'nothing',
    (error: unknown) => error,
  );

const { Worker: RealWorker } = globalThis;
afterEach(() => void (globalThis.Worker = RealWorker));

/** Counts workers that were made and ended. */
function countWorkers(): { made: number; ended: number } {
  const count = { made: 0, ended: 0 };
  globalThis.Worker = class extends RealWorker {
    #ended = false;

    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      count.made += 1;
    }

    override terminate(): void {
      if (!this.#ended) count.ended += 1;
      this.#ended = true;
      super.terminate();
    }
  };
  return count;
}

/** Workers run this script instead of ours. */
function replaceWorkers(script: string): void {
  globalThis.Worker = class extends RealWorker {
    constructor() {
      super(`data:text/javascript,${encodeURIComponent(script)}`);
    }
  };
}

describe('a file that is written', () => {
  for (const format of ['xlsx', 'csv', 'json'] as const) {
    it(`is the same ${format} from a worker and from the page`, async () => {
      const count = countWorkers();
      const rows = rowsTo(20_000);
      const file = await fileOf(specOf(format), rows);
      // What is not compressed needs no worker.
      const needed = format === 'xlsx' ? 1 : 0;
      expect(count).to.deep.equal({ made: needed, ended: needed });
      expect(file).to.equal(await fileOf(specOf(format), rows, { workers: false }));
      expect(count.made).to.equal(needed);
    });
  }

  it('is written on the page where a worker cannot start', async () => {
    const rows = rowsTo(10);
    const file = await fileOf(specOf('xlsx'), rows, { workers: false });
    globalThis.Worker = class extends RealWorker {
      constructor() {
        super('/nowhere/worker.js', { type: 'module' });
      }
    };
    expect(await fileOf(specOf('xlsx'), rows)).to.equal(file);
    globalThis.Worker = class {
      constructor() {
        throw new DOMException('no', 'SecurityError');
      }
    } as unknown as typeof Worker;
    expect(await fileOf(specOf('xlsx'), rows)).to.equal(file);
  });

  it('is written on the page where the page does not trust the address of the worker', async () => {
    const rows = rowsTo(10);
    const asked: string[] = [];
    const trust = (url: string): string => {
      asked.push(url);
      throw new TypeError('no policy');
    };
    expect(await fileOf(specOf('xlsx'), rows, { trust })).to.equal(await fileOf(specOf('xlsx'), rows, { workers: false }));
    expect(asked.join()).to.match(/^http.*gzip-worker/);
  });

  it('leaves nothing behind: no address of a blob, nothing in storage, no worker', async () => {
    const { createObjectURL } = URL;
    let addresses = 0;
    URL.createObjectURL = (...given) => {
      addresses += 1;
      return createObjectURL(...given);
    };
    const kept = async (): Promise<unknown> => {
      const files: string[] = [];
      // WebKitGTK has no store for files.
      for await (const name of (await navigator.storage?.getDirectory())?.keys() ?? []) files.push(name);
      return [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length, files];
    };
    const before = await kept();
    const count = countWorkers();
    try {
      await fileOf(specOf('xlsx'), rowsTo(5000));
      await fileOf(specOf('xlsx'), rowsTo(5000), { workers: false });
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    expect([addresses, await kept(), count]).to.deep.equal([0, before, { made: 1, ended: 1 }]);
  });
});

for (const workers of [true, false]) {
  describe(workers ? 'a file from a worker' : 'a file from the page', () => {
    // A workbook is smaller than its rows.
    const rows = rowsTo(workers ? 80_000 : 40_000);
    const spec = specOf(workers ? 'xlsx' : 'csv');

    it('is taken piece by piece, in order, however slow that is', async () => {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      let [taking, most] = [0, 0];
      const slow: Take = async (piece) => {
        most = Math.max(most, (taking += 1));
        // The first ones are the slowest.
        for (let turn = pieces.length; turn < 3; turn += 1) await nextTurn();
        pieces.push(piece);
        taking -= 1;
      };
      await write(spec, rows, slow, { workers });
      const digest = String(new Uint8Array(await crypto.subtle.digest('SHA-256', await new Blob(pieces).arrayBuffer())));
      expect(most).to.equal(1);
      expect(pieces.length).to.be.greaterThan(1);
      expect(await fileOf(spec, rows, { workers: false })).to.equal(`${pieces.length} pieces, ${new Blob(pieces).size} bytes, ${digest}`);
    });

    it('is stopped at once, also while a piece is taken that never will be', async () => {
      const count = countWorkers();
      const stop = new AbortController();
      let taken = 0;
      let begun: () => void = () => undefined;
      const hangs = new Promise<void>((resolve) => (begun = resolve));
      const take: Take = () => {
        taken += 1;
        begun();
        return new Promise<void>(() => undefined);
      };
      const over = thrownBy(write(spec, rows, take, { workers, signal: stop.signal }));
      await hangs;
      stop.abort();
      expect(await over).to.include({ name: 'AbortError' });
      expect([taken, count.ended]).to.deep.equal([1, workers ? 1 : 0]);
    });

    it('is stopped at once between two pieces, and no further one is taken', async () => {
      const stop = new AbortController();
      let taken = 0;
      const take: Take = () => {
        taken += 1;
        stop.abort();
      };
      const over = await thrownBy(write(spec, rows, take, { workers, signal: stop.signal }));
      expect(over).to.include({ name: 'AbortError' });
      expect(taken).to.equal(1);
    });

    it('is not begun where it was stopped before', async () => {
      const count = countWorkers();
      const over = thrownBy(openWriter(spec, () => undefined, { workers, signal: AbortSignal.abort() }));
      expect(await over).to.include({ name: 'AbortError' });
      expect(count.made).to.equal(0);
    });

    it('fails as its place does, and takes no further piece', async () => {
      const full = new DOMException('full', 'QuotaExceededError');
      let taken = 0;
      const take: Take = () => {
        taken += 1;
        throw full;
      };
      expect(await thrownBy(write(spec, rows, take, { workers }))).to.equal(full);
      expect(taken).to.equal(1);
    });

    it('is refused where it is too large', async () => {
      const designed: FileSpec = { ...specOf('xlsx'), designed: true };
      const long = Array.from({ length: DESIGNED_ROWS + 1 }, (_, at): Row => [String(at), at]);
      expect(await thrownBy(write(designed, long, () => undefined, { workers }))).to.include({ name: 'WriteError', fault: 'too_large' });
    });
  });
}

describe('a worker that dies while it writes', () => {
  const answers = (more: string): string => `
    let questions = 0;
    onmessage = () => {
      questions += 1;
      if (questions > 1) { ${more} }
      postMessage({ pieces: [] });
    };
    postMessage('ready');`;

  it('by an error is told, and nobody waits for it', async () => {
    replaceWorkers(answers('throw new Error("out of memory");'));
    expect(await thrownBy(write(specOf('xlsx'), rowsTo(20_000), () => undefined))).to.include({ name: 'WriteError', fault: 'failed' });
  });

  it('and says so is told, too', async () => {
    replaceWorkers(answers('postMessage({ failed: true }); return;'));
    expect(await thrownBy(write(specOf('xlsx'), rowsTo(20_000), () => undefined))).to.include({ name: 'WriteError', fault: 'failed' });
  });

  it('is let go at any time, also while it works', async () => {
    replaceWorkers(answers('return;'));
    const writer = await openWriter(specOf('xlsx'), () => undefined, { signal: never });
    await writer.table(head);
    await writer.rows(rowsTo(1));
    const over = thrownBy(writer.end());
    writer.close();
    expect(await over).to.include({ name: 'WriteError', fault: 'failed' });
  });
});
