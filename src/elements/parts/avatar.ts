// A soft circle with initials: no image, hence no request.
import { html, type TemplateResult } from 'lit';
import { fullName } from '../../contract/user-fields.js';
import type { User } from '../../contract/schema/index.js';
import { clipped } from '../../i18n/clipped.js';
import type { ListTerms } from '../../i18n/languages.js';

type Named = Pick<User, 'id' | 'firstName' | 'lastName'>;

/** The name that a user is shown under. */
export const displayName = (user: Named, terms: Pick<ListTerms, 'unnamed'>): string => clipped(fullName(user) || terms.unnamed(user.id));

const signs = new Intl.Segmenter();

/** It is no space, and belongs to no sign beside it: what combines with others comes later in Unicode. */
const standsAlone = (unit: number): boolean => (unit > 0x20 && unit < 0x7f) || (unit > 0xa0 && unit < 0x300);

/** The first sign as people count them. It is looked for at the start alone: a name may be a megabyte long. */
function firstSign(text: string | null): string {
  // Most names need no look at what belongs together.
  if (text !== null && standsAlone(text.charCodeAt(0)) && standsAlone(text.charCodeAt(1))) return text.charAt(0);
  const [first] = signs.segment((text ?? '').slice(0, 64).trimStart());
  return first?.segment ?? '';
}

export const avatar = (user: Named): TemplateResult =>
  html`<span class="avatar" part="avatar" aria-hidden="true"
    >${(firstSign(user.firstName) + firstSign(user.lastName)).toLocaleUpperCase() || '·'}</span
  >`;
