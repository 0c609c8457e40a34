// What Babel left in each module of write-excel-file for browsers of another age, in a line of today's JavaScript. Knows texts only: no bundler.

/** Helper → what stands for it. Each is one line wherever it is. */
const HELPERS: Readonly<Record<string, string>> = {
  _createForOfIteratorHelperLoose: '(list) { const items = list[Symbol.iterator](); return () => items.next(); }',
  _objectSpread: '(target, ...sources) { return Object.assign(target, ...sources); }',
  _objectWithoutProperties: '({ ...rest }, names) { for (const name of names) delete rest[name]; return rest; }',
  _slicedToArray: '(list) { return list; }',
  _typeof: '(value) { return typeof value; }',
};
export const HELPER_NAMES = Object.keys(HELPERS);

/** The text with short helpers, and the names of those that were found. */
export const withShortHelpers = (code: string): { code: string; found: readonly string[] } => {
  const found = HELPER_NAMES.filter((name) => code.includes(`\nfunction ${name}(`) || code.startsWith(`function ${name}(`));
  const lines = found.reduce(
    (text, name) => text.replace(new RegExp(`^function ${name}\\(.*\\}$`, 'm'), `function ${name}${HELPERS[name]}`),
    code,
  );
  return { code: lines, found };
};
