// The closed list of why a file could not be written. Knows no words.

/** - `too_large`: past 4 GiB, more than a workbook can tell · `disk`: the place to write to took no more · `failed`: anything else */
export type WriteFault = 'too_large' | 'disk' | 'failed';

export class WriteError extends Error {
  override readonly name = 'WriteError';
  readonly fault: WriteFault;

  constructor(fault: WriteFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}
