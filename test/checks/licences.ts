// Which packages a build holds without telling their licence. Goes by what the build itself noted; reads the lists that ship.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Build → the list that ships with it. */
const lists = { npm: 'dist/licenses.md', cdn: 'dist/cdn/licenses.md', iife: 'dist/cdn/licenses.md' };

const textOf = (file: string): string => (existsSync(root + file) ? readFileSync(root + file, 'utf8') : '');

/** Package → its name, version and licence as a heading, and the licence's text. */
const listed = (file: string): Map<string, string> =>
  new Map(
    textOf(file)
      .split(/^(?=## .+ - \d)/m)
      .flatMap((entry) => {
        const [, name, text = ''] = /^## (\S+) - \S+ \(.+\)\n([\s\S]*)/.exec(entry) ?? [];
        return name ? [[name, text.trim()] as const] : [];
      }),
  );

/** One sentence for each package. */
export const unlicensed = (): string[] =>
  Object.entries(lists).flatMap(([build, file]) => {
    const names = JSON.parse(textOf(`.cache/bundled/${build}.json`) || '[]') as readonly string[];
    if (names.length === 0) return [`the ${build} build has not noted which packages it holds: npm run build`];
    const licences = listed(file);
    return names
      .filter((name) => !licences.get(name))
      .map((name) => `the ${build} build holds ${name}, whose licence ${file} does not tell`);
  });
