// Checks that a committed, generated file is what its generator makes today: `tsx test/checks/fresh.ts <file> <npm script>`.
// Leaves the new text in place, to be committed. Knows nothing of either.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const [file, script] = process.argv.slice(2);
if (!file || !script) throw new Error('Usage: fresh.ts <file> <npm script>');
const read = (): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

const before = read();
const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', shell: process.platform === 'win32' });
if (status !== 0) process.exit(1);
const after = read();
if (after === undefined) throw new Error(`npm run ${script} wrote no ${file}.`);
if (before !== after) {
  process.stdout.write(
    `${file} ${before === undefined ? 'was missing' : 'was not fresh'}: \`npm run ${script}\` has written it; commit it.\n`,
  );
  process.exit(1);
}
