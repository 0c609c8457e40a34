// Checks the packed tarball by checkers that are not ours: publint, Are The Types Wrong, the compiler for its declarations, and the schema of
// custom-elements.json; and what the README says of the released files. Knows how they are run and the one kind of host that is meant:
// ES modules, with a bundler or in Node.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installOwnPackages } from '../../runner/own-packages.js';
import { packTarball } from '../../runner/pack.js';
import { commandFaults } from './commands.js';
import { installed } from './installed.js';
import { typeFaults } from './types.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const run = (name: string, script: string, ...args: string[]): string[] => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [here(`node_modules/${script}`), ...args], { encoding: 'utf8' });
  return status === 0 ? [] : [`${name}:\n${stdout}${stderr}`];
};

interface Validating {
  (value: unknown): boolean;
  readonly errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null;
}
type Ajv = new (options: object) => { compile(schema: unknown): Validating };

/** The manifest as it lies in the tarball, by the schema of its own version. */
const manifestFaults = async (tarball: string): Promise<string[]> => {
  const { Ajv } = (await import(here('node_modules/ajv/dist/ajv.js'))) as { Ajv: Ajv };
  const { version } = json(here('node_modules/custom-elements-manifest/package.json')) as { version: string };
  const text = execFileSync('tar', ['-xzOf', tarball, 'package/custom-elements.json'], { encoding: 'utf8', maxBuffer: 2 ** 24 });
  const manifest = JSON.parse(text) as { schemaVersion: string };
  const valid = new Ajv({ strict: false, allErrors: true }).compile(json(here('node_modules/custom-elements-manifest/schema.json')));
  return [
    ...(manifest.schemaVersion === version ? [] : [`custom-elements.json says ${manifest.schemaVersion}, its schema is of ${version}`]),
    ...(valid(manifest) ? [] : (valid.errors ?? []).map(({ instancePath, message }) => `custom-elements.json${instancePath} ${message}`)),
  ];
};

await installOwnPackages(here('.'));
const tarball = packTarball();
const host = installed(tarball);
const faults = [
  ...run('publint', 'publint/src/cli.js', tarball, '--strict'),
  ...run('attw', '@arethetypeswrong/cli/dist/index.js', tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji'),
  ...(await manifestFaults(tarball)),
  ...typeFaults(host, 'bundler'),
  ...typeFaults(host, 'node'),
  ...commandFaults(host),
];
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.stdout.write(
  `publint, attw, the manifest's schema, the compiler and the README's commands on the tarball: ${faults.length} faults\n`,
);
process.exit(faults.length > 0 ? 1 : 0);
