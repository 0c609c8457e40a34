// Holds that custom-elements.json tells all that a host can use: parts and events that the source has, each described. Reads files only.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publicElements } from '../runner/documents/elements.js';

const sources = readdirSync('src/elements', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join('src/elements', file), 'utf8'));

const found = (pattern: RegExp): Set<string> =>
  new Set(sources.flatMap((code) => [...code.matchAll(pattern)].flatMap(([, name = '']) => name.split(' '))));

const manifestOf = (declaration: object): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'ott-users-')), 'custom-elements.json');
  const described = { name: 'ListElement', tagName: 'a-list', description: 'A list.', ...declaration };
  writeFileSync(file, JSON.stringify({ modules: [{ declarations: [described] }] }));
  return file;
};

describe('custom-elements.json', () => {
  const elements = publicElements('custom-elements.json');

  it('describes every part that a template names', () => {
    const described = new Set(elements.flatMap(({ parts }) => parts.map(({ name }) => name)));
    const named = [...found(/\bpart="([^"]+)"/g)].filter((name) => /^[\w-]+$/.test(name));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !described.has(name))).toEqual([]);
  });

  it('tells which element fires each public event, and of which class', () => {
    const fired = new Set(elements.flatMap(({ events }) => events.map(({ name, type }) => `${name}: ${type.text}`)));
    const declared = [...sources.join('\n').matchAll(/^ {4}'([\w-]+)': (\w+Event);$/gm)].map(([, name, type]) => `${name}: ${type}`);
    expect(declared.length).toBeGreaterThan(10);
    expect(declared.filter((event) => !fired.has(event))).toEqual([]);
  });

  it('lists every token that the theme reads', () => {
    const theme = readFileSync('src/theme/tokens.ts', 'utf8');
    const read = new Set([...theme.matchAll(/var\((--users-[\w-]+)/g)].map(([, name = '']) => name));
    expect(read.size).toBeGreaterThan(10);
    for (const { tokens } of elements) {
      const described = tokens.map(({ name }) => name);
      expect([...read].filter((name) => !described.includes(name))).toEqual([]);
    }
  });

  it('is refused where something has no description, or an event no class', () => {
    expect(() => publicElements(manifestOf({ members: [{ kind: 'field', name: 'rows' }] }))).toThrow('<a-list>: rows has no description');
    expect(() => publicElements(manifestOf({ cssParts: [{ name: 'row', description: ' ' }] }))).toThrow('row has no description');
    expect(() => publicElements(manifestOf({ events: [{ name: 'moved', description: 'It moved', type: { text: 'Event' } }] }))).toThrow(
      'the event moved names no class',
    );
    expect(publicElements(manifestOf({}))).toHaveLength(1);
  });
});
