// The public events of looking at users. Apart from events.ts, since they come late with the code that fires them.

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

/** Rows were selected or unselected; read `selectedIds` from the element. */
export class SelectionChangeEvent extends Event {
  constructor() {
    super('selection-change', PUBLIC);
  }
}

declare global {
  interface HTMLElementEventMap {
    'user-open': UserOpenEvent;
    'user-close': UserCloseEvent;
    'user-step': UserStepEvent;
    'user-missing': UserMissingEvent;
    'query-change': QueryChangeEvent;
    'selection-change': SelectionChangeEvent;
  }
}
