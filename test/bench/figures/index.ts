// The figures, in the order of the table.
import { failedPage, held, unwanted } from './asked.js';
import { accessible } from './axe.js';
import { rowBytes, tileBytes } from './bytes.js';
import { firstRows, sweep, wheel } from './cpu.js';
import type { Figure } from './figure.js';
import { imports } from './import.js';
import { lastRow } from './last-row.js';
import { longTasks } from './long-tasks.js';
import { mounts } from './mounts.js';

export const figures: readonly Figure[] = [
  unwanted,
  held,
  ...lastRow,
  failedPage,
  sweep,
  wheel,
  firstRows,
  tileBytes,
  rowBytes,
  longTasks,
  ...imports,
  ...mounts,
  accessible,
];
