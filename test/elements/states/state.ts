// What a state is: how an element is brought into it, in a given look, and how it is known to have settled. Knows no element.
import type { Density } from '../../../src/theme/tokens.js';

/** How a state is looked at. */
export interface Look {
  readonly lang?: string;
  readonly theme?: 'light' | 'dark';
  readonly density?: Density;
  /** The element's own width in px. */
  readonly width?: number;
}

/** An element in its state. */
export interface InState {
  readonly element: HTMLElement;
  remove(): void;
}

/** States by name; each resolves once it is drawn. */
export type States = Readonly<Record<string, (look: Look) => Promise<InState>>>;

/** Every element below, through shadow roots. */
export const allIn = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) => [one, ...(one.shadowRoot ? allIn(one.shadowRoot) : [])]);

const isWaitedFor = (one: Element): one is Element & { updateComplete: Promise<boolean> } => 'updateComplete' in one;

/** Everything is drawn and every transition has ended; a skeleton's shimmer never does. */
export async function settled(element: HTMLElement): Promise<void> {
  const inside = (): HTMLElement[] => allIn(element.shadowRoot ?? element);
  for (let frames = 0; frames < 4; frames += 1) {
    for (const one of [element, ...inside()]) if (isWaitedFor(one)) await one.updateComplete;
    await new Promise(requestAnimationFrame);
  }
  const ending = [element, ...inside()]
    .flatMap(({ shadowRoot }) => shadowRoot?.getAnimations() ?? [])
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  // One that is taken back has ended as well.
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/** Shows what is in a state in another look. */
export async function look({ element }: InState, { lang, theme, density }: Look): Promise<void> {
  if (lang) element.lang = lang;
  if (theme) element.setAttribute('theme', theme);
  if (density) element.setAttribute('density', density);
  await settled(element);
}

/** A call that never answers. */
export const never = (): Promise<never> => new Promise(() => undefined);

/** Somebody whose name, e-mail and city leave no room. */
export const LONG = {
  firstName: 'Maximiliane-Charlotte',
  lastName: 'von Hohenstein-Breitenbach',
  email: 'maximiliane-charlotte.von-hohenstein-breitenbach@post.example.com',
} as const;
