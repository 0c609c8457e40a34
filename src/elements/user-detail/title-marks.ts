// The marks beside a title: no longer in the catalogue, live.
import { html, nothing, type TemplateResult } from 'lit';
import type { Terms } from '../../i18n/languages.js';

export const titleMarks = (
  { titleRemoved, live = false }: { readonly titleRemoved: boolean; readonly live?: boolean },
  { detail }: Terms,
): TemplateResult =>
  html` ${titleRemoved ? html`<span class="mark" title=${detail.removedHint}>${detail.removed}</span>` : nothing}
  ${live ? html`<span class="mark">${detail.live}</span>` : nothing}`;
