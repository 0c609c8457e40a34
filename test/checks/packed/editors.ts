// Asks the services behind VS Code's HTML and CSS what they tell a writer of our elements, with the packed editors' data alone: completion and
// hover of each tag, attribute, value and token, and of each part. What is to be told is read from the packed manifest.
// Knows those services; knows nothing of how the data is made.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Attribute, type PublicElement, publicElements } from '../../runner/documents/elements.js';

type Told = string | { readonly value: string } | readonly (string | { readonly value: string })[] | undefined;
interface Item {
  readonly label: string;
  readonly documentation?: Told;
}
interface TextDocuments {
  create(uri: string, language: string, version: number, text: string): { positionAt(offset: number): object };
}
interface Service {
  doComplete(...at: unknown[]): { readonly items: readonly Item[] };
  doHover(...at: unknown[]): { readonly contents: Told } | null;
}
interface HtmlModule {
  readonly TextDocument: TextDocuments;
  newHTMLDataProvider(id: string, data: unknown): object;
  getLanguageService(options: object): Service & { parseHTMLDocument(document: unknown): unknown };
}
interface CssModule {
  readonly TextDocument: TextDocuments;
  newCSSDataProvider(data: unknown): object;
  getCSSLanguageService(options: object): Service & { parseStylesheet(document: unknown): unknown };
}
/** What the editor says where `|` stands in a text. */
interface Editor {
  completion(text: string): readonly Item[];
  hover(text: string): string;
}

/** What HTML has for every tag, and every page. */
const HTMLS_OWN = ['!DOCTYPE', 'data-'];

const require = createRequire(import.meta.url);
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const textOf = (told: Told): string =>
  (Array.isArray(told) ? told : [told]).map((it) => (typeof it === 'string' ? it : (it?.value ?? ''))).join('\n');

const editor = (language: string, documents: TextDocuments, service: Service, parse: (document: unknown) => unknown): Editor => {
  const at = (text: string): unknown[] => {
    const document = documents.create(`file:///host.${language}`, language, 1, text.replace('|', ''));
    return [document, document.positionAt(text.indexOf('|')), parse(document)];
  };
  return {
    completion: (text) => service.doComplete(...at(text)).items.filter(({ label }) => !HTMLS_OWN.includes(label)),
    hover: (text) => textOf(service.doHover(...at(text))?.contents),
  };
};

const htmlEditor = (data: unknown): Editor => {
  const html = require('vscode-html-languageservice') as HtmlModule;
  const service = html.getLanguageService({
    useDefaultDataProvider: false,
    customDataProviders: [html.newHTMLDataProvider('ott-users', data)],
  });
  return editor('html', html.TextDocument, service, (document) => service.parseHTMLDocument(document));
};

const cssEditor = (data: unknown): Editor => {
  const css = require('vscode-css-languageservice') as CssModule;
  const service = css.getCSSLanguageService({ useDefaultDataProvider: false, customDataProviders: [css.newCSSDataProvider(data)] });
  return editor('css', css.TextDocument, service, (document) => service.parseStylesheet(document));
};

/** What is shown of a sentence. CSS has no markdown: there each sign that would be some is escaped. */
const plain = (text: string): string => text.replaceAll(/\\(?=\W)/g, '');

/** What is not offered under a name, or not with its description. */
const untold = (where: string, items: readonly Item[], wanted: ReadonlyMap<string, readonly (string | undefined)[]>): string[] =>
  [...wanted].flatMap(([name, descriptions]) => {
    const item = items.find(({ label }) => label === name);
    if (!item) return [`${where}: ${name} is not offered`];
    const text = plain(textOf(item.documentation));
    return descriptions.some((description) => description && text.startsWith(description))
      ? []
      : [`${where}: ${name} is offered with “${text}”`];
  });

const sameNames = (where: string, items: readonly Item[], names: readonly string[]): string[] => {
  const offered = items.map(({ label }) => label);
  return offered.toSorted().join() === names.toSorted().join() ? [] : [`${where}: ${offered.join(', ')} instead of ${names.join(', ')}`];
};

/** An attribute's values, where the manifest names some. */
const valuesOf = ({ type }: Attribute): string[] => [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, value = '']) => value);

const attributeFaults = (html: Editor, { tag }: PublicElement, attribute: Attribute): string[] => {
  const { name, description = '' } = attribute;
  const hovered = html.hover(`<${tag} ${name[0]}|${name.slice(1)}></${tag}>`);
  const values = valuesOf(attribute);
  return [
    ...(hovered === description ? [] : [`<${tag} ${name}> shows “${hovered}”`]),
    ...(values.length > 0 ? sameNames(`<${tag} ${name}="">`, html.completion(`<${tag} ${name}="|"></${tag}>`), values) : []),
  ];
};

const elementFaults = (html: Editor, element: PublicElement): string[] => {
  const { tag, description, attributes, events } = element;
  const shown = html.hover(`<${tag[0]}|${tag.slice(1)}></${tag}>`);
  const offered = html.completion(`<${tag} |></${tag}>`);
  const names = attributes.map(({ name }) => name);
  return [
    ...(shown.startsWith(description) ? [] : [`<${tag}> shows “${shown}”`]),
    ...events.filter(({ name }) => !shown.includes(`\`${name}\``)).map(({ name }) => `<${tag}> does not tell of ${name}`),
    ...sameNames(`<${tag} >`, offered, names),
    ...untold(`<${tag} >`, offered, new Map(attributes.map((it) => [it.name, [it.description]]))),
    ...attributes.flatMap((attribute) => attributeFaults(html, element, attribute)),
  ];
};

/** Name → its descriptions: elements that share one may each have their own. */
const descriptions = (named: readonly { readonly name: string; readonly description?: string }[]): Map<string, (string | undefined)[]> =>
  new Map(named.map(({ name }) => [name, named.filter((it) => it.name === name).map(({ description }) => description)]));

const styleFaults = (css: Editor, elements: readonly PublicElement[]): string[] => {
  const tokens = descriptions(elements.flatMap((element) => element.tokens));
  const parts = descriptions(elements.flatMap((element) => element.parts.map((part) => ({ ...part, name: `::part(${part.name})` }))));
  return [
    ...untold('a { --users- }', css.completion('a { --users-| }'), tokens),
    ...[...tokens].flatMap(([name, told]) => {
      const shown = plain(css.hover(`a { -|${name.slice(1)}: red }`));
      return told.includes(shown) ? [] : [`${name} shows “${shown}”`];
    }),
    ...untold('a::', css.completion('a::|'), parts),
  ];
};

/** One sentence for each. `host`: the folder where the package is installed. */
export const editorFaults = (host: string): string[] => {
  const folder = join(host, 'node_modules/ott-users');
  const elements = publicElements(join(folder, 'custom-elements.json'));
  const html = htmlEditor(json(join(folder, 'docs/vscode.html-data.json')));
  const themes = html.completion('<users-dashboard theme="|">');
  return [
    ...sameNames(
      '<>',
      html.completion('<|'),
      elements.map(({ tag }) => tag),
    ),
    ...elements.flatMap((element) => elementFaults(html, element)),
    ...sameNames('theme=""', themes, ['light', 'dark', 'auto']),
    ...styleFaults(cssEditor(json(join(folder, 'docs/vscode.css-data.json'))), elements),
  ];
};
