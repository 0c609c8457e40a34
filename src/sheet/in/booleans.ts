// Yes and no as tables write them, in English and French. Pure.
import { fold } from '../../contract/fold.js';

const WORDS = new Map([
  ...['true', 'yes', 'y', 'on', '1', 'x', 'vrai', 'oui', 'o'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', 'off', '0', 'faux', 'non'].map((word) => [word, false] as const),
]);

export const booleanOf = (text: string): boolean | undefined => WORDS.get(fold(text));
