// What must not compile, as the checker of templates sees it. Is checked, and part of no page.
import type { UserSavedEvent } from 'ott-users';
import type { SvelteHTMLElements } from 'svelte/elements';

type List = SvelteHTMLElements['users-table'];
type Detail = SvelteHTMLElements['user-detail'];

// @ts-expect-error A theme that there is not.
export const theme: List = { theme: 'blue' };
// @ts-expect-error A backend is an object with methods.
export const backend: List = { backend: {} };
// @ts-expect-error A property that there is not.
export const rows: List = { rows: [] };
// @ts-expect-error The listener of another event.
export const listener: List = { 'onuser-open': (event: UserSavedEvent) => event.created };
// @ts-expect-error An event of another element.
export const event: Detail = { 'onrow-action': () => {} };
