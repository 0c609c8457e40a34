// Gives the thread back in between, so that work in slices blocks nothing. Knows no work.

/** The longest that one slice lasts before it pauses, in ms: well under the 50 that a person would notice. */
const SLICE = 12;
let since = 0;

/** Goes on at once, or after a pause where the thread has been busy for a slice. */
export async function pace(): Promise<void> {
  if (performance.now() - since < SLICE) return;
  await nextTurn();
  since = performance.now();
}

const waiting: (() => void)[] = [];
let bell: Bell | undefined;

/** What rings on the next turn. In Node, it keeps a process alive as long as somebody waits. */
interface Bell {
  readonly ring: () => void;
  readonly hold: (holds: boolean) => void;
}

/** No timer: those of a page in the background come once a second. One channel for all: a browser takes its time to clear away many. */
function nextTurn(): Promise<void> {
  bell ??= makeBell();
  const { ring, hold } = bell;
  return new Promise((resolve) => {
    waiting.push(resolve);
    hold(true);
    ring();
  });
}

function makeBell(): Bell {
  const { port1, port2 } = new MessageChannel();
  const port = port1 as MessagePort & { ref?: () => void; unref?: () => void };
  const hold = (holds: boolean): void => (holds ? port.ref?.() : port.unref?.());
  port1.onmessage = () => {
    waiting.shift()?.();
    if (waiting.length === 0) hold(false);
  };
  return { ring: () => port2.postMessage(null), hold };
}
