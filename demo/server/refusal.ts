// A reason not to start that a person can act on: told in one line, without a stack.

export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
}

/** The first line of what was thrown. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';

/** Runs a program; a refusal to start is one line on stderr and exit code 1. */
export function runProgram(program: () => Promise<void>): void {
  program().catch((error: unknown) => {
    console.error(`ott-users: ${error instanceof StartRefusal ? error.message : `unexpected failure: ${reasonOf(error)}`}`);
    process.exit(1);
  });
}
