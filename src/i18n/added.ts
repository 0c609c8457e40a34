// The languages and words that a host adds. Kept as long as the page; who is told of them speaks them at once.
import type { EraseTerms } from './en/erase.js';
import type { ExportTerms } from './en/export.js';
import type { FormTerms } from './en/form.js';
import type { ImportTerms } from './en/import.js';
import type { Terms } from './en/index.js';
import type { KeysTerms } from './en/keys.js';

type Some<T> = T extends (...given: never) => unknown ? T : T extends object ? { readonly [Key in keyof T]?: Some<T[Key]> } : T;

/** Some or all of the texts, with the keys of English. */
export type AddedTerms = Some<Terms & EraseTerms & ExportTerms & FormTerms & ImportTerms & KeysTerms>;

const added = new Map<string, AddedTerms>();
const heard = new Set<() => void>();

/** The language of a tag, without region: `fr` of `fr-CA`. */
export const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/**
 * Adds a language for all elements of the page, by its tag without region (`nl`); or other words for one that is there. What is left out
 * is as before: in English for a new language.
 */
export function addLanguage(tag: string, terms: AddedTerms): void {
  added.set(baseOf(tag), terms);
  for (const hear of heard) hear();
}

export const isAdded = (language: string): boolean => added.has(language);

/** A set of texts with what was added to it. */
export const withAdded = <T extends object>(terms: T, language: string): T => over(terms, added.get(language) ?? {});

/** Calls `hear` whenever words were added, until what it returns is called. */
export function onAdded(hear: () => void): () => void {
  heard.add(hear);
  return () => void heard.delete(hear);
}

function over<T extends object>(terms: T, own: object): T {
  const all = { ...terms } as Record<string, unknown>;
  for (const [key, value] of Object.entries(own)) {
    const before = all[key];
    // Words of a set that is not asked for here are no business of this one.
    if (before !== undefined) all[key] = typeof before === 'object' ? over(before as object, value as object) : value;
  }
  return all as T;
}
