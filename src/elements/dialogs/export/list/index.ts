// The door of the dialog that saves users of the list as a file.
import { listSubject } from '../../../../controllers/export/subjects/list.js';
import type { DialogCode } from '../../dialog.js';
import { ExportDialog } from '../export-dialog.js';
import { exportStyles } from '../styles.js';
import { listLead } from './lead.js';

export const exportDialog: DialogCode<'export'> = {
  styles: exportStyles,
  open: (about, place) => new ExportDialog({ about, subject: listSubject(about, place.connection), lead: listLead(about) }, place),
};
