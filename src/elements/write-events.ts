// The public events of what people do with users, and take out of the list. Apart from events.ts, since they come late with the code that fires them.
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

/** What a file is of: users of the list, what one user watched, or all that is known of one user. */
export type ExportKind = 'list' | 'sessions' | 'person';

/** The person wants to save a file. Cancelable: prevented, no dialog opens. */
export class BeforeExportEvent extends Event {
  readonly kind: ExportKind;
  /** Of a list: whose. */
  readonly chosen: Chosen | undefined;
  /** Else: whose. */
  readonly userId: string | undefined;

  constructor({ kind, chosen, userId }: { kind: ExportKind; chosen?: Chosen; userId?: string }) {
    super('before-export', { ...PUBLIC, cancelable: true });
    this.kind = kind;
    this.chosen = chosen;
    this.userId = userId;
  }
}

/** A file was saved; with nothing of anybody in it. */
export class FileExportedEvent extends Event {
  readonly kind: ExportKind;
  /** Users, or viewing sessions. */
  readonly rows: number;
  readonly format: 'xlsx' | 'csv' | 'json';

  constructor({ kind, rows, format }: { kind: ExportKind; rows: number; format: 'xlsx' | 'csv' | 'json' }) {
    super('file-exported', PUBLIC);
    this.kind = kind;
    this.rows = rows;
    this.format = format;
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
    'before-export': BeforeExportEvent;
    'file-exported': FileExportedEvent;
    'row-action': RowActionEvent;
  }
}
