// The door of the form: creating a user, and editing one.
import type { DialogCode } from '../dialog.js';
import { frameStyles } from '../styles.js';
import { comparison } from './comparison-styles.js';
import { formStyles } from './form-styles.js';
import { UserForm } from './user-form.js';

const styles = [...frameStyles, ...formStyles, comparison];

export const createDialog: DialogCode<'create'> = { styles, open: (_, place) => new UserForm(place, null) };
export const editDialog: DialogCode<'edit'> = { styles, open: ({ userId }, place) => new UserForm(place, userId) };
