// Tells where the main thread's CPU time went, by Chromium's trace: one line per kind of work, without the work inside it.
import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Thread CPU time of a whole event, in µs. */
  readonly tdur?: number;
  readonly tts?: number;
  readonly args: { readonly name?: string };
}

export interface Work {
  readonly name: string;
  readonly ms: number;
  readonly count: number;
}

export interface Trace {
  /** By kind, the most expensive first. */
  readonly work: readonly Work[];
  /** CPU ms of every task of the main thread. */
  readonly tasks: readonly number[];
}

/** The main thread that worked most: the page under measure has a browser of its own, in which the browser's own pages do little. */
function mainThread(events: readonly TraceEvent[]): string | undefined {
  const mains = events
    .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
    .map(({ pid, tid }) => `${pid}:${tid}`);
  const worked = (main: string): number =>
    events.filter(({ pid, tid }) => `${pid}:${tid}` === main).reduce((sum, { tdur }) => sum + (tdur ?? 0), 0);
  return [...new Set(mains)].sort((a, b) => worked(b) - worked(a))[0];
}

/** Own time of nested events: what is inside one is taken from it. */
export function read(events: readonly TraceEvent[]): Trace {
  const main = mainThread(events);
  const whole = events
    .filter(({ ph, pid, tid, tts }) => ph === 'X' && `${pid}:${tid}` === main && tts !== undefined)
    .sort((a, b) => a.tts! - b.tts! || (b.tdur ?? 0) - (a.tdur ?? 0));
  const own = new Map<string, { ms: number; count: number }>();
  const open: { event: TraceEvent; inner: number }[] = [];
  const close = ({ event, inner }: { event: TraceEvent; inner: number }): void => {
    const sum = own.get(event.name) ?? { ms: 0, count: 0 };
    own.set(event.name, { ms: sum.ms + ((event.tdur ?? 0) - inner) / 1000, count: sum.count + 1 });
  };
  for (const event of whole) {
    while (open.length > 0 && open.at(-1)!.event.tts! + (open.at(-1)!.event.tdur ?? 0) <= event.tts!) close(open.pop()!);
    const around = open.at(-1);
    if (around) around.inner += event.tdur ?? 0;
    open.push({ event, inner: 0 });
  }
  while (open.length > 0) close(open.pop()!);
  const tasks = whole.filter(({ name }) => name.endsWith('RunTask')).map(({ tdur }) => (tdur ?? 0) / 1000);
  const work = [...own].map(([name, sum]) => ({ name, ...sum })).sort((a, b) => b.ms - a.ms);
  return { work, tasks };
}

/** Traces what is done by `run`; `more`: further categories of Chromium's trace, each of which costs time of its own. */
export async function traced(protocol: CDPSession, run: () => Promise<unknown>, more: readonly string[] = []): Promise<Trace> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
  protocol.on('Tracing.dataCollected', collect);
  const done = new Promise<void>((resolve) => protocol.once('Tracing.tracingComplete', () => resolve()));
  await protocol.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'v8', 'disabled-by-default-v8.gc', ...more] },
  });
  await run();
  await protocol.send('Tracing.end');
  await done;
  protocol.off('Tracing.dataCollected', collect);
  return read(events);
}
