// Holds that what the README shows for each framework stands in the page that `npm run test:hosts` builds and opens. Reads files only.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const PAGES = {
  'React 19': 'react/src/app.tsx',
  Preact: 'preact/src/app.tsx',
  'Vue 3.5': 'vue/src/app.vue',
  'Svelte 5': 'svelte/src/app.svelte',
  Solid: 'solid/src/app.tsx',
  Angular: 'angular/src/app.ts',
  'No framework': 'html/early.js',
} as const;

/** Without what a formatter may change. */
const bare = (code: string): string => code.replaceAll(/[\s;]/g, '');

/** Values in quotes, or in braces that hold braces twice at most; or a name in braces alone. */
const ATTRIBUTE = /[^\s=<>{}]+=(?:"[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\})|\{\w+\}/g;
const isMarkup = (code: string): boolean => code.trimStart().startsWith('<');

const [, section = ''] = /^### In a framework$([\s\S]*?)^### /m.exec(readFileSync('README.md', 'utf8')) ?? [];
/** What stands under a framework's name, as far as the next one. */
const passageOf = (name: string): string => section.split(/^(?=\*\*)/m).find((text) => text.startsWith(`**${name}**`)) ?? '';
const shownFor = (name: string): string => /```\w+\n([\s\S]*?)```/.exec(passageOf(name))?.[1] ?? '';

describe('what the README shows for a framework stands in its page', () => {
  for (const [name, page] of Object.entries(PAGES)) {
    it(name, () => {
      // Preact is written as React is.
      const shown = shownFor(name === 'Preact' ? 'React 19' : name);
      const pieces = isMarkup(shown) ? (shown.match(ATTRIBUTE) ?? []) : shown.trim().split('\n');
      const source = bare(readFileSync(`test/hosts/${page}`, 'utf8'));
      expect(pieces.length).toBeGreaterThan(0);
      expect(pieces.filter((piece) => !source.includes(bare(piece)))).toEqual([]);
    });
  }

  it('and no framework is shown without a page', () => {
    const named = [...section.matchAll(/^\*\*([^*]+)\*\*/gm)].map(([, name]) => name);
    expect(named).toEqual(['React 19', 'Preact', 'Vue 3.5', 'Svelte 5', 'Solid', 'Angular', 'No framework']);
  });
});
