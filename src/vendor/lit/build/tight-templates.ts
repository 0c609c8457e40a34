// Takes white space out of css`…` templates, ours and the grid's, and out of our html`…` ones: no minifier looks into them. Knows texts only.
import type { Plugin } from 'vite';

/** A style sheet with as little white space as it can mean the same with; `${…}` stands as it is. */
export const tight = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/(\$\{[^}]*\})| ?([{};,]) ?/g, (_, value: string | undefined, sign: string) => value ?? sign)
    .trim();

/** A module whose lines are not indented: to code that means nothing, to a template the same white space. */
export const unindented = (code: string): string => code.replace(/\n[ \t]+/g, '\n');

const template = /\bcss`([^`]*)`/g;

export const tightTemplates = (): Plugin => ({
  name: 'ott-tight-templates',
  enforce: 'pre',
  transform(code, id) {
    const theirs = id.includes('/node_modules/');
    if ((theirs && !id.includes('/@vaadin/')) || !/\b(?:css|html)`/.test(code)) return undefined;
    return { code: (theirs ? code : unindented(code)).replace(template, (_, css: string) => `css\`${tight(css)}\``), map: null };
  },
});
