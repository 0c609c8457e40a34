// The draft beside what somebody else has saved meanwhile, and the person's choice between them, field by field. Knows no backend.
import type { UserDetail } from '../../../contract/schema/index.js';
import { type Clash, type FormValues, merged, type Side, usualSide } from '../../../contract/user-change.js';

export class Reconciliation {
  readonly theirs: UserDetail;
  readonly clashes: readonly Clash[];
  /** A save was asked for before all was chosen. */
  hurried = false;
  readonly #chosen = new Map<string, Side>();

  constructor(theirs: UserDetail, clashes: readonly Clash[]) {
    this.theirs = theirs;
    this.clashes = clashes;
  }

  sideOf(clash: Clash): Side | undefined {
    return this.#chosen.get(clash.field.key) ?? usualSide(clash);
  }

  choose({ field }: Clash, side: Side): void {
    this.#chosen.set(field.key, side);
  }

  /** What was chosen, over what they have saved; `null` where something is still to be chosen. */
  outcome(theirs: FormValues): FormValues | null {
    this.hurried = this.clashes.some((clash) => !this.sideOf(clash));
    return this.hurried ? null : merged(theirs, this.clashes, (clash) => this.sideOf(clash));
  }
}
