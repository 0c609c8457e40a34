// Registers <users-table>, once: another copy of ours on the page keeps the tag it has.
import { UsersTable } from '../elements/users-table/users-table.js';
import { isTaken } from './taken.js';

if (!isTaken('users-table')) customElements.define('users-table', UsersTable);

declare global {
  interface HTMLElementTagNameMap {
    'users-table': UsersTable;
  }
}
