// The bare words of a text, by which headers, countries, yes and no are compared however they are spelt. Pure.
import { fold } from '../../contract/fold.js';

/** Letters that Arabic typists use for one another, and the stroke that only stretches a word. */
const ARABIC: Readonly<Record<string, string>> = { ة: 'ه', ى: 'ي', ـ: '' };

/** Folded words with one space between them; nothing else is left. */
export const plainWords = (text: string): string =>
  fold(text)
    .replace(/[ةىـ]/g, (letter) => ARABIC[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
