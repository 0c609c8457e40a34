// Lets time pass for what reads the page's clock. Waits for nothing.

/** From now on the page's clock is `ms` ahead; gives back what ends that. */
export function later(ms: number): () => void {
  const told = performance.now.bind(performance);
  performance.now = () => told() + ms;
  return () => {
    performance.now = told;
  };
}
