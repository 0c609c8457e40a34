// What the workbook of one person never has and is left out of write-excel-file, for its bytes: conditional formats, images, merged
// cells, lists of objects. Knows texts only: no bundler.
import type { Patch } from '../../../../vendor/grid/build/patches.js';
import { source } from './patches.js';

export const unusedPatches: readonly Patch[] = [
  {
    // Its own frozen rows search the XML of a whole sheet; ours (sheet-frame.ts) come with what else stands around the cells.
    name: 'the features of a workbook are those that are given',
    module: `${source}xlsx/getFeatures.js`,
    find: /export default function getFeatures\(customFeatures\) \{[\s\S]*features\.push\(conditionalFormatting\);[\s\S]*features\.push\(images\);[\s\S]*features\.push\(stickyRowsOrColumns\);[\s\S]*features\.concat\(customFeatures\);/,
    whole: true,
    put: 'export default (features) => features;\n',
  },
  {
    name: 'no sheet has a drawing',
    module: `${source}xlsx/files/drawing.xml.js`,
    find: /export default function generateDrawingXml\(_ref\) \{[\s\S]*export var DRAWING_XML_START = [\s\S]*export var DRAWING_XML_END = /,
    whole: true,
    put: "export const DRAWING_XML_START = '';\nexport const DRAWING_XML_END = '';\nexport default () => '';\n",
  },
  {
    name: 'no sheet has a drawing, nor what it refers to',
    module: `${source}xlsx/files/drawing.xml.rels.js`,
    find: /export default function generateDrawingXmlRels\(_ref\) \{/,
    whole: true,
    put: "export default () => '';\n",
  },
  {
    name: 'no cells are merged, and none is searched for such',
    module: `${source}xlsx/files/sheet.xml/processMergedCells.js`,
    find: /export default function processMergedCells\(sheetData, features\) \{[\s\S]*\n {2}return \{\s*sheetData: sheetData,\s*mergedCells: mergedCells\s*\};/,
    whole: true,
    put: 'export default (sheetData) => ({ sheetData, mergedCells: [] });\n',
  },
  {
    name: 'no cells are merged, and none is told as such',
    module: `${source}xlsx/files/sheet.xml/mergedCellsDescription.js`,
    find: /export default function generateMergedCellsDescription\(tag, mergedCells\) \{\s*if \(mergedCells\.length === 0\) \{\s*return '';/,
    whole: true,
    put: "export default () => '';\n",
  },
  {
    name: 'features bring no further parts',
    module: `${source}xlsx/helpers/features/getWrittenFiles.js`,
    find: /export default function getWrittenFiles\(features, sheetsOptions, _ref\) \{[\s\S]*\n {2}return writtenFiles;/,
    whole: true,
    put: 'export default () => ({});\n',
  },
  {
    name: 'rows come as rows, never as objects',
    module: `${source}getSheetData/getSheetData.js`,
    find: /export default function getSheetData\(/,
    whole: true,
    put: 'export default (rows) => rows;\n',
  },
];
