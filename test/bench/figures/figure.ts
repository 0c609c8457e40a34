// What a figure is: a name, a goal, and how a contender is measured. Knows no contender and no browser.
import type { Where } from '../browser.js';
import type { Contender } from '../contenders.js';
import type { Options } from '../options.js';

/** A result in words, and whether it meets the goal. */
export interface Result {
  readonly text: string;
  readonly met: boolean;
}

export interface Figure {
  readonly name: string;
  readonly title: string;
  readonly goal: string;
  /** Who is asked; everybody where it is left out. */
  readonly asks?: (contender: Contender) => boolean;
  /** Measured several times, contender after contender, so that a busy moment meets all of them; the median is told. */
  readonly cpu?: { readonly most: number; measure(where: Where): Promise<number> };
  readonly once?: (where: Where, options: Options) => Promise<Result>;
}

export const isOurs = ({ page }: Contender): boolean => page === 'ours';

/** Stands in the table beside itself, to tell what our patches for speed do: not for what they do not touch. */
export const isVariant = ({ script, patched }: Contender): boolean => script === 'cdn-plain' || patched === true;
