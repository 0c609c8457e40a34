// Gives the thread back in between, so that work in slices blocks nothing. Knows no work.

/** The longest that one slice lasts before it pauses, in ms: well under the 50 that a person would notice. */
const SLICE = 12;
let since = 0;

/** Goes on at once, or after a pause where the thread has been busy for a slice. */
export async function pace(): Promise<void> {
  if (performance.now() - since < SLICE) return;
  // No timer: those of a page in the background come once a second.
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
  port1.close();
  since = performance.now();
}
