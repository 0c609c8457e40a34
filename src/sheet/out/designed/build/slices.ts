// What is changed in write-excel-file so that it blocks no page: it may be paused between rows, and a row costs less. Knows texts only:
// no bundler. As published, 20,000 rows are one piece of work of seconds. What is handed over meanwhile belongs where `<!--n-->` stands in a
// part, n pieces in the order of the parts.
import type { Patch } from '../../../../vendor/grid/build/patches.js';
import { source } from './patches.js';

const files = `${source}xlsx/files/`;
const contents = `${source}xlsx/generateXlsxFileContents.js`;
const sheet = `${files}sheet.xml/sheet.xml.js`;
const strings = `${files}sharedStrings.xml.js`;

export const slicePatches: readonly Patch[] = [
  {
    // What would be texts of megabytes, copied at every change, never is one text.
    name: 'rows are made some at a time, and handed over as they are made',
    module: `${files}sheet.xml/sheetData.js`,
    find: /export default function generateSheetData\(tag, sheetData, parameters\) \{\s*var sheetDataXml = sheetData\.map\([\s\S]*return tag\('sheetData', null, sheetDataXml\);/,
    whole: true,
    put: `import generateRow from './row.js';
const SOME = 32;
export default function* generateSheetData(tag, sheetData, parameters) {
  let handed = 0;
  for (let at = 0; at < sheetData.length; at += SOME, handed += 1)
    yield sheetData.slice(at, at + SOME).map((row, index) => generateRow(tag, row, at + index, parameters)).join('');
  return tag('sheetData', null, '<!--' + handed + '-->');
}
`,
  },
  {
    name: 'a sheet may be paused',
    module: sheet,
    find: /export default function generateSheetXml\(/,
    put: 'export default function* generateSheetXml(',
  },
  {
    name: 'a sheet is paused where its rows are',
    module: sheet,
    find: /\n {2}(generateSheetData\(tag, sheetData, \{[\s\S]*?\n {2}\}\)) \+\n/,
    put: '\n  (yield* $1) +\n',
  },
  {
    name: 'texts are listed some at a time, and handed over as they are listed',
    module: strings,
    find: /export default function generateSharedStringsXml\(sharedStrings\) \{/,
    put: 'export default function* generateSharedStringsXml(sharedStrings) {\n  let [made, handed] = [0, 0];',
  },
  {
    name: 'the list of texts is paused behind some of them',
    module: strings,
    find: /xml \+= '<\/t><\/si>';/,
    put: `$&
    if (++made % 256 === 0) {
      yield xml;
      handed += 1;
      xml = '';
    }`,
  },
  {
    name: 'the list of texts tells what was handed over of it',
    module: strings,
    find: /xml \+= '<\/sst>';\s*return xml;/,
    put: "return '<!--' + handed + '-->' + xml + '</sst>';",
  },
  {
    name: 'a workbook may be paused',
    module: contents,
    find: /export default function generateXlsxFileContents\(/,
    put: 'export default function* generateXlsxFileContents(',
  },
  {
    name: 'a workbook is paused where its sheets are',
    module: contents,
    find: /= (generateSheetXml\(sheetXmlParameters, features\));/,
    put: '= yield* $1;',
  },
  {
    name: 'a workbook is paused where its texts are',
    module: contents,
    find: /= (generateSharedStringsXml\(getSharedStrings\(\)\));/,
    put: '= yield* $1;',
  },
  {
    // As published each cell names all that it looks like, and is looked up by four texts of JSON.
    name: 'a cell names its look by one object, which others share',
    module: `${files}sheet.xml/helpers/getCellStyleProperties.js`,
    find: /export default function getCellStyleProperties\(cell, features\) \{[\s\S]*return omitUndefinedProperties\(/,
    whole: true,
    put: 'export default (cell) => cell.look;\n',
  },
  {
    name: 'the look of a cell is not copied',
    module: `${files}sheet.xml/row.js`,
    find: /findOrCreateCellStyle\(_objectSpread\(\{\s*format: format\s*\}, cellStyleProperties\)\)/,
    put: 'findOrCreateCellStyle(cellStyleProperties)',
  },
  {
    name: 'a look is known again by its object',
    module: `${source}xlsx/initializeStyles.js`,
    find: /function findOrCreateCellStyle\(cellStyle\) \{/,
    put: `const known = new Map();
  function findOrCreateCellStyle(look) {
    let id = known.get(look);
    if (id === undefined) known.set(look, (id = createCellStyle(look)));
    return id;
  }
  function createCellStyle(cellStyle) {`,
  },
  {
    name: 'an attribute is escaped only where it must be',
    module: `${source}xml/getAttributesString.js`,
    find: /export default function getAttributesString\(attributes\) \{[\s\S]*sanitizeAttributeName\(name\)[\s\S]*sanitizeAttributeValue\(String\(attributes\[name\]\)\)/,
    whole: true,
    put: `import sanitizeAttributeValue from './sanitizeAttributeValue.js';
const special = /[&<>"']/;
export default function getAttributesString(attributes) {
  let text = '';
  for (const name in attributes) {
    const value = String(attributes[name]);
    text += \` \${name}="\${special.test(value) ? sanitizeAttributeValue(value) : value}"\`;
  }
  return text;
}
`,
  },
];
