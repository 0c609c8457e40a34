// Saves all that is known of one user, for a dialog of another kind.
import type { PersonAbout } from '../../../../controllers/export/export-about.js';
import { personSubject } from '../../../../controllers/export/subjects/person.js';
import type { DialogPlace } from '../../dialog.js';
import { Saving } from '../saving.js';

export function personSaving(userId: string, place: DialogPlace, changed: () => void): Saving {
  const about: PersonAbout = { kind: 'person', userId };
  return new Saving(about, personSubject(about, place.connection), place, changed);
}
