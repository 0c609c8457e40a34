// Makes the key of a new field from its label, in letters that every store and program takes. Pure; knows no field.
import { fold } from '../../contract/fold.js';

/** Names that the contract takes for no key. */
const RESERVED = ['constructor', 'prototype'];

/** Arabic letters as Latin ones, near enough to know the word again: with no vowels, there is no one spelling. */
const ARABIC = new Map(
  'ا a|ب b|ت t|ث th|ج j|ح h|خ kh|د d|ذ dh|ر r|ز z|س s|ش sh|ص s|ض d|ط t|ظ z|ع a|غ gh|ف f|ق q|ك k|ل l|م m|ن n|ه h|و w|ي y|ة a|ى a|ء '
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** A key like the label; where it is taken, or the label has no letter that could stand in it, one with a number. */
export function freeKey(label: string, taken: ReadonlySet<string>): string {
  const plain =
    fold(label)
      .replace(/[ء-ي]/g, (letter) => ARABIC.get(letter) ?? '')
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^[^a-z]+/, '')
      .slice(0, 50)
      .replace(/_$/, '') || 'field';
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? plain : `${plain}_${number}`;
    if (!taken.has(key) && !RESERVED.includes(key)) return key;
  }
}
