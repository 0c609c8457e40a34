// Gives every `vaadin-…` name (tags, custom properties, ids) a name that carries our version, so that a host with its own
// Vaadin, or with us twice, is not harmed. Knows texts only: no bundler.

const specifier = /\b(?:from|import)\s*\(?\s*(['"])[^'"\n]+\1/g;
const name = /(?<![@\w])((?:--_?|_lumo-)?)vaadin-(?=[a-z])/g;

/** `0.1.0` → `ott-0-1-0-`. */
export const privatePrefix = (version: string): string => `ott-${version.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-`;

/** The text with private names; import paths keep theirs. */
export const withPrivateNames = (code: string, prefix: string): string => {
  let result = '';
  let at = 0;
  const rename = (text: string): string => text.replace(name, `$1${prefix}`);
  for (const found of code.matchAll(specifier)) {
    result += rename(code.slice(at, found.index)) + found[0];
    at = found.index + found[0].length;
  }
  return result + rename(code.slice(at));
};
