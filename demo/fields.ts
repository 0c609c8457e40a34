// The demo's page of custom fields: lists them, adds one, archives and takes back. Speaks to the server by the package's own backend.
import { createRestBackend, type CustomFieldDefinition, UsersError } from '../src/index.js';

const backend = createRestBackend({ baseUrl: './api/v1' });
const part = <E extends Element>(selector: string, kind: new () => E): E => {
  const found = document.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${selector}.`);
};
const message = part('#message', HTMLElement);
const rows = part('tbody', HTMLElement);
const form = part('#add', HTMLFormElement);
const errors = part('#errors', HTMLElement);

const FAILURES: Partial<Record<UsersError['kind'], string>> = {
  offline: 'The server could not be reached.',
  forbidden: 'This role may not change custom fields.',
  conflict: 'There is a field with this key already.',
  invalid: 'The server did not accept this field.',
};

const NAMELESS = new UsersError('invalid', {
  problem: { type: 'about:blank', title: '', errors: [{ pointer: '/labels', detail: 'Expected a label' }] },
});

const say = (text: string, failed = false): void => {
  message.textContent = text;
  message.classList.toggle('failed', failed);
};

const failed = (thrown: unknown): void => {
  const error = thrown instanceof UsersError ? thrown : new UsersError('server');
  say(FAILURES[error.kind] ?? 'Something went wrong on the server.', true);
  const told = error.problem?.errors ?? [];
  errors.replaceChildren(...told.map(({ pointer, detail }) => element('li', `${pointer.slice(1)}: ${detail}`)));
  for (const input of inputs()) {
    const named = input.name === 'en' ? 'labels' : input.name;
    input.setAttribute('aria-invalid', String(told.some(({ pointer }) => pointer.split('/')[1] === named)));
  }
  inputs()
    .find((input) => input.getAttribute('aria-invalid') === 'true')
    ?.focus();
};

const inputs = (): HTMLInputElement[] => [...form.querySelectorAll<HTMLInputElement>('input, select, textarea')];

function element(tag: string, ...inside: (string | Node)[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(...inside);
  return made;
}

const labelOf = ({ labels, key }: CustomFieldDefinition, lang: string): string => labels[lang] ?? (lang === 'en' ? key : '—');

/** One field as a row, with the button that archives it or takes it back. */
function row(field: CustomFieldDefinition, mayChange: boolean): HTMLElement {
  const name = element('th', labelOf(field, 'en'));
  name.setAttribute('scope', 'row');
  const options = element('td', field.options.map(({ value, labels }) => labels['en'] ?? value).join(', '));
  options.className = 'options';
  const state = element('td', field.archived ? 'Archived ' : 'In use ');
  if (mayChange) {
    const button = element('button', field.archived ? 'Take back' : 'Archive') as HTMLButtonElement;
    button.type = 'button';
    button.setAttribute('aria-label', `${field.archived ? 'Take back' : 'Archive'} ${labelOf(field, 'en')}`);
    button.dataset['key'] = field.key;
    button.addEventListener(
      'click',
      () => void define({ ...field, archived: !field.archived }, field.archived ? 'is in use again' : 'is archived'),
    );
    state.append(button);
  }
  const made = element(
    'tr',
    name,
    element('td', labelOf(field, 'fr')),
    element('td', element('code', field.key)),
    element('td', field.type.replaceAll('_', ' ')),
    options,
    element('td', field.required ? 'Required' : ''),
    state,
  );
  made.classList.toggle('archived', field.archived);
  return made;
}

async function show(): Promise<void> {
  const settings = await backend.getSettings?.();
  if (!settings) return;
  const { customFields, permissions } = settings;
  const fields = [...customFields].sort((a, b) => a.order - b.order);
  rows.replaceChildren(...fields.map((field) => row(field, permissions.customFields)));
  form.hidden = !permissions.customFields;
  const order = form.elements.namedItem('order');
  // What a reset form shows.
  if (order instanceof HTMLInputElement) order.defaultValue = String(Math.max(0, ...fields.map((field) => field.order)) + 1);
}

/** Makes or changes a field, then shows all anew; the focus stays with its button. */
async function define(field: CustomFieldDefinition, done: string): Promise<boolean> {
  try {
    await backend.defineCustomField?.(field);
    errors.replaceChildren();
    await show();
    say(`${labelOf(field, 'en')} ${done}.`);
    rows.querySelector<HTMLElement>(`[data-key="${CSS.escape(field.key)}"]`)?.focus();
    return true;
  } catch (thrown) {
    failed(thrown);
    return false;
  }
}

const textOf = (name: string): string => String(new FormData(form).get(name) ?? '').trim();
const keyFrom = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[^a-z]+|_+$/g, '')
    .slice(0, 64);

/** The options as they are written: `English | French`, one a line. */
const optionsOf = (lines: string): CustomFieldDefinition['options'] =>
  lines
    .split('\n')
    .map((line) => line.split('|').map((side) => side.trim()))
    .filter(([en]) => en)
    .map(([en = '', fr]) => ({ value: keyFrom(en) || en, labels: { en, ...(fr && { fr }) } }));

const chosen = (): boolean => textOf('type').startsWith('choice');

const showOptions = (): void => {
  const options = form.querySelector<HTMLElement>('.options');
  if (options) options.hidden = !chosen();
};
form.addEventListener('change', showOptions);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const en = textOf('en');
  const fr = textOf('fr');
  const field: CustomFieldDefinition = {
    key: textOf('key') || keyFrom(en),
    labels: { ...(en && { en }), ...(fr && { fr }) },
    type: textOf('type'),
    required: new FormData(form).has('required'),
    options: chosen() ? optionsOf(textOf('options')) : [],
    order: Number(textOf('order')),
    archived: false,
  };
  if (field.key === '') return failed(NAMELESS);
  if (rows.querySelector(`[data-key="${CSS.escape(field.key)}"]`)) return failed(new UsersError('conflict'));
  void define(field, 'is added').then((added) => {
    if (!added) return;
    form.reset();
    showOptions();
  });
});

show().catch(failed);
