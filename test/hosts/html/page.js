// The users of a platform in a page without a framework: a list, and the whole menu.
import { createRestBackend } from 'ott-users';

const [list] = document.getElementsByTagName('users-table');
const [dashboard] = document.getElementsByTagName('users-dashboard');
const [button] = document.getElementsByTagName('button');
const [output] = document.getElementsByTagName('output');
if (!list || !dashboard || !button || !output) throw new Error('The page lacks an element.');

const backend = createRestBackend({ baseUrl: '/api/v1' });
list.backend = backend;
dashboard.backend = backend;

/** @param {string | null} userId */
const show = (userId) => {
  list.currentId = userId;
  dashboard.openUserId = userId;
  output.textContent = userId ? `Opened ${userId}` : 'Nobody is open';
};

list.addEventListener('user-open', (event) => {
  event.preventDefault();
  show(event.userId);
});
dashboard.addEventListener('open-user-change', () => show(dashboard.openUserId));
button.addEventListener('click', () => {
  list.query = { ...list.query, filter: { status: ['active'] } };
});
