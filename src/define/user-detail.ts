// Registers <user-detail>, once: another copy of ours on the page keeps the tag it has.
import { UserDetailElement } from '../elements/user-detail/user-detail.js';
import { isTaken } from './taken.js';

if (!isTaken('user-detail')) customElements.define('user-detail', UserDetailElement);

declare global {
  interface HTMLElementTagNameMap {
    'user-detail': UserDetailElement;
  }
}
