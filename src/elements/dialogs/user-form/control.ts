// What an input needs to be drawn and read. What is typed belongs to the input: the draft is told, and never writes back into an input
// that is there.
import type { nothing } from 'lit';
import type { CustomValue } from '../../../contract/schema/index.js';
import type { UserField } from '../../../contract/user-fields.js';
import type { FormTerms } from '../../../i18n/form-languages.js';

export interface Control {
  readonly field: UserField;
  readonly id: string;
  readonly value: CustomValue;
  readonly wrong: boolean;
  /** The ids of what describes the field; `nothing` where nothing does. */
  readonly described: string | typeof nothing;
  readonly required: boolean;
  readonly terms: FormTerms;
  readonly lang: string;
  readonly enter: (value: CustomValue) => void;
}

/** Enters what an input says. */
export const onInput = (enter: Control['enter'], read: (text: string) => CustomValue) => (event: Event) =>
  enter(read((event.target as HTMLInputElement).value));
