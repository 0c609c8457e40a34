// What importing one built module in Node leaves behind. Each runs in a process of its own, with Lit there before it; knows nothing of what
// the modules are for.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const json = (file: string): unknown => JSON.parse(readFileSync(root + file, 'utf8'));
const { exports } = json('package.json') as { exports: Readonly<Record<string, string | Readonly<Record<string, string>>>> };
const { modules } = json('custom-elements.json') as {
  modules: readonly { readonly path: string; readonly exports: readonly { readonly kind: string; readonly name: string }[] }[];
};

/** What `exports` and custom-elements.json name → the tags that it is there to define. */
const entries = new Map([
  ...Object.values(exports).flatMap((target) => {
    const file = typeof target === 'string' ? undefined : target['import'];
    return file ? [[posix.normalize(file), [] as string[]] as const] : [];
  }),
  ...modules.map(
    ({ path, exports: given }) => [path, given.filter(({ kind }) => kind === 'custom-element-definition').map(({ name }) => name)] as const,
  ),
]);
const tags = [...entries.values()].flat();
const defining = /^dist\/define\//;

interface Left {
  readonly globals: readonly string[];
  readonly defined: readonly string[];
}

/** In Node, Lit itself puts a stand-in for customElements there, and tells its versions. */
const script = (file: string): string => `
  await import('lit');
  const defined = [];
  const define = customElements.define;
  customElements.define = function (tag, ...rest) { defined.push(tag); return define.call(this, tag, ...rest); };
  const before = new Map(Reflect.ownKeys(globalThis).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)?.value]));
  await import(${JSON.stringify(`./${file}`)});
  const globals = Reflect.ownKeys(globalThis)
    .filter((name) => !before.has(name) || !Object.is(Object.getOwnPropertyDescriptor(globalThis, name)?.value, before.get(name)));
  process.stdout.write(JSON.stringify({ globals: globals.map(String), defined }));`;

const faultsOf = (file: string, wanted: readonly string[]): string[] => {
  // What a module leaves running keeps its process from ending.
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script(file)], {
    cwd: root,
    encoding: 'utf8',
    timeout: 30_000,
  });
  const told = /^\{"globals":.*\}$/.exec(run.stdout)?.[0];
  if (run.status !== 0 || !told || run.stderr)
    return [`importing ${file} alone in Node ends in ${run.error ?? run.status}:\n${run.stdout}${run.stderr}`];
  const { globals, defined } = JSON.parse(told) as Left;
  const stray = defined.filter((tag) => !(defining.test(file) ? tags : wanted).includes(tag));
  return [
    ...globals.map((name) => `importing ${file} in Node leaves ${name} in globalThis`),
    ...stray.map((tag) => `importing ${file} defines <${tag}>`),
    ...wanted.filter((tag) => !defined.includes(tag)).map((tag) => `importing ${file} does not define <${tag}>`),
  ];
};

/** One sentence for each. */
export const traces = (): string[] => [
  ...[...entries].flatMap(([file, wanted]) => faultsOf(file, wanted)),
  ...(tags.length > 0 ? [] : ['custom-elements.json names no module that defines a tag']),
];
