// Finds in a workbook the parts that its first visible sheet needs. Knows no row.
import { MOST, SheetError } from '../faults.js';
import { readXml } from './xml.js';
import { refuseBomb, unpacked, type ZipEntry, zipEntries } from './zip.js';

export interface Workbook {
  readonly sheet: ZipEntry;
  readonly texts: ZipEntry | undefined;
  readonly styles: ZipEntry | undefined;
  readonly system1904: boolean;
}

/** Opens a workbook and looks at its directory; no row is read. Throws a `SheetError`. */
export async function openWorkbook(file: Blob): Promise<Workbook> {
  const entries = await zipEntries(file);
  const part = (path: string, most: number = MOST.part): ZipEntry | undefined => {
    const entry = entries.get(path.toLowerCase());
    if (entry) refuseBomb(entry, most);
    return entry;
  };
  const [document] = await relationsOf(file, '', part('_rels/.rels'));
  const path = [...entries.keys()].find((name) => name === document?.target.toLowerCase()) ?? 'xl/workbook.xml';
  const main = part(path);
  // A ZIP file of something else.
  if (!main) throw new SheetError('not_a_table');
  const { sheets, system1904 } = await sheetsOf(file, main);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = await relationsOf(file, folder, part(`${folder}_rels/${path.slice(folder.length)}.rels`));
  const ofType = (type: string): string => relations.find((relation) => relation.type === type)?.target ?? '';
  const shown = sheets.flatMap(({ id, hidden }) => (hidden ? [] : relations.filter((one) => one.id === id && one.type === 'worksheet')));
  const sheet = shown[0] && part(shown[0].target, MOST.sheet);
  if (!sheet) throw new SheetError('no_sheet');
  return { sheet, texts: part(ofType('sharedStrings'), MOST.texts), styles: part(ofType('styles')), system1904 };
}

interface Relation {
  readonly id: string;
  /** The last word of its type, which the two editions of the format share. */
  readonly type: string;
  readonly target: string;
}

/** What a part refers to; the main document first. */
async function relationsOf(file: Blob, folder: string, entry: ZipEntry | undefined): Promise<Relation[]> {
  const relations: Relation[] = [];
  if (!entry) return relations;
  await readXml(unpacked(file, entry), {
    opened: ({ name, attribute }) => {
      if (name !== 'Relationship') return;
      const type = attribute('Type') ?? '';
      const target = pathOf(folder, attribute('Target') ?? '');
      relations.push({ id: attribute('Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), target });
    },
  });
  return relations.sort((a, b) => Number(b.type === 'officeDocument') - Number(a.type === 'officeDocument'));
}

/** The path of a part, as a part in this folder tells it. */
function pathOf(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

async function sheetsOf(file: Blob, entry: ZipEntry) {
  const sheets: { id: string; hidden: boolean }[] = [];
  let system1904 = false;
  await readXml(unpacked(file, entry), {
    opened: ({ name, attribute }) => {
      if (name === 'workbookPr') system1904 = isTrue(attribute('date1904'));
      // The prefix of this attribute is the writer's choice.
      if (name === 'sheet')
        sheets.push({ id: attribute('r:id') ?? attribute('id') ?? '', hidden: (attribute('state') ?? 'visible') !== 'visible' });
    },
  });
  return { sheets, system1904 };
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';
