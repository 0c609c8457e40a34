// The door of the dialog that erases users.
import type { DialogCode } from '../dialog.js';
import { progress } from '../progress-styles.js';
import { frameStyles } from '../styles.js';
import { EraseDialog } from './erase-dialog.js';
import { styles } from './styles.js';

export const eraseDialog: DialogCode<'erase'> = {
  styles: [...frameStyles, progress, styles],
  open: (about, place) => new EraseDialog(about, place),
};
