// The contract's schemas, told by arbitraries that are made of themselves: what fits is read, once and for all.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { decodeRow, faultsOf } from '../../src/contract/decode-row.js';
import { UsersError } from '../../src/contract/failure.js';
import * as contract from '../../src/contract/schema/index.js';
import { createSampleBackend } from '../../src/sample/backend.js';
import { arbitraryOf } from './arbitraries.js';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const isSchema = (value: unknown): value is v.GenericSchema => typeof value === 'object' && value !== null && 'kind' in value;
const SCHEMAS: readonly (readonly [string, v.GenericSchema])[] = Object.entries<unknown>(contract).flatMap(([name, value]) =>
  isSchema(value) ? [[name, value] as const] : [],
);
const ROWS = {
  User: contract.User,
  UserDetail: contract.UserDetail,
  Subscription: contract.Subscription,
  Rental: contract.Rental,
  ViewingSession: contract.ViewingSession,
};

describe('a schema', () => {
  it.each(SCHEMAS)('%s reads what fits, and what it has read again to the same', (_name, schema) => {
    fc.assert(
      fc.property(arbitraryOf(schema), (value) => {
        const read = v.parse(schema, JSON.parse(JSON.stringify(value)));
        expect(v.parse(schema, read)).toEqual(read);
      }),
      { numRuns: 50 },
    );
  });

  it.each(Object.entries(ROWS))('%s has no faults as a row', (_name, schema) => {
    fc.assert(
      fc.property(arbitraryOf(schema as typeof contract.User), (value) => {
        const row = decodeRow(schema as typeof contract.User, value);
        expect(row && faultsOf(row)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a custom value', () => {
  const told = (value: unknown): unknown =>
    v.parse(contract.User, { id: 'u_1', status: 'active', registeredAt: '2026-11-01T00:00:00Z', customFields: { field: value } })
      .customFields.field;

  it('of any kind that a page knows is read: as it is, as its JSON, or written out', () => {
    const ring: { self?: unknown } = {};
    ring.self = ring;
    expect([7, 'a', true, null, ['a']].map(told)).toEqual([7, 'a', true, null, ['a']]);
    expect(told({ a: 1 })).toBe('{"a":1}');
    expect(told(undefined)).toBeNull();
    expect(told(9_007_199_254_740_993n)).toBe('9007199254740993');
    expect(told(ring)).toBe('[object Object]');
  });

  it('of any kind at all never stops the reading', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), (value) => {
        expect(v.safeParse(contract.CustomValue, told(value)).success).toBe(true);
      }),
    );
  });
});

describe('any question that the contract allows', () => {
  const backend = createSampleBackend({ users: 60, now: () => NOW });
  /** What a call gives; a refusal of the question is an answer, too. */
  const answered = async (call: Promise<unknown>, schema: v.GenericSchema): Promise<void> => {
    const answer = await call.catch((error: unknown) => {
      if (error instanceof UsersError && error.kind === 'invalid') return undefined;
      throw error;
    });
    if (answer !== undefined) expect(v.safeParse(schema, answer).success).toBe(true);
  };

  it('for users is answered by a page of the contract', () =>
    fc.assert(
      fc.asyncProperty(arbitraryOf(contract.UsersQuery), (query) => answered(backend.searchUsers(query), contract.UsersPage)),
      { numRuns: 200 },
    ));

  it('for figures is answered by figures of the contract', () =>
    fc.assert(
      fc.asyncProperty(arbitraryOf(contract.KpisQuery), (query) => answered(backend.getKpis!(query), contract.Kpis)),
      { numRuns: 50 },
    ));

  it('for views is answered by a page of the contract', async () => {
    const { id } = (await backend.searchUsers({})).items[0]!;
    await fc.assert(
      fc.asyncProperty(arbitraryOf(contract.ViewsQuery), (query) => answered(backend.listViews!(id, query), contract.ViewsPage)),
      { numRuns: 100 },
    );
  });
});
