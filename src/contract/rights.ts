// What may be offered: what the backend can do, and its caller may. Pure.
import type { UsersBackend } from './backend.js';
import type { Permissions, Settings } from './schema/index.js';

/** The calls without which a right is worth nothing. */
const NEEDS = {
  create: ['createUser'],
  edit: ['getUser', 'updateUser'],
  erase: ['planErase', 'eraseUsers'],
  import: ['importUsers'],
  export: [],
  customFields: ['defineCustomField'],
} as const satisfies Record<keyof Permissions, readonly (keyof UsersBackend)[]>;

/** What is missing or not allowed is not offered. */
export const rightsOf = (backend: UsersBackend, { permissions }: Settings): Permissions => {
  const has = (right: keyof Permissions): boolean => permissions[right] && NEEDS[right].every((call) => backend[call] !== undefined);
  return {
    create: has('create'),
    edit: has('edit'),
    erase: has('erase'),
    import: has('import'),
    export: has('export'),
    customFields: has('customFields'),
  };
};
