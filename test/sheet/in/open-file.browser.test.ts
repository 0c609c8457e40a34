// A file in the browser: read in a worker of its own, or in slices on the page's thread, with one result; stopped at any moment.
import { OpenFile } from '../../../src/sheet/in/open-file.js';
import { describe, expect, it } from '../../runner/suite.js';

const people = (count: number): string =>
  `email,name\n${Array.from({ length: count }, (_, at) => `person${at}@example.com,Person ${at}\n`).join('')}`;
const fileOf = (text: string): File => new File([text], 'people.csv');
const never = new AbortController().signal;

async function all(open: OpenFile, signal = never): Promise<unknown[]> {
  const { shape } = await open.survey({ signal });
  const read: unknown[] = [];
  for await (const rows of open.rows(shape, { signal })) read.push(...rows);
  return read;
}

/** Counts the workers that are made meanwhile. */
async function workersIn(work: () => Promise<unknown>): Promise<number> {
  const { Worker } = globalThis;
  let count = 0;
  globalThis.Worker = class extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      count += 1;
    }
  };
  await work().finally(() => (globalThis.Worker = Worker));
  return count;
}

describe('a file', () => {
  it('is read in a worker', async () => {
    expect(await workersIn(async () => expect(await all(new OpenFile(fileOf(people(3000))))).to.have.length(3000))).to.equal(2);
  });

  it('is read alike without workers', async () => {
    const file = fileOf(people(3000));
    const here = new OpenFile(file, { workers: false });
    expect(await workersIn(async () => expect(await all(here)).to.deep.equal(await all(new OpenFile(file))))).to.equal(2);
  });

  it('is read on the page where a worker cannot start, and no second one is tried', async () => {
    const { Worker } = globalThis;
    let tried = 0;
    globalThis.Worker = class extends Worker {
      constructor() {
        tried += 1;
        super('/nowhere/worker.js', { type: 'module' });
      }
    };
    try {
      expect(await all(new OpenFile(fileOf(people(10))))).to.have.length(10);
    } finally {
      globalThis.Worker = Worker;
    }
    expect(tried).to.equal(1);
  });

  it('is read on the page where making a worker throws', async () => {
    const { Worker } = globalThis;
    globalThis.Worker = class {
      constructor() {
        throw new DOMException('no', 'SecurityError');
      }
    } as unknown as typeof Worker;
    try {
      expect(await all(new OpenFile(fileOf(people(10))))).to.have.length(10);
    } finally {
      globalThis.Worker = Worker;
    }
  });

  for (const workers of [true, false]) {
    it(`is refused in the same words ${workers ? 'in a worker' : 'on the page'}`, async () => {
      const error = await all(new OpenFile(fileOf('email,a\nx,"open\n'), { workers })).catch((thrown: unknown) => thrown);
      expect(error).to.include({ name: 'SheetError', fault: 'unclosed_quote', line: 2 });
    });

    it(`is left at once when nobody wants it any more, ${workers ? 'in a worker' : 'on the page'}`, async () => {
      const stop = new AbortController();
      const open = new OpenFile(fileOf(people(200_000)), { workers });
      const over = open.survey({ signal: stop.signal }).catch((thrown: unknown) => thrown);
      stop.abort();
      expect(await over).to.include({ name: 'AbortError' });
    });
  }
});
