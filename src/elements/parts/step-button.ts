// Draws a button that goes one back or one on. Where there is no further one it keeps its focus: so it is not disabled, and does nothing.
import { html, type TemplateResult } from 'lit';

export interface StepButton {
  readonly label: string;
  readonly icon: TemplateResult;
  /** There is no further one. */
  readonly ended: boolean;
  readonly step: () => void;
  /** Without a border of its own. */
  readonly quiet?: boolean;
}

export const stepButton = ({ label, icon, ended, step, quiet = false }: StepButton): TemplateResult =>
  html` <button
    type="button"
    class="icon ${quiet ? 'quiet' : ''}"
    aria-label=${label}
    title=${label}
    aria-disabled=${ended}
    @click=${() => ended || step()}
  >
    ${icon}
  </button>`;
