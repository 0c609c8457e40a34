// Reads which modules a TypeScript or JavaScript text imports. Knows syntax by pattern; no file system, no floors.

export interface Import {
  readonly specifier: string;
  readonly dynamic: boolean;
  /** Gone after compilation: `import type`, `export type … from`. */
  readonly typeOnly: boolean;
}

const comments = /\/\*[\s\S]*?\*\/|(^|[^:'"`\\])\/\/[^\n]*/g;
const statics = /(?:^|[;}\n])\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*(['"])([^'"\n]+)\1/g;
const minified = /(?:\bfrom|(?<![\w$.])import)\s*(['"])([^'"\n]+)\1/g;
const dynamics = /(?<![\w$.])import\s*\(\s*(['"`])([^'"`\n]+)\1/g;

/** The text without comments. A `//` inside a string that follows a colon or a quote survives. */
export const withoutComments = (code: string): string => code.replace(comments, '$1');

const all = (pattern: RegExp, code: string, dynamic: boolean): Import[] =>
  [...code.matchAll(pattern)].map((found) => ({
    specifier: found[2] ?? '',
    dynamic,
    typeOnly: /^[;}\s]*(?:import|export)\s+type\b/.test(found[0]),
  }));

/** Imports of source text, `import type` among them. */
export const importsOf = (code: string): Import[] => {
  const text = withoutComments(code);
  return [...all(statics, text, false), ...all(dynamics, text, true)];
};

/** Imports of a built, perhaps minified, file. */
export const importsOfBuilt = (code: string): Import[] => [...all(minified, code, false), ...all(dynamics, code, true)];
