// Reads whole files for the tests, by the same steps as the program.
import type { Cell } from '../../../src/sheet/in/cells.js';
import { SheetError } from '../../../src/sheet/in/faults.js';
import { rows } from '../../../src/sheet/in/rows.js';
import { type Survey, survey } from '../../../src/sheet/in/survey.js';

export const fileOf = (...parts: (string | Uint8Array)[]): Blob => new Blob(parts as BlobPart[]);

export async function surveyed(file: Blob): Promise<Survey> {
  for await (const step of survey(file)) if (typeof step !== 'number') return step;
  throw new Error('no survey');
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly lines: readonly number[];
}

/** The header and all rows of a file. */
export async function tableOf(file: Blob): Promise<Table> {
  const { columns, shape } = await surveyed(file);
  const read = [];
  for await (const batch of rows(file, shape)) read.push(...batch);
  return { header: columns.map(({ header }) => header), rows: read.map(({ cells }) => cells), lines: read.map(({ line }) => line) };
}

/** What a file is refused for, and on which line. */
export async function faultOf(file: Blob): Promise<{ fault: string; line?: number | undefined }> {
  try {
    await tableOf(file);
  } catch (error) {
    if (error instanceof SheetError) return { fault: error.fault, ...(error.line !== undefined && { line: error.line }) };
    throw error;
  }
  return { fault: 'none' };
}
