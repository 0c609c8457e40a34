// What each role of a back office may do. Knows no routes and no sessions.
import type { Permissions } from '../src/contract/schema/index.js';

/** Viewers read and export, support also creates and edits, owners do everything. */
export const ROLES = {
  viewer: { create: false, edit: false, erase: false, import: false, export: true, customFields: false },
  support: { create: true, edit: true, erase: false, import: false, export: true, customFields: false },
  owner: { create: true, edit: true, erase: true, import: true, export: true, customFields: true },
} as const satisfies Record<string, Permissions>;

export type Role = keyof typeof ROLES;

/** What the backend offers and the role may use. */
export const permissionsOf = (offered: Permissions, role: Role): Permissions => ({
  create: offered.create && ROLES[role].create,
  edit: offered.edit && ROLES[role].edit,
  erase: offered.erase && ROLES[role].erase,
  import: offered.import && ROLES[role].import,
  export: offered.export && ROLES[role].export,
  customFields: offered.customFields && ROLES[role].customFields,
});
