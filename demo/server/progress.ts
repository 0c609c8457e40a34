// One line that tells how far a long work is; on a terminal it is rewritten, elsewhere it is told in quarters.

export interface Progress {
  at(done: number): void;
  end(): void;
}

export function progressLine(what: string, total: number, out: NodeJS.WriteStream = process.stdout): Progress {
  const started = performance.now();
  let told = -1;
  return {
    at(done) {
      const share = total === 0 ? 100 : Math.min(100, Math.floor((done / total) * 100));
      const step = out.isTTY ? share : Math.floor(share / 25) * 25;
      if (step === told) return;
      told = step;
      out.write(`${out.isTTY ? '\r' : ''}${what}: ${step} %${out.isTTY ? '' : '\n'}`);
    },
    end() {
      out.write(`${out.isTTY ? '\r' : ''}${what}: ${total} done in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    },
  };
}
