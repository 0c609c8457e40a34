// What a dialog is to the element that it stands in, and the element to the dialog. Knows no dialog.
import type { CSSResultOrNative, nothing, ReactiveElement, TemplateResult } from 'lit';
import type { UserDetail } from '../../contract/schema/index.js';
import type { Connection } from '../../controllers/connection.js';
import type { ExportAbout, ListAbout, PersonAbout, SessionsAbout } from '../../controllers/export/export-about.js';
import type { Chosen } from '../../controllers/selection.js';
import type { FileFormat } from '../../sheet/out/table.js';
import type { KeysAbout } from './keys/key-groups.js';

export type { Chosen } from '../../controllers/selection.js';

/** What a dialog wrote, or found written; told as soon as the backend has answered, perhaps several times while the dialog stays open. */
export type Written =
  | { readonly kind: 'saved'; readonly user: UserDetail; readonly created: boolean }
  /** These users are no more. */
  | { readonly kind: 'erased'; readonly ids: readonly string[] }
  /** Perhaps something is otherwise than it is shown: nobody knows whether it was saved, or the user is no more. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'imported'; readonly created: number; readonly updated: number }
  /** The definitions of custom fields have changed. */
  | { readonly kind: 'fields' }
  /** Nothing was written to the backend, but a file: so many rows. */
  | { readonly kind: 'exported'; readonly what: ExportAbout['kind']; readonly rows: number; readonly format: FileFormat };

/** What a dialog gets from the element around it. One connection serves it all its life. */
export interface DialogPlace {
  readonly host: ReactiveElement;
  readonly connection: Connection;
  /** Takes the dialog away; the focus goes back to where it was. */
  readonly close: () => void;
  readonly wrote: (written: Written) => void;
  /** A call was refused for want of a session. */
  readonly unauthorized: () => void;
  /** Opens a user, in place of this dialog. */
  readonly openUser?: (id: string) => void;
}

/** A dialog while it is open. It draws itself by `frame()`, asks `host.requestUpdate()` for another drawing, and adds its own controllers to the host. */
export interface Dialog {
  render(): TemplateResult | typeof nothing;
  /** Somebody wants to leave (Esc, the close button): it closes by `place.close()`, or asks first where something would be lost. */
  leave(): void;
  /** The element or the connection goes away: every wait is stopped. Nothing can be asked any more. */
  dispose(): void;
}

/** The dialogs that there are, with what each is about. */
export interface Openings {
  create: null;
  edit: { readonly userId: string };
  /** `count`: of a filter, how many the person was told that these are, where that was exact. */
  erase: { readonly chosen: Chosen; readonly count?: number };
  import: null;
  export: ListAbout;
  exportUser: PersonAbout | SessionsAbout;
  keys: KeysAbout;
}

/** The code of a dialog, which comes when it is first opened. */
export interface DialogCode<Name extends keyof Openings> {
  readonly styles: readonly CSSResultOrNative[];
  readonly open: (about: Openings[Name], place: DialogPlace) => Dialog;
}
