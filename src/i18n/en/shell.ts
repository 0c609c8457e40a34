// English: what the dashboard says before the code of list and detail has come.
import { common } from './common.js';
import { dashboard } from './dashboard.js';

export const terms = { ...common, dashboard };

export type ShellTerms = typeof terms;
