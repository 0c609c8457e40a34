// The worker's own script: writes one file, and answers each question with the pieces that are ready. Runs by being loaded, in a worker.
import { READY } from '../worker-line.js';
import { createEngine, gathering } from './engine.js';
import { unpackRows } from './packed-rows.js';
import type { FromWriter, ToWriter } from './in-worker.js';
import type { TableEngine } from './table.js';

const pieces: Uint8Array<ArrayBuffer>[] = [];
const { emit, flush } = gathering((piece) => pieces.push(piece));
let engine: TableEngine | undefined;
/** One question after the other: they come faster than they are answered. */
let turn: Promise<unknown> = Promise.resolve();

const say = (told: FromWriter | typeof READY): void =>
  globalThis.postMessage(told, typeof told === 'object' && 'pieces' in told ? { transfer: told.pieces.map(({ buffer }) => buffer) } : {});

globalThis.addEventListener('message', ({ data }: MessageEvent<ToWriter>) => {
  turn = turn.then(() => answer(data));
});

async function answer(question: ToWriter): Promise<void> {
  try {
    await carryOut(question);
    say({ pieces: pieces.splice(0) });
  } catch (error) {
    say({ fault: error instanceof RangeError ? 'too_large' : 'failed' });
  }
}

async function carryOut(question: ToWriter): Promise<void> {
  if (question === 'end') {
    await engine?.end();
    flush();
  } else if ('spec' in question) engine = await createEngine(question.spec, emit, () => Promise.resolve());
  else if ('table' in question) await engine?.table(question.table);
  else if ('rows' in question) await engine?.rows(unpackRows(question.rows));
  else await engine?.card(question.card);
}

say(READY);
