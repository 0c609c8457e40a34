// The readers of workbooks that come by npm.
import { exceljsReader } from './exceljs.js';
import { readExcelFile } from './read-excel-file.js';
import type { Reader } from './reader.js';

export const packages: readonly Reader[] = [readExcelFile, exceljsReader];
