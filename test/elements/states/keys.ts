// The states of the dialog that lists the keys. Judges nothing.
import { state } from './in-dialog.js';
import type { States } from './state.js';
import { platform } from './user.js';

export const keys: States = {
  'of the list': state('keys', { of: 'list', searches: true, cards: false, acts: true, closes: true }, () => platform()),
  'of the list as cards': state('keys', { of: 'list', searches: true, cards: true, acts: true, closes: false }, () => platform()),
  'of a user': state('keys', { of: 'user', embedded: true }, () => platform()),
};
