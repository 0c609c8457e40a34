// The door of the dialog that saves a file of one user: what was watched in a period, or all that is known.
import { personSubject } from '../../../../controllers/export/subjects/person.js';
import { sessionsSubject } from '../../../../controllers/export/subjects/sessions.js';
import type { DialogCode } from '../../dialog.js';
import { ExportDialog } from '../export-dialog.js';
import { exportStyles } from '../styles.js';
import { personLead, sessionsLead } from './lead.js';

export const userExportDialog: DialogCode<'exportUser'> = {
  styles: exportStyles,
  open: (about, place) =>
    new ExportDialog(
      about.kind === 'person'
        ? { about, subject: personSubject(about, place.connection), lead: personLead }
        : { about, subject: sessionsSubject(about, place.connection), lead: sessionsLead(about) },
      place,
    ),
};
