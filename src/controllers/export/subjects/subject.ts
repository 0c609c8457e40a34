// What can be exported is, to whoever writes the file: which formats it has, how many rows, its name, its plan. Knows no single one.
import type { UserField } from '../../../contract/user-fields.js';
import type { ExportTerms } from '../../../i18n/export-languages.js';
import type { Format } from '../../../i18n/format.js';
import type { FileFormat, FileSpec } from '../../../sheet/out/table.js';
import type { UserCount } from '../../selection.js';
import type { ExportPlan } from '../export-run.js';

export interface ExportChoice {
  readonly format: FileFormat;
  /** Of a list: every field, or those that are its columns. */
  readonly columns: 'all' | 'shown';
}

/** The language of the file. */
export interface ExportWords {
  readonly terms: ExportTerms;
  readonly format: Format;
  readonly direction: 'ltr' | 'rtl';
}

export interface ExportMaking extends Omit<ExportWords, 'direction'> {
  readonly choice: ExportChoice;
  readonly spec: FileSpec;
  /** The page's site, as a person knows it. */
  readonly site: string;
  /** Of the selected users, so many no longer exist. */
  readonly onMissing: (count: number) => void;
}

export interface ExportSubject {
  /** The first one is the usual one. */
  readonly formats: readonly FileFormat[];
  /** Rows to come, as far as that is known. */
  readonly count: UserCount | null;
  /** The fields of the list's columns, in their order, where these may be all that is wanted. */
  readonly columns: readonly UserField[] | null;
  /** A workbook of it is made to be looked at. */
  readonly designed: boolean;
  /** What its file is called, beside site and time: never after anybody. */
  nameParts(terms: ExportTerms): readonly string[];
  plan(making: ExportMaking): ExportPlan;
}
