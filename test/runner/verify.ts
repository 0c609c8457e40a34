// `npm test`: runs every step, shows what failed in full, and ends with one line that adds up checks and tests.
// Knows how a step is run and counted; the steps are in steps.ts. `npm test -- build sizes` runs those steps alone.
import { spawn } from 'node:child_process';
import { findChromium } from './chromium.js';
import type { Count } from './count.js';
import { forgetCount, readCount } from './count.js';
import type { Step } from './steps.js';
import { steps } from './steps.js';

interface Outcome extends Count {
  readonly output: string;
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const run = (script: string, env: NodeJS.ProcessEnv): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const chunks: Buffer[] = [];
    const keep = (chunk: Buffer): void => void chunks.push(chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });

const outcome = async (step: Step, env: NodeJS.ProcessEnv): Promise<Outcome> => {
  if (step.tests) forgetCount(step.tests);
  const { code, output } = await run(step.script, env);
  if (!step.tests) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  const { passed, failed, skipped = 0, missing = false } = readCount(step.tests) ?? { passed: 0, failed: 0 };
  if (missing && step.engine && code === 0) return { passed, failed, missing, output };
  if (passed + failed === 0) return { passed, failed: 1, output: `${output}\n${step.name}: no test was run.` };
  return { passed, failed: code === 0 ? failed : Math.max(1, failed), skipped, output };
};

const chosen = process.argv.slice(2);
const wanted = steps.filter(({ script }) => chosen.length === 0 || chosen.some((name) => script === name || script.endsWith(`:${name}`)));
const env: NodeJS.ProcessEnv = { ...process.env, FORCE_COLOR: '0', CI: process.env['CI'] ?? '1', REDOCLY_TELEMETRY: 'off' };
const broken = new Set<string>();
let passed = 0;
let failed = 0;

if (wanted.some(({ tests }) => tests === 'chromium' || tests === 'e2e')) {
  try {
    env['CHROME_PATH'] = await findChromium();
    say(`Browser: ${env['CHROME_PATH']}`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

for (const step of wanted) {
  if (step.asked && !env[step.asked] && chosen.length === 0) {
    say(`left out  ${step.name}: it takes minutes, and is asked for by ${step.asked}=1`);
    continue;
  }
  const began = Date.now();
  const result: Outcome =
    step.needs && broken.has(step.needs) ? { passed: 0, failed: 1, output: `Not run: ${step.needs} failed.` } : await outcome(step, env);
  passed += result.passed;
  failed += result.failed;
  if (result.failed > 0) broken.add(step.script);
  const counts = step.tests ? ` (${result.passed} passed, ${result.failed} failed)` : '';
  if (result.missing) {
    say(`left out  ${step.name}: ${step.engine} is not installed here`);
    continue;
  }
  say(`${result.failed > 0 ? 'FAILED' : 'passed'}  ${step.name}${counts}  ${((Date.now() - began) / 1000).toFixed(1)} s`);
  if (step.wants && result.skipped) say(`        ${step.wants}: not found, its ${result.skipped} tests are left out`);
  if (result.failed > 0) say(result.output.trimEnd());
}

say(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
