// The rules of the house as data and pure functions: floors, owners of third-party packages, first lines. No file system.
import { posix } from 'node:path';
import { importsOf, withoutComments } from './imports.js';

/** Folder of src/ → floor. Folders on one floor do not know each other, but for floor 0. */
const floors: Readonly<Record<string, number>> = {
  contract: 0,
  i18n: 0,
  theme: 0,
  backend: 1,
  sample: 1,
  sheet: 1,
  vendor: 1,
  controllers: 2,
  elements: 3,
  define: 4,
};

/** Package → the files of src/ that may import it. */
const owners: readonly (readonly [RegExp, RegExp])[] = [
  [/^lit(\/|$)/, /^(theme|controllers|elements|vendor\/(lit|grid))\//],
  [/^@lit\/task$/, /^controllers\//],
  [/^valibot$/, /^contract\//],
  [/^@date-fns\/tz(\/|$)/, /^contract\//],
  [/^@noble\/hashes(\/|$)/, /^sheet\//],
  [/^@vaadin\//, /^vendor\/grid\//],
  [/^chart\.js(\/|$)/, /^vendor\/chart\//],
  [/^write-excel-file(\/|$)/, /^sheet\/out\/designed\//],
  [/^node:|^vite$/, /(^|\/)build\//],
];

const onPage =
  /\b(?:document|window)\.(?:body|head|document|location|navigator|documentElement|matchMedia|(?:add|create|query|get)[A-Z]\w*)|\b(?:local|session)Storage\b|\bnavigator\.|(?<![\w.])fetch\(/;
const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : '');
const isBuildTime = (file: string): boolean => /(^|\/)build\//.test(file);

const importFault = (file: string, specifier: string): string | undefined => {
  if (!specifier.startsWith('.')) {
    const owner = owners.find(([name]) => name.test(specifier));
    if (!owner) return `imports ${specifier}, which no folder owns (test/checks/house.ts)`;
    return owner[1].test(file) ? undefined : `imports ${specifier}, which belongs to ${owner[1].source}`;
  }
  const target = posix.join(posix.dirname(file), specifier);
  if (target.startsWith('..')) return `imports ${specifier}, outside src/`;
  if (!/\.(js|json)$/.test(specifier)) return `imports ${specifier} without .js`;
  const [from, to] = [folderOf(file), folderOf(target)];
  // What changes third-party code at build time is on no floor.
  if (isBuildTime(target)) return isBuildTime(file) ? undefined : `imports ${specifier}, which is build-time code`;
  // The script build's entry is there for its effect; the package's has none.
  if (from === '') return to === 'define' && file !== 'script.ts' ? 'reaches define/: it must have no side effect' : undefined;
  if (from === to) return undefined;
  const [own, other] = [floors[from], floors[to]];
  if (own === undefined || other === undefined) return `${own === undefined ? from : to || 'src/index'} is on no floor`;
  return other < own || (own === 0 && other === 0)
    ? undefined
    : `imports ${specifier}: ${from}/ (floor ${own}) must not know ${to}/ (floor ${other})`;
};

/** What is wrong with one file of src/ (its path is relative to src/), one sentence each. */
export const faultsOf = (file: string, code: string): string[] => {
  const faults = importsOf(code).flatMap(({ specifier }) => importFault(file, specifier) ?? []);
  const bare = withoutComments(code);
  if (!/^\/[/*]/.test(code)) faults.push('does not begin with a comment that says what it knows');
  if (/^\s*(?:export\s+)?(?:declare\s+)?(?:const\s+)?enum\s/m.test(bare)) faults.push('has an enum: a union of strings serves');
  if (floors[folderOf(file)] === 0 && onPage.test(bare))
    faults.push(`touches the page or the network (${onPage.exec(bare)?.[0]}) on floor 0`);
  return faults.map((fault) => `src/${file}: ${fault}`);
};
