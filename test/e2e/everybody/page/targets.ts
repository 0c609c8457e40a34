// Finds controls that are hard to hit: less than 24 × 24 px of them, or of their label, answer (WCAG 2.2, 2.5.8, without its exception for space).
import { allIn } from '../../../elements/states/state.js';
import { ancestors, at, isIn, isShown, lookAgain, modal, nameOf, seen } from './tree.js';

const CONTROLS =
  'a[href], button, input, select, textarea, summary, ' +
  ['button', 'link', 'tab', 'checkbox', 'radio', 'switch', 'slider', 'menuitem', 'option'].map((role) => `[role=${role}]`).join(', ');
const LEAST = 24;
/** From the middle to the edge, a hair less: a boundary belongs to either side. */
const REACH = LEAST / 2 - 0.25;

/** A link in a sentence is as high as its line. */
const isInText = (control: HTMLElement): boolean => {
  const { parentElement: line } = control;
  const [own, all] = [control, line].map((one) => one?.textContent?.trim().length ?? 0);
  return getComputedStyle(control).display === 'inline' && line !== null && (all ?? 0) > (own ?? 0) * 2;
};

const areas = (control: HTMLElement): HTMLElement[] => [
  control,
  ...('labels' in control ? [...((control.labels as NodeListOf<HTMLLabelElement> | null) ?? [])] : []),
];

const answers = (control: HTMLElement, x: number, y: number): boolean => {
  const met = at(x, y);
  return areas(control).some((area) => isIn(met, area));
};

const middleOf = ({ left, top, width, height }: DOMRect): [number, number] => [left + width / 2, top + height / 2];

/** The box in which a control, or the label that is its only shape, is met. */
const boxOf = (control: HTMLElement): DOMRect => {
  const own = control.getBoundingClientRect();
  if (own.width > 1 && own.height > 1 && getComputedStyle(control).clipPath === 'none') return own;
  return areas(control).at(-1)!.getBoundingClientRect();
};

/** Something that was opened, or the header of the list, lies over it. */
const isCovered = (control: HTMLElement): boolean => {
  const met = at(...middleOf(boxOf(control)));
  const over = met && [met, ...ancestors(met)].find((one) => one.matches(':popover-open, .layer > .panel, #header'));
  return Boolean(over && !isIn(control, over));
};

const isHit = (control: HTMLElement): boolean => {
  const boxes = areas(control).map((area) => area.getBoundingClientRect());
  if (boxes.some((box) => box.width >= LEAST && box.height >= LEAST && answers(control, ...middleOf(box)))) return true;
  const [x, y] = middleOf(boxOf(control));
  return [-REACH, 0, REACH].every((dx) => [-REACH, 0, REACH].every((dy) => answers(control, x + dx, y + dy)));
};

const isOutOfView = (control: HTMLElement): boolean => {
  const box = boxOf(control);
  const { width, height, left, top } = seen(control, box);
  return width < box.width - 1 || height < box.height - 1 || left < 0 || top < 0 || left + width > innerWidth || top + height > innerHeight;
};

/** In a row of the list, which keeps some above and below what is seen. */
const isWaiting = (control: HTMLElement): boolean => [...ancestors(control)].some(({ id }) => id === 'table');

export function smallTargets(element: HTMLElement): string[] {
  lookAgain();
  const all = allIn(element.shadowRoot ?? element);
  const over = modal(all);
  const faults: string[] = [];
  for (const control of all.filter((one) => one.matches(CONTROLS) && isShown(one) && !isInText(one) && !one.closest('[inert]'))) {
    if (over && !isIn(control, over)) continue;
    if (isOutOfView(control)) {
      if (isWaiting(control)) continue;
      control.scrollIntoView({ block: 'center', inline: 'nearest' });
      lookAgain();
    }
    const { width, height } = boxOf(control);
    if (!isHit(control) && !isCovered(control))
      faults.push(`${nameOf(control)} ${Math.round(width * 10) / 10} × ${Math.round(height * 10) / 10}`);
  }
  return [...new Set(faults)];
}

/** How many controls were looked at. */
export const targets = (element: HTMLElement): number =>
  allIn(element.shadowRoot ?? element).filter((one) => one.matches(CONTROLS) && isShown(one)).length;
