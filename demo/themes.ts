// The demo's page of themes: an input for each token, changed as one types, and the CSS that it comes to. Takes the tokens from the
// manifest and the themes from the page's own style sheet; knows nothing of what the element draws.
import { modules } from '../custom-elements.json';

const part = <E extends Element>(selector: string, kind: new () => E): E => {
  const found = document.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${selector}.`);
};
const form = part('form', HTMLFormElement);
const fields = part('.tokens', HTMLElement);
const said = part('[role=status]', HTMLElement);
const code = part('pre code', HTMLElement);
const dashboard = part('users-dashboard', HTMLElement);

/** Every token of the dashboard, with what it is. */
const tokens = modules
  .flatMap(
    ({ declarations }) => declarations as readonly { tagName?: string; cssProperties?: readonly { name: string; description: string }[] }[],
  )
  .flatMap(({ tagName, cssProperties }) => (tagName === 'users-dashboard' ? (cssProperties ?? []) : []));
const colours = /accent|surface|text|muted|border|active|canceled|trial|danger/;
/** What the person has changed; everything else is the theme's. */
const changed = new Map<string, string>();

const product = (): string => new FormData(form).get('product') as string;

/** The theme's own rules: the tokens, then the parts. */
const rules = (): CSSStyleRule[] =>
  [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule)
    .filter(({ selectorText, style }) => {
      const own = selectorText.replaceAll('"', "'").startsWith(`[data-product='${product()}'] users-dashboard`);
      return own && (selectorText.includes('::part') || [...style].some((name) => name.startsWith('--users-')));
    });

const themed = (): Map<string, string> => {
  const style = rules().find(({ selectorText }) => !selectorText.includes('::part'))?.style;
  return new Map([...(style ?? [])].map((name) => [name, style?.getPropertyValue(name).trim() ?? '']));
};

const block = (selector: string, declarations: Iterable<readonly [string, string]>): string => {
  const lines = [...declarations].filter(([, value]) => value !== '').map(([name, value]) => `  ${name}: ${value};`);
  return lines.length > 0 ? `${selector} {\n${lines.join('\n')}\n}\n` : '';
};

/** What a host would paste. */
function css(): string {
  const parts = rules()
    .filter(({ selectorText }) => selectorText.includes('::part'))
    .map(({ selectorText, style }) => `${selectorText.replace(/^\S+ /, '')} {\n  ${style.cssText.replaceAll('; ', ';\n  ')}\n}\n`);
  return [block('users-dashboard', new Map([...themed(), ...changed])), ...parts].join('') || '/* nothing is set */';
}

const inputs = (name: string): HTMLInputElement[] => [...fields.querySelectorAll<HTMLInputElement>(`[data-token="${name}"]`)];

/** A colour as a colour field wants it, in the scheme that the element is in. */
function hex(value: string): string {
  const probe = document.createElement('i');
  probe.hidden = true;
  probe.style.colorScheme = getComputedStyle(dashboard).colorScheme;
  probe.style.color = value;
  document.body.append(probe);
  const painter = document.createElement('canvas').getContext('2d');
  if (painter) painter.fillStyle = getComputedStyle(probe).color;
  probe.remove();
  return painter && /^#\w{6}$/.test(String(painter.fillStyle)) ? String(painter.fillStyle) : '#808080';
}

/** Writes into the fields what is in force. */
function show(): void {
  const theme = themed();
  for (const { name } of tokens) {
    const value = changed.get(name) ?? theme.get(name) ?? '';
    for (const input of inputs(name)) {
      input.value = input.type === 'color' ? hex(value) : value;
      input.classList.toggle('derived', value === '');
    }
  }
  code.textContent = css();
}

function change(name: string, value: string): void {
  if (value === '') changed.delete(name);
  else changed.set(name, value);
  if (value === '') dashboard.style.removeProperty(name);
  else dashboard.style.setProperty(name, value);
}

function forget(): void {
  for (const name of changed.keys()) change(name, '');
}

function wear(): void {
  forget();
  document.body.dataset['product'] = product();
  const { density, theme } = form.elements as unknown as Record<'density' | 'theme', HTMLSelectElement>;
  density.value = product() === 'meridian' ? 'compact' : 'comfortable';
  dashboard.setAttribute('density', density.value);
  theme.value = 'auto';
  dashboard.setAttribute('theme', 'auto');
}

const field = (name: string, type: 'text' | 'color'): HTMLInputElement => {
  const input = document.createElement('input');
  input.type = type;
  input.dataset['token'] = name;
  if (type === 'text') input.placeholder = 'derived';
  else input.ariaLabel = `${name}, picked`;
  input.autocomplete = 'off';
  input.spellcheck = false;
  return input;
};

for (const { name, description } of tokens) {
  const row = document.createElement('div');
  row.className = 'token';
  row.title = description;
  const label = document.createElement('label');
  label.append(name, field(name, 'text'));
  row.append(label, ...(colours.test(name) ? [field(name, 'color')] : []));
  fields.append(row);
}

form.addEventListener('input', ({ target }) => {
  said.textContent = '';
  if (target instanceof HTMLSelectElement) dashboard.setAttribute(target.name, target.value);
  if (!(target instanceof HTMLInputElement)) return;
  const name = target.dataset['token'];
  if (name === undefined) wear();
  else change(name, target.value.trim());
  // The field that is typed in keeps what is typed.
  const typed = target.value;
  show();
  if (name !== undefined) target.value = typed;
});
form.addEventListener('reset', (event) => {
  event.preventDefault();
  said.textContent = '';
  wear();
  show();
});
part('[name=copy]', HTMLButtonElement).addEventListener('click', () => {
  void navigator.clipboard.writeText(css()).then(
    () => (said.textContent = 'Copied.'),
    () => (said.textContent = 'This browser did not allow it: select the text and copy it.'),
  );
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
wear();
show();
