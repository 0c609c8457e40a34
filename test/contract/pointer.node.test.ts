// JSON pointers: every path comes back from its pointer.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pointerParts, pointerTo } from '../../src/contract/pointer.js';

it('writes slashes and tildes so that they can be told from the path', () => {
  expect(pointerTo('rows', 0, 'a/b', '~')).toBe('/rows/0/a~1b/~0');
  expect(pointerTo()).toBe('');
});

it('gives back every path that it was made of', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (parts) => {
      expect(pointerParts(pointerTo(...parts))).toEqual(parts);
    }),
  );
});
