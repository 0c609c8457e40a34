// Makes the value of a user's field from a cell. Knows the types of fields, no column and no backend; who checks the value does so later.
import type { FieldType } from '../../contract/user-fields.js';
import { fold } from '../../contract/fold.js';
import type { CustomFieldDefinition, CustomValue } from '../../contract/schema/index.js';
import { latinDigits } from '../../i18n/number-entry.js';
import { booleanOf } from './booleans.js';
import type { Cell } from './cells.js';
import { countryCode } from './countries.js';
import { type DateOrder, type DecimalSign, readDate, readDecimal } from './readings.js';

/** Why a cell is no value of its field. */
export const CELL_FAULTS = ['date', 'date_ambiguous', 'number', 'number_ambiguous', 'boolean', 'choice', 'country'] as const;
export type CellFault = (typeof CELL_FAULTS)[number];

/** What a column's dates and numbers mean where they could mean two things; `null`: nobody has chosen. */
export interface Reading {
  readonly order: DateOrder | null;
  readonly decimal: DecimalSign | null;
}

export type Converted = { readonly value: CustomValue } | { readonly fault: CellFault };

type Options = CustomFieldDefinition['options'];

/**
 * Reads the cells of a column as values of this type. An empty cell is `null`. Text that is no date, number or choice is a fault,
 * never a guess.
 */
export function converter(type: FieldType, options: Options, reading: Reading): (cell: Cell) => Converted {
  const read = textReader(type, options, reading);
  return (cell) => {
    const text = String(cell).trim();
    if (text === '') return { value: null };
    return type === 'number' && typeof cell === 'number' ? { value: cell } : read(text);
  };
}

function textReader(type: FieldType, options: Options, { order, decimal }: Reading): (text: string) => Converted {
  switch (type) {
    case 'date':
      return (text) => told(readDate(text, order), 'date');
    case 'number':
      return (text) => told(readDecimal(text, decimal), 'number');
    case 'boolean':
      return (text) => told(booleanOf(latinDigits(text)) ?? null, 'boolean');
    case 'phone':
      return (text) => ({ value: latinDigits(text) });
    case 'country':
      return (text) => told(countryCode(text) ?? null, 'country');
    case 'choice':
      return choiceReader(options, (text, optionOf) => optionOf(text) ?? null);
    case 'choices':
      return choiceReader(options, optionsOf);
    default:
      return (text) => ({ value: text });
  }
}

function told(value: CustomValue, fault: 'date' | 'number' | 'boolean' | 'country' | 'choice'): Converted {
  if (value === 'unsure' && (fault === 'date' || fault === 'number')) return { fault: `${fault}_ambiguous` };
  return value === null ? { fault } : { value };
}

type OptionOf = (text: string) => string | undefined;

/** A choice by its value, else by its label in any language. */
function choiceReader(options: Options, read: (text: string, optionOf: OptionOf) => CustomValue): (text: string) => Converted {
  const values = new Set(options.map(({ value }) => value));
  const folded = new Map(
    [...options].reverse().flatMap(({ value, labels }) => [...Object.values(labels), value].map((name) => [fold(name), value] as const)),
  );
  const optionOf: OptionOf = (text) => (values.has(text) ? text : folded.get(fold(text)));
  return (text) => told(read(text, optionOf), 'choice');
}

/** Several choices, between semicolons, commas or line ends; a label may have a comma of its own. */
function optionsOf(text: string, optionOf: OptionOf): string[] | null {
  for (const parts of [[text], text.split(/[;\r\n]+/), text.split(/[;,\r\n]+/)]) {
    const written = parts.map((part) => part.trim()).filter((part) => part !== '');
    const known = written.map(optionOf).filter((value) => value !== undefined);
    if (known.length === written.length) return [...new Set(known)];
  }
  return null;
}
