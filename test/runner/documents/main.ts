// Writes what is made of custom-elements.json: editors' data and API pages into docs/, types of templates into types/.
// `--check` writes nothing, and fails where a file is not what it would write. Knows places; what is in them is made beside it.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { vscodeCss, vscodeHtml, webTypes } from './editors.js';
import { publicElements } from './elements.js';
import { apiPage } from './pages.js';
import { frameworkTypes, sharedTypes } from './types.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const elements = publicElements('custom-elements.json');
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const documents = new Map([
  ['docs/vscode.html-data.json', json(vscodeHtml(elements))],
  ['docs/vscode.css-data.json', json(vscodeCss(elements))],
  ['docs/web-types.json', json(webTypes(elements, version))],
  ...elements.map((element) => [`docs/${element.tag}.md`, apiPage(element)] as const),
  ['types/elements.d.ts', sharedTypes(elements)],
  ...[...frameworkTypes(elements)].map(([name, text]) => [`types/${name}.d.ts`, text] as const),
]);

const present = ['docs', 'types']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
const stale = [
  ...[...documents].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text).map(([file]) => file),
  ...present.filter((file) => !documents.has(file)),
];

if (process.argv.includes('--check')) {
  for (const file of stale) process.stdout.write(`${file} is not what \`npm run documents\` writes\n`);
  process.stdout.write(`${documents.size} documents, ${stale.length} stale\n`);
  process.exit(stale.length > 0 ? 1 : 0);
}
for (const folder of ['docs', 'types']) mkdirSync(folder, { recursive: true });
for (const [file, text] of documents) writeFileSync(file, text);
for (const file of present) if (!documents.has(file)) rmSync(file);
