// Draws the frame of a dialog: title, body, foot, and the question before something is lost. Knows no dialog and keeps nothing.
import { html, nothing, type TemplateResult } from 'lit';
import { close as closeIcon } from '../parts/late-icons.js';

export interface FrameView {
  readonly title: string;
  /** Names the button in the corner. */
  readonly closeLabel: string;
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  readonly body: unknown;
  readonly foot: unknown;
  /** Esc, the button in the corner, the browser's own back gesture. */
  readonly leave: () => void;
  /** Replaces the foot: leave and lose what was entered, or stay? */
  readonly losing?: LosingView | undefined;
  /** `wide` for tables and differences. */
  readonly size?: 'usual' | 'wide';
  /** Nothing in the body takes the focus for now: then it does, or no key scrolls it. */
  readonly waits?: boolean;
}

export interface LosingView {
  readonly question: string;
  readonly stayLabel: string;
  readonly leaveLabel: string;
  readonly stay: () => void;
  readonly lose: () => void;
}

export function frame(view: FrameView): TemplateResult {
  const { title, closeLabel, lang, direction, body, foot, leave, losing, size = 'usual', waits = false } = view;
  const cancel = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    leave();
  };
  return html` <dialog
    class="dialog ${size}"
    part="dialog"
    aria-labelledby="dialog-title"
    lang=${lang}
    dir=${direction}
    @cancel=${cancel}
    @keydown=${keptIn}
  >
    <header class="dialog-head">
      <h2 id="dialog-title" class="dialog-title" tabindex="-1">${title}</h2>
      <button type="button" class="quiet icon" aria-label=${closeLabel} title=${closeLabel} @click=${leave}>${closeIcon}</button>
    </header>
    <div class="dialog-body" tabindex=${waits ? 0 : nothing}>${body}</div>
    <footer class="dialog-foot">${losing ? losingFoot(losing) : foot}</footer>
  </dialog>`;
}

const losingFoot = ({ question, stayLabel, leaveLabel, stay, lose }: LosingView): TemplateResult =>
  html` <p class="dialog-question" role="alert">${question}</p>
    <button type="button" class="danger" @click=${lose}>${leaveLabel}</button>
    <button type="button" class="primary" data-focus @click=${stay}>${stayLabel}</button>${nothing}`;

/** A host's keys do not hear what is typed in a dialog; Esc is the dialog's own. */
const keptIn = (event: KeyboardEvent): void => {
  event.stopPropagation();
  // Chromium closes at the second Esc without asking: the first one that is handled here leaves it nothing to do.
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.preventDefault();
  event.currentTarget?.dispatchEvent(new Event('cancel', { cancelable: true }));
};
