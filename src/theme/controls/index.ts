// All controls: what an element with toolbars and lists needs. The dashboard takes its own few.
import { badges } from './badges.js';
import { buttons } from './buttons.js';
import { fields } from './fields.js';
import { popovers } from './popovers.js';
import { primaryButton } from './primary-button.js';
import { states } from './states.js';

export const controls = [buttons, primaryButton, fields, badges, states, popovers];
