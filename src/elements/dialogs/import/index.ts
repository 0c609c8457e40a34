// The door of the dialog that imports users.
import type { DialogCode } from '../dialog.js';
import { progress } from '../progress-styles.js';
import { frameStyles } from '../styles.js';
import { ImportDialog } from './import-dialog.js';
import { styles } from './styles.js';

export const importDialog: DialogCode<'import'> = {
  styles: [...frameStyles, progress, ...styles],
  open: (_, place) => new ImportDialog(place),
};
