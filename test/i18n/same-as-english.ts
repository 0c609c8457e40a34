// The terms that are rightly the same as in English, by language: each was read by somebody who knows it. What has no letter is not asked.
const formats = [
  'erase.file.formats.json',
  'erase.file.formats.xlsx',
  'exports.formats.csv',
  'exports.formats.json',
  'exports.formats.xlsx',
];
/** What is printed on a keyboard's keys. */
const caps = (...keys: string[]): string[] => keys.map((key) => `keys.caps.${key}`);
const devices = (...kinds: string[]): string[] => kinds.map((kind) => `detail.views.devices.${kind}`);

export const same: Readonly<Record<string, readonly string[]>> = {
  ar: [...formats, ...caps('control', 'end', 'enter', 'escape', 'home', 'pageDown', 'pageUp', 'shift', 'tab')],
  de: [
    ...formats,
    ...caps('escape', 'tab'),
    ...devices('cast', 'computer', 'desktop', 'tablet', 'web'),
    'detail.live',
    'exports.about.statusNote',
    'exports.fields.id',
    'exports.fields.live',
    'exports.format',
    'fields.name',
    'fields.status',
    'imports.columns.types.text',
    'imports.steps.import',
    'table.status',
  ],
  es: [...formats, ...caps('control', 'escape', 'tab'), ...devices('cast', 'web'), 'dashboard.total', 'exports.fields.id', 'no'],
  fr: [
    ...formats,
    ...caps('control', 'menu', 'tab'),
    ...devices('cast', 'console', 'web'),
    'dashboard.total',
    'dashboard.versus',
    'detail.views.bySession',
    'detail.views.sessionCount',
    'detail.views.sessions',
    'exports.format',
    'fields.email',
    'imports.columns.types.date',
    'imports.steps.import',
    'table.actions',
  ],
  it: [
    ...formats,
    ...caps('control', 'escape', 'home', 'menu', 'tab'),
    ...devices('cast', 'computer', 'console', 'desktop', 'tablet', 'tv', 'web'),
    'dashboard.versus',
    'exports.fields.id',
    'exports.fileName',
    'fields.email',
    'imports.steps.file',
    'no',
  ],
  pt: [
    ...formats,
    ...caps('control', 'end', 'enter', 'escape', 'home', 'menu', 'pageDown', 'pageUp', 'shift', 'tab'),
    ...devices('box', 'cast', 'console', 'tablet', 'tv', 'web'),
    'dashboard.total',
    'exports.fields.id',
    'fields.email',
  ],
};
