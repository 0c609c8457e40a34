// The public events that the shell fires; the others come with the code that fires them. Their constructors take one object; all are composed, so that a host hears them on its own tag.

const PUBLIC: EventInit = { bubbles: true, composed: true };

/** The person opened, changed or closed the user beside the list; read `openUserId` from the element. Not fired when a property is set. */
export class OpenUserChangeEvent extends Event {
  constructor() {
    super('open-user-change', PUBLIC);
  }
}

/** What the dashboard shows has changed, whoever changed it: read `state` from the element. Once for all that changed together. */
export class StateChangeEvent extends Event {
  constructor() {
    super('state-change', PUBLIC);
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
    'open-user-change': OpenUserChangeEvent;
    'state-change': StateChangeEvent;
    'auth-required': AuthRequiredEvent;
  }
}
