// Draws the button that opens what can be done with a row's user. Knows no action.
import { html, type TemplateResult } from 'lit';
import type { User } from '../../contract/schema/index.js';
import { displayName } from '../parts/avatar.js';
import type { CellContext } from './cells.js';
import { gear } from './icons.js';

export const gearCell = (user: User, _index: number, { terms, act }: CellContext): TemplateResult =>
  html` <button
    type="button"
    class="quiet icon gear"
    part="gear"
    aria-haspopup="menu"
    aria-label=${terms.table.actionsFor(displayName(user, terms))}
    @click=${({ currentTarget }: Event) => act(user, currentTarget as HTMLElement)}
  >
    ${gear}
  </button>`;
