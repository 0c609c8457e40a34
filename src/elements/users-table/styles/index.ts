// The look of the list, in the order in which its rules count.
import { cells } from './cells.js';
import { compact } from './compact.js';
import { current } from './current.js';
import { failedRows } from './failed-rows.js';
import { grid } from './grid.js';
import { line } from './line.js';
import { narrow } from './narrow.js';

export const styles = [line, grid, cells, failedRows, current, compact, narrow];
