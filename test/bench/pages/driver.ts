// Moves a list and looks at it, the same way for every contender. Knows nothing of how a list is made.
import { type Contender, frame, LAST_OF_VIEW, personAt, totalAsked } from './contender.js';
import { Answers, type Range, ROW_HEIGHT } from './rows.js';

/** What the runner calls from outside the page. */
export interface Driver {
  readonly answers: Answers;
  /** Jumps down in even steps, two frames each. */
  sweep(steps: number, from?: number, to?: number): Promise<void>;
  /** Jumps to one share of the list. */
  jump(share: number): Promise<void>;
  /** Lets so many frames pass. */
  rest(frames: number): Promise<void>;
  /** Jumps to places in no order for so many ms; how many. */
  jumpAround(ms: number): Promise<number>;
  /** Object URLs that were made and not revoked. */
  objectUrls(): number;
  /** Waits until the view is full of rows, at most so many frames; whether it is. */
  filled(frames: number): Promise<boolean>;
  /** The rows that are seen, from top to bottom; `null` where none is. */
  seen(): (number | null)[];
  /** Waits until the first rows are drawn, a view full of them. */
  firstRows(): Promise<void>;
  /** Puts so many lists on the page, one after the other, and removes each when all of it is there. */
  mount(times: number): Promise<void>;
  /** The middle of the list, for the wheel. */
  middle(): { readonly x: number; readonly y: number };
  /** A sweep and what follows it; how many answers were given, and of how many no row was ever seen, nor is next to what is seen. */
  sweepForAnswers(steps: number): Promise<{ readonly given: number; readonly unwanted: number }>;
}

declare global {
  // The runner finds the driver here.
  var bench: Driver | undefined;
}

/** A list that has drawn nothing after so many frames draws nothing. */
const PATIENCE = 1200;

async function until(there: () => boolean): Promise<void> {
  for (let at = 0; !there(); at += 1) {
    if (at > PATIENCE) throw new Error('No rows were drawn.');
    await frame();
  }
}

/** Where a row's name is seen. */
const NAME_X = 130;

export async function drive(contender: Contender, place: HTMLElement): Promise<void> {
  const answers = new Answers(totalAsked);
  let urls = 0;
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (given) => {
    urls += 1;
    return createObjectURL.call(URL, given);
  };
  URL.revokeObjectURL = (url) => {
    urls -= 1;
    revokeObjectURL.call(URL, url);
  };
  await contender.start(answers, place);
  const scrollTo = (share: number): void => {
    const { scroller } = contender;
    if (scroller) scroller.scrollTop = share * (scroller.scrollHeight - scroller.clientHeight);
  };
  const seen = (): (number | null)[] => {
    const { scroller } = contender;
    if (!scroller) return [];
    const box = scroller.getBoundingClientRect();
    const rows: (number | null)[] = [];
    const last = Math.min(box.top + scroller.clientHeight, innerHeight) - ROW_HEIGHT / 3;
    // A line between two rows is no row: 4 px further there is one. A header is less than 45 px high: the first row that is seen whole is below it.
    for (let y = box.top + ROW_HEIGHT + 10; y < last; y += ROW_HEIGHT / 2)
      rows.push(personAt(box.left + NAME_X, y) ?? personAt(box.left + NAME_X, y + 4));
    return rows;
  };
  // Heads are of different heights, and some lists have none: what counts is that somebody stands where the row is to be seen.
  const stands = (row: number): boolean => {
    const { left, top } = contender.scroller!.getBoundingClientRect();
    return personAt(left + NAME_X, top + ROW_HEIGHT * (row + 1.3)) !== null;
  };
  globalThis.bench = {
    answers,
    seen,
    async sweep(steps, from = 0, to = 1) {
      for (let step = 1; step <= steps; step += 1) {
        scrollTo(from + ((to - from) * step) / steps);
        await frame();
        await frame();
      }
    },
    async jump(share) {
      scrollTo(share);
      await frame();
    },
    async rest(frames) {
      for (let at = 0; at < frames; at += 1) await frame();
    },
    async jumpAround(ms) {
      const end = performance.now() + ms;
      let jumps = 0;
      // The same places in every run: a walk by the golden ratio never comes back.
      for (; performance.now() < end; jumps += 1) {
        scrollTo((jumps * 0.618034) % 1);
        for (let at = 0; at < 6; at += 1) await frame();
      }
      return jumps;
    },
    objectUrls: () => urls,
    async filled(frames) {
      for (let at = 0; at < frames; at += 1) {
        await frame();
        const rows = seen();
        if (rows.length > 0 && rows.every((row) => row !== null)) return true;
      }
      return false;
    },
    firstRows: () => until(() => (contender.hasRows?.() ?? true) && contender.scroller !== null && stands(0) && stands(LAST_OF_VIEW)),
    async mount(times) {
      for (let at = 0; at < times; at += 1) {
        const list = contender.another!(answers, place);
        await until(() => contender.hasAll?.(list) ?? contender.hasRows?.(list) ?? true);
        list.remove();
        await frame();
      }
    },
    middle() {
      const { left, top, width, height } = contender.scroller!.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    },
    async sweepForAnswers(steps) {
      const recorded: Range[] = (answers.recorded = []);
      const shown = new Set<Range>();
      const look = (ahead: number): void => {
        const rows = seen().filter((row) => row !== null);
        for (const range of recorded) {
          const beside = ahead * (range.last - range.first);
          if (rows.some((row) => row >= range.first - beside && row < range.last + beside)) shown.add(range);
        }
      };
      for (let step = 1; step <= steps; step += 1) {
        scrollTo(step / steps);
        for (let at = 0; at < 2; at += 1) {
          await frame();
          look(0);
        }
      }
      for (let at = 0; at < 60; at += 1) {
        await frame();
        look(0);
      }
      // What is read ahead of the place where the sweep has ended is wanted.
      look(1);
      answers.recorded = undefined;
      return { given: recorded.length, unwanted: recorded.length - shown.size };
    },
  };
}
