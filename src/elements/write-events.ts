// The public events of what people do with users. Apart from events.ts, since they come late with the code that fires them.
import type { Chosen } from '../controllers/selection.js';

const PUBLIC: EventInit = { bubbles: true, composed: true };

/** A user was created or changed, and the backend has answered. */
export class UserSavedEvent extends Event {
  readonly userId: string;
  readonly created: boolean;

  constructor({ userId, created }: { userId: string; created: boolean }) {
    super('user-saved', PUBLIC);
    this.userId = userId;
    this.created = created;
  }
}

/** These users are no more; fired for each part of an erasure that the backend has answered. */
export class UsersErasedEvent extends Event {
  readonly userIds: readonly string[];

  constructor({ userIds }: { userIds: readonly string[] }) {
    super('users-erased', PUBLIC);
    this.userIds = userIds;
  }
}

/** An import has written users. */
export class UsersImportedEvent extends Event {
  readonly created: number;
  readonly updated: number;

  constructor({ created, updated }: { created: number; updated: number }) {
    super('users-imported', PUBLIC);
    this.created = created;
    this.updated = updated;
  }
}

/** The person wants to erase users. Cancelable: prevented, no dialog opens. */
export class BeforeEraseEvent extends Event {
  readonly chosen: Chosen;

  constructor({ chosen }: { chosen: Chosen }) {
    super('before-erase', { ...PUBLIC, cancelable: true });
    this.chosen = chosen;
  }
}

/** The person chose one of the host's own actions for a user. */
export class RowActionEvent extends Event {
  readonly actionId: string;
  readonly userId: string;

  constructor({ actionId, userId }: { actionId: string; userId: string }) {
    super('row-action', PUBLIC);
    this.actionId = actionId;
    this.userId = userId;
  }
}

/** What tells that users were written. */
export type WriteEvent = UserSavedEvent | UsersErasedEvent | UsersImportedEvent;

declare global {
  interface HTMLElementEventMap {
    'user-saved': UserSavedEvent;
    'users-erased': UsersErasedEvent;
    'users-imported': UsersImportedEvent;
    'before-erase': BeforeEraseEvent;
    'row-action': RowActionEvent;
  }
}
