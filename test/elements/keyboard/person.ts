// A person with a keyboard alone: presses real keys, knows where the focus is, and what a screen reader would say. Knows no element.
import { sendKeys } from '@web/test-runner-commands';
import { plain } from '../shown.js';

const MODIFIERS = ['Shift', 'Control'];

/** Presses one after another; `Shift+Tab` at once. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const chord of keys) {
    const held = chord.split('+').filter((key) => MODIFIERS.includes(key));
    for (const down of held) await sendKeys({ down });
    await sendKeys({ press: chord.split('+').at(-1) || '+' });
    for (const up of held.toReversed()) await sendKeys({ up });
  }
}

export const type = (text: string): Promise<void> => sendKeys({ type: text });

/** Types a day (`2026-10-31`) into a date input, as the browser's language writes it: not every browser goes on to the next part by itself. */
export async function typeDate(day: string): Promise<void> {
  const [year, month, date] = day.split('-');
  const parts: Partial<Record<string, string | undefined>> = { year, month, day: date };
  for (const part of new Intl.DateTimeFormat().formatToParts()) await type(parts[part.type] ?? part.value);
}

/** What has the focus, through shadow roots. */
export function focused(): HTMLElement {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found as HTMLElement;
}

/** Its name, as far as a test needs it: what labels it, or what stands in it. */
export function focusedName(): string {
  const found = focused();
  const slotted = [...found.querySelectorAll('slot')].flatMap((slot) => slot.assignedElements());
  const labelled = (found as HTMLInputElement).labels?.[0]?.textContent;
  return plain(
    found.getAttribute('aria-label') ??
      labelled ??
      (slotted.length > 0 ? slotted : [found]).map(({ textContent }) => textContent).join(' '),
  );
}

/** Goes on by a key until what has the focus is what is looked for; a lap without it is a fault. */
export async function goTo(name: string | RegExp, key = 'Tab'): Promise<HTMLElement> {
  const passed: string[] = [];
  const found = (): boolean => (typeof name === 'string' ? focusedName().startsWith(name) : name.test(focusedName()));
  do {
    await press(key);
    passed.push(focusedName());
  } while (!found() && passed.length < 80);
  if (!found()) throw new Error(`${key} does not lead to ${String(name)}, but to ${passed.slice(-40).join(' | ')}`);
  return focused();
}

/** The roots in which something may be told, from a root inwards. */
function* rootsIn(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) yield* rootsIn(shadowRoot);
}

/** What the live regions say now. */
export const told = (): string[] =>
  [...rootsIn(document)]
    .flatMap((root) => [...root.querySelectorAll('[role=status], [role=alert], [aria-live]')])
    .map(({ textContent }) => plain(textContent ?? ''))
    .filter((text) => text !== '');

/** What comes later than this, on the busiest machine, does not come. */
const LATEST_MS = 50_000;

/** Resolves when something holds; what never does is told with where the focus is instead. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const begun = performance.now();
  while (!holds()) {
    if (performance.now() - begun > LATEST_MS)
      throw new Error(`Not so: ${what}. The focus is on "${focusedName()}", told is: ${told().join(' | ')}`);
    await new Promise(requestAnimationFrame);
  }
}

export const hears = (text: string | RegExp): Promise<void> =>
  until(`"${String(text)}" is told`, () => told().some((said) => (typeof text === 'string' ? said.includes(text) : text.test(said))));

export const focusIsOn = (name: string | RegExp): Promise<void> =>
  until(`the focus is on ${String(name)}`, () => (typeof name === 'string' ? focusedName().startsWith(name) : name.test(focusedName())));
