// Draws the buttons of a detail that stands in a list: previous and next user, close.
import { html, nothing, type TemplateResult } from 'lit';
import type { Terms } from '../../i18n/languages.js';
import { icons } from '../parts/icons.js';
import { close as closeIcon } from '../parts/late-icons.js';
import { stepButton } from '../parts/step-button.js';

export interface StepBar {
  readonly terms: Terms;
  readonly first: boolean;
  readonly last: boolean;
  readonly step: (step: -1 | 1) => void;
  readonly close: () => void;
}

export const stepBar = ({ terms, first, last, step, close }: StepBar): TemplateResult => {
  const one = (label: string, icon: TemplateResult, ended: boolean, by: -1 | 1): TemplateResult =>
    stepButton({ label, icon, ended, step: () => step(by), quiet: true });
  const { previous, next } = terms.detail;
  return html` <div class="step-bar">
    ${first && last ? nothing : html`${one(previous, icons.previous, first, -1)}${one(next, icons.next, last, 1)}`}
    <button type="button" class="quiet icon close" aria-label=${terms.close} title=${terms.close} @click=${close}>${closeIcon}</button>
  </div>`;
};
