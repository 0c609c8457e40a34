// Registers <users-dashboard> with the two tags that it shows, once: another copy of ours on the page keeps the tags it has.
import './user-detail.js';
import './users-table.js';
import { UsersDashboard } from '../elements/users-dashboard/users-dashboard.js';
import { isTaken } from './taken.js';

if (!isTaken('users-dashboard')) customElements.define('users-dashboard', UsersDashboard);

declare global {
  interface HTMLElementTagNameMap {
    'users-dashboard': UsersDashboard;
  }
}
