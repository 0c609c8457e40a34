// A writer and a target that keep what they were given, and plans of numbered rows that fail where a test says.
import { ExportRun, type ExportPlan } from '../../../src/controllers/export/export-run.js';
import type { FileTarget } from '../../../src/controllers/export/file-target.js';
import type { FileWriter } from '../../../src/sheet/out/file-writer.js';
import type { Row } from '../../../src/sheet/out/table.js';

const encoder = new TextEncoder();

/** Writes each call as a line. */
export function lineWriter(take: (piece: Uint8Array<ArrayBuffer>) => Promise<void> | void): FileWriter & { closed: boolean } {
  const say = async (text: string): Promise<void> => take(encoder.encode(`${text}\n`));
  const writer = {
    closed: false,
    table: ({ key }: { key: string }) => say(`table ${key}`),
    rows: (rows: readonly Row[]) => say(rows.map((row) => row.join('|')).join('\n')),
    card: ({ key, lines }: { key: string; lines: readonly { key: string; value: unknown }[] }) =>
      say(`card ${key} ${lines.map(({ key: name, value }) => `${name}=${String(value)}`).join(' ')}`),
    end: () => say('end'),
    close: () => {
      writer.closed = true;
    },
  };
  return writer;
}

export class KeptTarget implements FileTarget {
  text = '';
  state: 'open' | 'finished' | 'discarded' = 'open';
  onWrite: () => Promise<void> | void = () => undefined;
  onFinish: () => Promise<void> | void = () => undefined;

  async write(piece: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.onWrite();
    this.text += new TextDecoder().decode(piece);
  }

  async finish(): Promise<Blob> {
    await this.onFinish();
    this.state = 'finished';
    return new Blob([this.text]);
  }

  discard(): Promise<void> {
    this.state = 'discarded';
    this.text = '';
    return Promise.resolve();
  }
}

export interface Started {
  readonly run: ExportRun;
  readonly target: KeptTarget;
  readonly writer: () => ReturnType<typeof lineWriter> | undefined;
  /** Every phase, in order. */
  readonly phases: string[];
  readonly over: Promise<void>;
  /** Settles when the run has entered a phase. */
  readonly entered: (phase: string) => Promise<void>;
  /** Goes on the clock that time left is told by, ms. */
  readonly pass: (ms: number) => void;
}

export function start(plan: ExportPlan, target = new KeptTarget(), isReady: () => boolean = () => true): Started {
  const phases: string[] = [];
  let wake: () => void = () => undefined;
  let writer: ReturnType<typeof lineWriter> | undefined;
  let time = 0;
  const run: ExportRun = new ExportRun({
    plan,
    target,
    openWriter: async (_, take) => {
      if (!isReady()) throw new Error('no writer');
      return (writer = lineWriter(take));
    },
    writerOptions: {},
    onChange: () => {
      if (phases.at(-1) !== run.phase) phases.push(run.phase);
      wake();
    },
    clock: () => time,
  });
  const entered = async (phase: string): Promise<void> => {
    while (run.phase !== phase) await new Promise<void>((resolve) => (wake = resolve));
  };
  return { run, target, writer: () => writer, phases, over: run.start(), entered, pass: (ms) => void (time += ms) };
}
