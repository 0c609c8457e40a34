// Compiles a host that imports every entry of the packed package, its declarations checked as well. Knows what the compiler says of files of
// ours; what it says of others' is passed over. The types for frameworks' templates are checked in test/hosts, where the frameworks are.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const compiler = fileURLToPath(new URL('../../../node_modules/typescript/bin/tsc', import.meta.url));

const common = { target: 'ES2022', types: [], strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true };
const lib = ['ES2023', 'DOM', 'DOM.Iterable'];
const kinds = {
  bundler: { ...common, lib, module: 'ESNext', moduleResolution: 'bundler' },
  node: { ...common, lib, module: 'NodeNext', moduleResolution: 'NodeNext' },
};
type Kind = keyof typeof kinds;

/** Entries that have types, by the names that hosts import them by. */
const entriesOf = (host: string): string[] => {
  const { exports } = JSON.parse(readFileSync(join(host, 'node_modules/ott-users/package.json'), 'utf8')) as { exports: object };
  return Object.entries(exports)
    .filter(([path, target]) => !path.includes('*') && typeof target === 'object' && target !== null && 'types' in target)
    .map(([path]) => `ott-users${path.slice(1)}`);
};

/** Were the package's types lost, what is wrong here would not be seen to be. */
const source = (entries: readonly string[]): string => `${entries.map((entry) => `import '${entry}';`).join('\n')}
import type { UsersTable } from 'ott-users';
// @ts-expect-error: a page has a number.
export const page: UsersTable['pageSize'] = 'ten';
export const tag: UsersTable = document.createElement('users-table');
`;

const elsewhere = /^(?!node_modules\/ott-users\/)\S*node_modules\//;

/** What the compiler says where imports are found as that kind of host finds them, one diagnostic each. */
export const typeFaults = (host: string, kind: Kind): string[] => {
  writeFileSync(join(host, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(host, 'host.ts'), source(entriesOf(host)));
  writeFileSync(join(host, 'tsconfig.json'), JSON.stringify({ compilerOptions: kinds[kind], files: ['host.ts'] }));
  const run = spawnSync(process.execPath, [compiler, '--pretty', 'false', '-p', '.'], { cwd: host, encoding: 'utf8' });
  const told = `${run.stdout}${run.stderr}`.split(/\n(?!\s)/).filter((diagnostic) => diagnostic.trim());
  return told.filter((diagnostic) => !elsewhere.test(diagnostic)).map((diagnostic) => `types, ${kind}: ${diagnostic}`);
};
