// Draws the buttons of a detail that stands in a list: previous and next user, close.
import { html, type TemplateResult } from 'lit';
import type { Terms } from '../../i18n/languages.js';
import { icons } from '../parts/icons.js';

export interface StepBar {
  readonly terms: Terms;
  readonly first: boolean;
  readonly last: boolean;
  readonly step: (step: -1 | 1) => void;
  readonly close: () => void;
}

export const stepBar = ({ terms, first, last, step, close }: StepBar): TemplateResult =>
  html` <div class="step-bar">
    <button
      type="button"
      class="quiet icon"
      aria-label=${terms.detail.previous}
      title=${terms.detail.previous}
      ?disabled=${first}
      @click=${() => step(-1)}
    >
      ${icons.previous}
    </button>
    <button
      type="button"
      class="quiet icon"
      aria-label=${terms.detail.next}
      title=${terms.detail.next}
      ?disabled=${last}
      @click=${() => step(1)}
    >
      ${icons.next}
    </button>
    <button type="button" class="quiet icon close" aria-label=${terms.close} title=${terms.close} @click=${close}>${icons.close}</button>
  </div>`;
