// Writes the tables of tokens and parts into the README: descriptions from custom-elements.json, what a token is unless set from
// the style sheets' own `var(--users-…, …)`. `npm run looks`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Described {
  readonly name: string;
  readonly description: string;
}
interface Declaration {
  readonly tagName?: string;
  readonly cssProperties?: readonly Described[];
  readonly cssParts?: readonly Described[];
}

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const read = (path: string): string => readFileSync(at(path), 'utf8');

const { modules } = JSON.parse(read('custom-elements.json')) as { modules: readonly { declarations?: readonly Declaration[] }[] };
const order = ['users-dashboard', 'users-table', 'user-detail'];
const elements = modules
  .flatMap(({ declarations }) => declarations ?? [])
  .filter(({ tagName }) => tagName !== undefined)
  .sort((a, b) => order.indexOf(a.tagName ?? '') - order.indexOf(b.tagName ?? ''));

/** What stands behind the first comma of a token's `var()`, up to its own bracket. */
function unlessSet(css: string, token: string): string | undefined {
  const start = css.indexOf(`var(${token}, `);
  if (start < 0) return undefined;
  const value = css.slice(start + `var(${token}, `.length);
  let depth = 1;
  const end = [...value].findIndex((sign) => (depth += sign === '(' ? 1 : sign === ')' ? -1 : 0) === 0);
  return value.slice(0, end);
}

const sheets = ['src/theme', 'src/elements']
  .flatMap((folder) => readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith('.ts') && !file.includes('/build/'))
  .sort((a, b) => Number(b.startsWith('src/theme')) - Number(a.startsWith('src/theme')))
  .map(read)
  .join('\n');

const described = new Map(elements.flatMap(({ cssProperties }) => cssProperties ?? []).map(({ name, description }) => [name, description]));
const used = new Set([...sheets.matchAll(/var\((--users-[\w-]+)/g)].map(([, name = '']) => name));
for (const name of used) if (!described.has(name)) throw new Error(`${name} is used, and described nowhere.`);
for (const name of described.keys()) if (!used.has(name)) throw new Error(`${name} is described, and used nowhere.`);
if (described.size < 10 || described.size > 15)
  throw new Error(`${described.size} tokens: ten to fifteen are what a person can keep in mind.`);

const inWords = (value: string): string =>
  value.replace(/color-mix\(in srgb, var\(--_surface\), var\(--_text\) (\d+%)\)/, '$1 text on surface').replace('inherit', "the host's");

const tokens = [
  '| token | unless set | is |',
  '|---|---|---|',
  ...[...described]
    .sort(([a], [b]) => [...used].indexOf(a) - [...used].indexOf(b))
    .map(([name, description]) => `| \`${name}\` | ${inWords(unlessSet(sheets, name) ?? '')} | ${description} |`),
].join('\n');

const parts = [
  '| of | part | is |',
  '|---|---|---|',
  ...elements.flatMap(({ tagName, cssParts = [] }) =>
    cssParts.map(({ name, description }, index) => `| ${index === 0 ? `\`<${tagName}>\`` : ''} | \`${name}\` | ${description} |`),
  ),
].join('\n');

let readme = read('README.md');
for (const [name, table] of Object.entries({ tokens, parts })) {
  const [open, close] = [`<!-- ${name}: written by npm run looks -->\n\n`, `\n\n<!-- /${name} -->`];
  const [start, end] = [readme.indexOf(open), readme.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`README.md has no place for the table of ${name}.`);
  readme = readme.slice(0, start + open.length) + table + readme.slice(end);
}
writeFileSync(at('README.md'), readme);
