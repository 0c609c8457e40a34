// What may be offered follows from what the backend can do and its caller may.
import { expect, it } from 'vitest';
import type { UsersBackend } from '../../src/contract/backend.js';
import { DEFAULT_SETTINGS } from '../../src/contract/default-settings.js';
import { rightsOf } from '../../src/contract/rights.js';

const unused = (): never => {
  throw new Error('not called');
};
const able: UsersBackend = {
  searchUsers: unused,
  getUser: unused,
  createUser: unused,
  updateUser: unused,
  planErase: unused,
  eraseUsers: unused,
  importUsers: unused,
  defineCustomField: unused,
};
const everything = { create: true, edit: true, erase: true, import: true, export: true, customFields: true };
const allowed = { ...DEFAULT_SETTINGS, permissions: everything };

it('offers what is both possible and allowed', () => {
  expect(rightsOf(able, allowed)).toEqual(everything);
  expect(Object.values(rightsOf(able, DEFAULT_SETTINGS))).not.toContain(true);
});

it.each([
  ['createUser', 'create'],
  ['getUser', 'edit'],
  ['updateUser', 'edit'],
  ['planErase', 'erase'],
  ['eraseUsers', 'erase'],
  ['importUsers', 'import'],
  ['defineCustomField', 'customFields'],
] as const)('without %s does not offer to %s', (call, right) => {
  expect(rightsOf({ ...able, [call]: undefined } as UsersBackend, allowed)).toEqual({ ...everything, [right]: false });
});
