// The keys of fields that an import makes.
import { expect, it } from 'vitest';
import { freeKey } from '../../../src/controllers/import/field-key.js';

it.each([
  ['Numéro de client', 'numero_de_client'],
  ['  2nd address ', 'nd_address'],
  ['Größe (cm)', 'grosse_cm'],
  ['تاريخ الميلاد', 'tarykh_almylad'],
  ['لون السيّارة', 'lwn_alsyara'],
  ['رقم ٢', 'rqm'],
  ['會員', 'field'],
  ['', 'field'],
  ['Constructor', 'constructor_2'],
  [`${'a'.repeat(49)} b`, 'a'.repeat(49)],
])('%j becomes %j', (label, key) => expect(freeKey(label, new Set())).toBe(key));

it('is nobody else’s', () => {
  expect(freeKey('Colour', new Set(['colour', 'colour_2']))).toBe('colour_3');
});
