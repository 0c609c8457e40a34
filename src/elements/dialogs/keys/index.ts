// The door of the dialog that lists the keys.
import type { DialogCode } from '../dialog.js';
import { frameStyles } from '../styles.js';
import { KeysDialog } from './keys-dialog.js';
import { keysStyles } from './styles.js';

export const keysDialog: DialogCode<'keys'> = {
  styles: [...frameStyles, keysStyles],
  open: (about, place) => new KeysDialog(about, place),
};
