// Every state in which somebody may meet the elements, by what is in it. Judges nothing.
import { dashboard } from './dashboard.js';
import { erasing } from './erasing.js';
import { exporting } from './exporting.js';
import { form } from './form.js';
import { importing } from './importing.js';
import { keys } from './keys.js';
import { list } from './list.js';
import type { States } from './state.js';
import { user } from './user.js';

export const groups = { list, dashboard, user, form, erasing, importing, exporting, keys } satisfies Record<string, States>;
export type Group = keyof typeof groups;
