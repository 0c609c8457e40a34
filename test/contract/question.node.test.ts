// What a backend takes as a question, and what it refuses.
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/contract/question.js';
import { KpisQuery, MAX_PAGE, UsersQuery, ViewsQuery } from '../../src/contract/schema/index.js';

const pointersOf = (value: unknown): (string | undefined)[] => {
  try {
    readQuestion(UsersQuery, value);
    return [];
  } catch (error) {
    expect(error).toMatchObject({ kind: 'invalid', status: 422 });
    return (error as { problem: { errors: { pointer: string }[] } }).problem.errors.map(({ pointer }) => pointer);
  }
};

describe('a question', () => {
  it('has its defaults filled in', () => {
    expect(readQuestion(UsersQuery, {})).toEqual({ filter: {}, sort: { by: 'registeredAt', direction: 'desc' }, limit: 50 });
    expect(readQuestion(ViewsQuery, {})).toEqual({ by: 'session', offset: 0, limit: 50 });
  });

  it('that does not fit is refused, each fault with its pointer', () => {
    expect(pointersOf({ limit: MAX_PAGE + 1, zone: 'Mars/Olympus' })).toEqual(['/zone', '/limit']);
    expect(pointersOf({ filter: { registered: { from: '2026-02-30' } } })).toEqual(['/filter/registered/from']);
    expect(pointersOf({ sort: { by: 'shoe size', direction: 'asc' } })).toEqual(['/sort/by']);
    expect(pointersOf({ offset: -1 })).toEqual(['/offset']);
    expect(pointersOf({ filter: { customFields: { 'a/b~c': { empty: 'yes' } } } })).toEqual(['/filter/customFields/a~1b~0c/empty']);
    expect(pointersOf(null)).toEqual(['']);
  });

  it('of a month names a month that there is', () => {
    expect(readQuestion(KpisQuery, { month: '2026-11' })).toEqual({ month: '2026-11' });
    for (const month of ['2026-13', '2026-00', '11-2026', '2026-11-01']) {
      expect(() => readQuestion(KpisQuery, { month })).toThrow(expect.objectContaining({ kind: 'invalid' }));
    }
  });
});
