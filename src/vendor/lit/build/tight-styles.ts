// Takes comments and white space out of our css`…` templates, which no minifier looks into. Knows texts only.
import type { Plugin } from 'vite';

/** A style sheet with as little white space as it can mean the same with; `${…}` stands as it is. */
export const tight = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/(\$\{[^}]*\})| ?([{};,]) ?/g, (_, value: string | undefined, sign: string) => value ?? sign)
    .trim();

const template = /\bcss`([^`]*)`/g;

export const tightStyles = (): Plugin => ({
  name: 'ott-tight-styles',
  enforce: 'pre',
  transform(code, id) {
    if (id.includes('/node_modules/') || !code.includes('css`')) return undefined;
    return { code: code.replace(template, (_, css: string) => `css\`${tight(css)}\``), map: null };
  },
});
