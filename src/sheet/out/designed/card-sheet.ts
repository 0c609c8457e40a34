// Lays out a card: a title, labels and values, in sections; or, as a note, in small. Knows no workbook.
import { type SheetValue, sheetValue } from '../cell-value.js';
import { cleanText } from '../clean.js';
import type { ZoneClock } from '../serial.js';
import type { Card } from '../table.js';
import { extentOf, extentOfValue, heightOf } from './extent.js';
import type { SheetCell } from './library.js';
import type { Looks } from './looks.js';

interface Measures {
  /** Of the columns: at least, at most. */
  readonly labels: readonly [number, number];
  readonly values: readonly [number, number];
  readonly title: number;
  readonly row: number;
  readonly line: number;
}

const CARD: Measures = { labels: [24, 40], values: [48, 72], title: 38, row: 22, line: 15 };
const NOTE: Measures = { labels: [20, 36], values: [60, 84], title: 24, row: 16, line: 12 };
const SECTION_HEIGHT = 36;
/** Room beside a text: the indent, and what the font takes that is wider than a digit. */
const BESIDE = 3;

export interface CardLayout {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly widths: readonly number[];
}

export function layOutCard({ name, title = name, note = false, lines }: Card, looks: Looks, clock: ZoneClock): CardLayout {
  const measures = note ? NOTE : CARD;
  const [labelled, valued] = note ? (['noteLabel', 'noteValue'] as const) : (['label', 'value'] as const);
  const widths: [number, number] = [measures.labels[0], measures.values[0]];
  const fit = (at: 0 | 1, width: number): void => {
    widths[at] = Math.max(widths[at], width + BESIDE);
  };

  const row = (label: string, value: SheetValue | null): readonly SheetCell[] => {
    const labelExtent = extentOf(label, measures.labels[1] - BESIDE);
    const valueExtent = extentOfValue(value, measures.values[1] - BESIDE);
    fit(0, labelExtent.width);
    fit(1, valueExtent.width);
    const lines = Math.max(labelExtent.lines, valueExtent.lines);
    const wrapped = lines > 1;
    const shown = value?.is === 'number' ? value.type : (value?.is ?? 'text');
    return [
      { value: label, look: looks.of(labelled, { wrapped }), height: heightOf(lines, measures.line, measures.row) },
      { value: value && value.value, look: looks.of(valued, { shown, wrapped }) },
    ];
  };
  const across = (text: string, place: 'title' | 'noteTitle' | 'section', height: number): readonly SheetCell[] => {
    const look = looks.of(place);
    return [
      { value: cleanText(text), look, height },
      { value: null, look },
    ];
  };

  const rows = [across(title, note ? 'noteTitle' : 'title', measures.title)];
  for (const { label, type, value, section } of lines) {
    if (section) rows.push(across(section, note ? 'noteTitle' : 'section', SECTION_HEIGHT));
    rows.push(row(cleanText(label), cleaned(sheetValue(value, type, clock))));
  }
  return { rows, widths };
}

/** A value whose text a workbook can hold. */
export function cleaned(value: SheetValue | null): SheetValue | null {
  if (value?.is !== 'text') return value;
  const text = cleanText(value.value);
  return text === '' ? null : { is: 'text', value: text };
}
