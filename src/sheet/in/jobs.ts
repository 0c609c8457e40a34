// What can be done with a file, each step by step: the same in a worker and on the page's own thread.
import { rows } from './rows.js';
import { survey } from './survey.js';

export const jobs = { survey, rows };
export type JobName = keyof typeof jobs;
export type JobArguments<Name extends JobName> = Parameters<(typeof jobs)[Name]>;
export type JobStep<Name extends JobName> = ReturnType<(typeof jobs)[Name]> extends AsyncGenerator<infer Step> ? Step : never;
