// The parts of a workbook around its sheets. Pure.
import { cleanText } from '../clean.js';
import { MAIN, XML } from './names.js';
import { STYLES } from './styles.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet that was written. */
export interface WrittenSheet {
  readonly name: string;
  /** The area that a filter stands over, `A1:C9`; `null`: none. */
  readonly filtered: string | null;
}

export const pathOfSheet = (at: number): string => `xl/worksheets/sheet${at + 1}.xml`;

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Every part but the sheets, by its path, in the order in which they are written. */
export const partsOf = (sheets: readonly WrittenSheet[]): readonly (readonly [path: string, xml: string])[] => [
  ['xl/styles.xml', STYLES],
  ['xl/workbook.xml', XML + workbook(sheets)],
  [
    'xl/_rels/workbook.xml.rels',
    relations([...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const), ['styles', 'styles.xml']]),
  ],
  ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
  ['[Content_Types].xml', XML + contentTypes(sheets.length)],
];

function workbook(sheets: readonly WrittenSheet[]): string {
  const listed = sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  // Excel finds a filter by this name; it makes it itself, and repairs a file where the two differ.
  const names = sheets.flatMap(({ name, filtered }, at) =>
    filtered === null
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${escaped(`'${name.replaceAll("'", "''")}'!${filtered.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`)}</definedName>`,
        ],
  );
  const defined = names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${listed.join('')}</sheets>${defined}</workbook>`;
}

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const contentTypes = (sheets: number): string =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${Array.from(
    { length: sheets },
    (_, at) => `<Override PartName="/${pathOfSheet(at)}" ContentType="${TYPE}.worksheet+xml"/>`,
  ).join('')}</Types>`;

const LONGEST_NAME = 31;
/** Excel keeps this name to itself. */
const RESERVED = 'History';
/** A name neither begins nor ends with these. */
const bared = (name: string): string => name.replace(/^['\s]+|['\s]+$/g, '');

/** A name that Excel takes for a sheet, and that no other sheet has in any case. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const bare = bared(cleanText(wanted).replace(/[[\]:*?/\\\n\t]/g, ' ')) || 'Sheet';
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` ${number}`;
    const name = bared(cutTo(bare, LONGEST_NAME - ending.length)) + ending;
    if (![RESERVED, ...taken].some((other) => other.toLowerCase() === name.toLowerCase())) return name;
  }
}

/** Not within a pair. */
const cutTo = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
