// Checks the packed tarball by checkers that are not ours: publint, Are The Types Wrong, the compiler for its declarations, the schemas of
// custom-elements.json and of VS Code's data, and the services behind VS Code; and what the README says of the released files. Knows how they
// are run and the one kind of host that is meant: ES modules, with a bundler or in Node.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installOwnPackages } from '../../runner/own-packages.js';
import { packTarball } from '../../runner/pack.js';
import { commandFaults } from './commands.js';
import { editorFaults } from './editors.js';
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

/** What a schema says of a file of the installed package. */
const schemaFaults = async (host: string, file: string, schema: string): Promise<string[]> => {
  const { Ajv } = (await import(here('node_modules/ajv/dist/ajv.js'))) as { Ajv: Ajv };
  const valid = new Ajv({ strict: false, allErrors: true }).compile(json(here(`node_modules/${schema}`)));
  return valid(json(`${host}/node_modules/ott-users/${file}`))
    ? []
    : (valid.errors ?? []).map(({ instancePath, message }) => `${file}${instancePath} ${message}`);
};

/** The manifest, by the schema of its own version. */
const manifestFaults = async (host: string): Promise<string[]> => {
  const { version } = json(here('node_modules/custom-elements-manifest/package.json')) as { version: string };
  const { schemaVersion } = json(`${host}/node_modules/ott-users/custom-elements.json`) as { schemaVersion: string };
  return [
    ...(schemaVersion === version ? [] : [`custom-elements.json says ${schemaVersion}, its schema is of ${version}`]),
    ...(await schemaFaults(host, 'custom-elements.json', 'custom-elements-manifest/schema.json')),
  ];
};

await installOwnPackages(here('.'));
const tarball = packTarball();
const host = installed(tarball);
const faults = [
  ...run('publint', 'publint/src/cli.js', tarball, '--strict'),
  ...run('attw', '@arethetypeswrong/cli/dist/index.js', tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji'),
  ...(await manifestFaults(host)),
  ...(await schemaFaults(host, 'docs/vscode.html-data.json', 'vscode-html-languageservice/docs/customData.schema.json')),
  ...(await schemaFaults(host, 'docs/vscode.css-data.json', 'vscode-css-languageservice/docs/customData.schema.json')),
  ...editorFaults(host),
  ...typeFaults(host, 'bundler'),
  ...typeFaults(host, 'node'),
  ...commandFaults(host),
];
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.stdout.write(
  `publint, attw, schemas, the compiler, VS Code's services and the README's commands on the tarball: ${faults.length} faults\n`,
);
process.exit(faults.length > 0 ? 1 : 0);
