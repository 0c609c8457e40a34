// Draws a status or state as a dot and a word; one that this version does not know as itself, in neutral.
import { html, type TemplateResult } from 'lit';
import { stateText } from '../../i18n/field-text.js';
import type { ListTerms } from '../../i18n/languages.js';

const TONES: Readonly<Record<string, string>> = {
  active: 'active',
  owned: 'active',
  playing: 'active',
  canceled: 'canceled',
  ended: 'canceled',
  expired: 'canceled',
  cancellation_scheduled: 'canceled',
  paused: 'canceled',
  trial: 'trial',
  gift: 'trial',
  free_copy: 'trial',
  scheduled: 'trial',
  past_due: 'danger',
  refunded: 'danger',
};

/** What is no word of ours may be written in another direction. */
const word = (state: string, terms: Pick<ListTerms, 'states'>): string | TemplateResult =>
  Object.hasOwn(terms.states, state) ? stateText(state, terms) : html`<bdi>${state}</bdi>`;

export const badge = (state: string, terms: Pick<ListTerms, 'states'>, soft = false): TemplateResult =>
  html` <span
    part="badge badge-${state.replaceAll(/[^\w-]/g, '')}"
    class="badge tone-${Object.hasOwn(TONES, state) ? TONES[state] : 'registered'} ${soft ? 'soft' : ''}"
    >${word(state, terms)}</span
  >`;
