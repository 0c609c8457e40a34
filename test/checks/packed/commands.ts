// Runs what the README says under "Files that are what was released", as it is written there: in a host's folder, and in ours.
// Knows those two commands and what each is to tell.
import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashes } from '../../runner/integrity.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');
const base = 'https://example.com/ott-users/';

/** What a command printed. */
const said = (pattern: RegExp, cwd: string): unknown => {
  const command = pattern.exec(readme)?.[1];
  if (!command) throw new Error(`README.md holds no command like ${pattern}`);
  return JSON.parse(execSync(command, { cwd, encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'inherit'] }));
};

/** The import map of the released files, against the files themselves. */
const hashFaults = (host: string): string[] => {
  const { integrity } = said(/^(node -p ".*integrity.*")$/m, host) as { integrity: Readonly<Record<string, string>> };
  const files = Object.entries(hashes(join(host, 'node_modules/ott-users/dist/cdn/'))).map(([file, hash]) => [base + file, hash] as const);
  const wanted = new Map(files);
  return [
    ...files.filter(([url, hash]) => integrity[url] !== hash).map(([url]) => `README's map does not hold the hash of ${url}`),
    ...Object.keys(integrity).flatMap((url) => (wanted.has(url) ? [] : [`README's map holds ${url}, which the package does not`])),
    ...(wanted.has(`${base}ott-users.js`) ? [] : ['the package holds no script file']),
  ];
};

const componentFaults = (): string[] => {
  const { components } = said(/`(npm sbom [^`]+)`/, root) as { components: readonly { readonly name: string }[] };
  return components.some(({ name }) => name === 'lit') ? [] : ["README's npm sbom tells nothing of lit"];
};

/** One sentence for each. */
export const commandFaults = (host: string): string[] => [...hashFaults(host), ...componentFaults()];
