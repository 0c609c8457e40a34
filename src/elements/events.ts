// The public events. Their constructors take one object; all are composed, so that a host hears them on its own tag.

const PUBLIC: EventInit = { bubbles: true, composed: true };

/** A user's name was clicked. Cancelable: a host that opens a page of its own prevents the default. */
export class UserOpenEvent extends Event {
  readonly userId: string;

  constructor({ userId }: { userId: string }) {
    super('user-open', { ...PUBLIC, cancelable: true });
    this.userId = userId;
  }
}

/** The user that was shown has been closed. */
export class UserCloseEvent extends Event {
  readonly userId: string;

  constructor({ userId }: { userId: string }) {
    super('user-close', PUBLIC);
    this.userId = userId;
  }
}

/** The person asked for the user before or after this one in the list. */
export class UserStepEvent extends Event {
  readonly userId: string;
  readonly step: -1 | 1;

  constructor({ userId, step }: { userId: string; step: -1 | 1 }) {
    super('user-step', PUBLIC);
    this.userId = userId;
    this.step = step;
  }
}

/** The person opened, changed or closed the user beside the list; read `openUserId` from the element. Not fired when a property is set. */
export class OpenUserChangeEvent extends Event {
  constructor() {
    super('open-user-change', PUBLIC);
  }
}

/** The user that was to be shown does not exist (any more). */
export class UserMissingEvent extends Event {
  readonly userId: string;

  constructor({ userId }: { userId: string }) {
    super('user-missing', PUBLIC);
    this.userId = userId;
  }
}

/** The person changed filter, search, sort or columns; read them from the element. Not fired when a property is set. */
export class QueryChangeEvent extends Event {
  constructor() {
    super('query-change', PUBLIC);
  }
}

/** What the dashboard shows has changed, whoever changed it: read `state` from the element. Once for all that changed together. */
export class StateChangeEvent extends Event {
  constructor() {
    super('state-change', PUBLIC);
  }
}

/** Rows were selected or unselected; read `selectedIds` from the element. */
export class SelectionChangeEvent extends Event {
  constructor() {
    super('selection-change', PUBLIC);
  }
}

/** A call was refused for want of a session: the host may sign the person in again, then call `refresh()`. */
export class AuthRequiredEvent extends Event {
  constructor() {
    super('auth-required', PUBLIC);
  }
}

declare global {
  interface HTMLElementEventMap {
    'user-open': UserOpenEvent;
    'user-close': UserCloseEvent;
    'user-step': UserStepEvent;
    'user-missing': UserMissingEvent;
    'open-user-change': OpenUserChangeEvent;
    'query-change': QueryChangeEvent;
    'state-change': StateChangeEvent;
    'selection-change': SelectionChangeEvent;
    'auth-required': AuthRequiredEvent;
  }
}
