// A soft circle with initials: no image, hence no request.
import { html, type TemplateResult } from 'lit';
import { fullName } from '../../contract/user-fields.js';
import type { User } from '../../contract/schema/index.js';
import type { Terms } from '../../i18n/languages.js';

type Named = Pick<User, 'id' | 'firstName' | 'lastName'>;

/** The name that a user is shown under. */
export const displayName = (user: Named, terms: Terms): string => fullName(user) || terms.unnamed(user.id);

const firstSign = (text: string | null): string => [...new Intl.Segmenter().segment((text ?? '').trim())][0]?.segment ?? '';

export const avatar = (user: Named): TemplateResult =>
  html`<span class="avatar" part="avatar" aria-hidden="true"
    >${(firstSign(user.firstName) + firstSign(user.lastName)).toLocaleUpperCase() || '·'}</span
  >`;
