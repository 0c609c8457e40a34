// What stands around the cells of a designed sheet and write-excel-file has no option for: rows that stay, filters, how it is printed.
// Added to the XML that the library makes, in which no text of a cell stands.
import { escaped } from '../xlsx/parts.js';
import { ACCENT } from './looks.js';
import type { LibraryFeature, LibrarySheet } from './library.js';

export interface FramedSheet extends LibrarySheet {
  /** All its cells, as `A1:C9`. */
  readonly area: string;
  /** With a header that stays in view, and a filter over it. */
  readonly table: boolean;
}

/** `code` with `more` put at the one place where `find` is, which must be there. */
function put(code: string, at: number, more: string): string {
  if (at < 0) throw new Error('write-excel-file makes other XML than it did');
  return code.slice(0, at) + more + code.slice(at);
}

function framed(xml: string, { table, area }: FramedSheet, first: boolean): string {
  const pane = table ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : '';
  const tab = first ? `<tabColor rgb="FF${ACCENT.slice(1)}"/>` : '';
  const begun = xml
    .replace('<sheetViews>', `<sheetPr>${tab}<pageSetUpPr fitToPage="1"/></sheetPr>$&`)
    .replace(/(<sheetView [^>]*)\/><\/sheetViews>/, `$1>${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`);
  const print = `<pageMargins left="0.6" right="0.6" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${table ? 'landscape' : 'portrait'}" fitToHeight="0"/>`;
  const filter = table ? `<autoFilter ref="${area}"/>` : '';
  // Without the mark that Excel gives to texts that look like numbers.
  const ignored = `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors>`;
  const end = '</sheetData>';
  return put(begun, begun.lastIndexOf(end) + end.length, filter + print + ignored);
}

/** Excel finds a filter and the rows that each page begins with by these names. */
function named(xml: string, sheets: readonly FramedSheet[]): string {
  const names = sheets.flatMap(({ sheet, area, table }, at) => {
    if (!table) return [];
    const quoted = escaped(`'${sheet.replaceAll("'", "''")}'`);
    const filtered = area.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${quoted}!${filtered}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted}!$1:$1</definedName>`,
    ];
  });
  const empty = '<definedNames/>';
  const at = xml.indexOf(empty);
  return put(xml, at, names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '').replace(empty, '');
}

export const sheetFrame: LibraryFeature<FramedSheet> = {
  files: {
    transform: {
      'xl/workbook.xml': { transform: named },
      'xl/worksheets/sheet{id}.xml': { transform: (xml, sheet, { sheetIndex }) => framed(xml, sheet, sheetIndex === 0) },
    },
  },
};
