// What must change in write-excel-file's published modules, so that it runs under a strict CSP and keeps every text. Knows texts only:
// no bundler. Each patch names what must still be there for it to fit.
import type { Patch } from '../../../../vendor/grid/build/patches.js';

export const source = 'write-excel-file/modules/';

export const patches: readonly Patch[] = [
  {
    // fflate starts workers from blob: for larger sheets; under `worker-src 'self'` they are refused and its promise never settles.
    name: 'the parts are handed over as texts: our ZIP writer packs them, and fflate is left out',
    module: `${source}export/writeXlsxFileUniversal.js`,
    find: /export default function writeXlsxFile\(arg1, arg2, arg3\) \{[\s\S]*\n {2}var files = generateXlsxFileContents\(arg1, arg2, arg3\);/,
    whole: true,
    put: "export { default } from '../xlsx/generateXlsxFileContents.js';\n",
  },
  {
    // A plain object knows them from its prototype, and gives a function where a number is due.
    name: 'the texts `constructor`, `toString` and `__proto__` are texts like others',
    module: `${source}xlsx/initializeSharedStrings.js`,
    find: /var sharedStringIdByString = \{\};[\s\S]*getSharedStrings: [\s\S]*findOrCreateSharedString: [\s\S]*sharedStringIdByString\[string\] = id;/,
    whole: true,
    put: `export default function initializeSharedStrings() {
  const ids = new Map();
  return {
    getSharedStrings: () => [...ids.keys()],
    findOrCreateSharedString(string) {
      let id = ids.get(string);
      if (id === undefined) ids.set(string, (id = ids.size));
      return id;
    },
  };
}
`,
  },
  {
    // What comes is cleaned (clean.ts). The published one takes out U+FFFD, U+007F to U+009F and all that XML merely advises against,
    // and with some of them the sign beside.
    name: 'a cleaned text is not cleaned again',
    module: `${source}xml/removeInvalidXmlCharacters.js`,
    find: /export default function removeInvalidXmlCharacters\(string\) \{[\s\S]*string\.replace\(INVALID_CHARACTERS, ''\)[\s\S]*string\.replace\(DISCOURAGED_CHARACTERS, ''\)/,
    whole: true,
    put: 'export default (text) => text;\n',
  },
  {
    name: 'own number formats begin where those of Excel end',
    module: `${source}xlsx/initializeStyles.js`,
    find: /export var FORMAT_ID_STARTS_FROM = 100;/,
    put: 'export var FORMAT_ID_STARTS_FROM = 164;',
  },
  {
    name: 'nothing is ever written as a formula',
    module: `${source}xlsx/files/sheet.xml/cell.js`,
    find: /case 'Formula':\s*return '<f>';/,
    put: '',
  },
];
