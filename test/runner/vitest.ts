// Starts one vitest project: `tsx test/runner/vitest.ts node|excel|e2e [files]`. Knows how, not what.
import { spawnSync } from 'node:child_process';
import { forgetCount } from './count.js';

const [project = 'node', ...files] = process.argv.slice(2);
forgetCount(project);
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/runner/vitest.config.ts', '--project', project, ...files];
const run = spawnSync(process.execPath, vitest, { stdio: 'inherit', env: { ...process.env, OTT_USERS_RUN: project } });
process.exit(run.status ?? 1);
