// German: what the dashboard says before the code of list and detail has come.
import type { ShellTerms } from '../en/shell.js';
import { common } from './common.js';
import { dashboard } from './dashboard.js';

export const terms: ShellTerms = { ...common, dashboard };
