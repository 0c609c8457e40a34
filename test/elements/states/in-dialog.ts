// Brings a dialog into a state. Knows no single dialog.
import type { UsersBackend } from '../../../src/contract/backend.js';
import type { Openings } from '../../../src/elements/dialogs/dialog.js';
import { Stage } from '../dialogs/stage.js';
import { type Look, settled } from './state.js';

/** A dialog over a platform, once `reach` has worked it into its state. */
export const state =
  <Name extends keyof Openings>(
    name: Name,
    about: Openings[Name],
    backend: () => UsersBackend,
    reach: (stage: Stage) => Promise<unknown> = () => Promise.resolve(),
  ) =>
  async ({ lang = 'en-GB', theme = 'light', density = 'comfortable' }: Look): Promise<Stage> => {
    const stage = new Stage();
    stage.element.setAttribute('density', density);
    stage.element.setAttribute('theme', theme);
    await stage.open(name, about, { backend: backend(), lang });
    await reach(stage);
    await settled(stage.element);
    return stage;
  };

export const type = (input: HTMLElement | null, text: string): void => {
  if (!(input instanceof HTMLInputElement)) throw new Error('Nothing to type in.');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

/** What the foot offers first or last. */
export const press = (stage: Stage, selector: string): void => {
  const button = stage.find(selector);
  if (!button) throw new Error(`No ${selector} in ${stage.dialog?.textContent}`);
  button.click();
};

export const leave = async (stage: Stage): Promise<unknown> => {
  stage.dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
  return stage.appears('.dialog-question');
};
