// Draws the place where a user is open: a panel from the inline end, or over the whole width where that is narrow.
import { html, type TemplateResult } from 'lit';
import type { Connection } from '../../controllers/connection.js';
import type { ShellTerms } from '../../i18n/languages.js';
import type { Density } from '../../theme/tokens.js';
import type { UserStepEvent } from '../view-events.js';
import { icons } from '../parts/icons.js';

/** The user's parts as a host of the dashboard knows them: some have the names of others here. */
const PARTS = 'header name email copy actions why facts tabs tab panel list fields zone period totals chart completion empty failure'
  .split(' ')
  .map((part) => `${part}: user-${part}`)
  .concat('avatar', 'badge', 'dialog')
  .join();

export interface PanelView {
  readonly connection: Connection | null;
  readonly userId: string;
  readonly theme: 'light' | 'dark' | 'auto';
  readonly density: Density;
  readonly terms: ShellTerms;
  /** The ends of the list, as far as they are known. */
  readonly first: boolean;
  readonly last: boolean;
  readonly close: () => void;
  /** The user's own element asked for it, and has told so. */
  readonly closed: () => void;
  readonly step: (event: UserStepEvent) => void;
}

export const userPanel = ({ connection, userId, theme, density, terms, first, last, close, closed, step }: PanelView): TemplateResult =>
  html` <div class="layer">
    <section class="panel" data-reach part="panel" aria-labelledby="panel-title" @user-close=${closed} @user-step=${step}>
      <h2 id="panel-title" class="visually-hidden" tabindex="-1">${terms.dashboard.panel}</h2>
      <button type="button" class="quiet back" @click=${close}>${icons.previous}<span>${terms.dashboard.back}</span></button>
      <user-detail
        exportparts=${PARTS}
        embedded
        .connection=${connection}
        .userId=${userId}
        .theme=${theme}
        .density=${density}
        .first=${first}
        .last=${last}
      ></user-detail>
    </section>
  </div>`;
