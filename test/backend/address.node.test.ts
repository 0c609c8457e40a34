// Where calls go: below the base, whatever a path or an id says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, withId } from '../../src/backend/address.js';

describe('an address', () => {
  it('is the path below the base, with one slash between and the query behind', () => {
    expect(addressOf('https://api.test/v1/', '/users')).toBe('https://api.test/v1/users');
    expect(addressOf('https://api.test', 'users', { zone: 'Europe/Paris', month: undefined })).toBe(
      'https://api.test/users?zone=Europe%2FParis',
    );
    expect(addressOf('https://api.test/v1', '/index.php?do=search', { limit: 5 })).toBe('https://api.test/v1/index.php?do=search&limit=5');
  });
  it('never leads to another origin, whatever a path says', () => {
    const odd = fc.oneof(
      fc.string(),
      fc.constantFrom('//evil.test/x', '@evil.test/x', 'https://evil.test', '\\\\evil.test', '/../../x', ':8443/x', '.evil.test'),
    );
    fc.assert(
      fc.property(odd, (path) => {
        expect(new URL(addressOf('https://api.test', path)).origin).toBe('https://api.test');
      }),
    );
  });
  it('holds an id whole, in one segment', () => {
    const id = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => !/^\.{1,2}$|\p{Surrogate}/u.test(text));
    fc.assert(
      fc.property(id, (text) => {
        const { pathname } = new URL(addressOf('https://api.test', withId('/users/{id}/views', text)));
        expect(decodeURIComponent(pathname.split('/')[2] ?? '')).toBe(text);
        expect(pathname.split('/')).toHaveLength(4);
      }),
    );
  });
  it('of an id that no address can hold is missing', () => {
    for (const id of ['', '.', '..', '\uD800'])
      expect(() => withId('/users/{id}', id)).toThrow(expect.objectContaining({ kind: 'missing' }));
  });
  it('below a base that is none is a failure of kind contract', () => {
    expect(() => addressOf('/api/v1', '/users')).toThrow(expect.objectContaining({ kind: 'contract' }));
  });
});
