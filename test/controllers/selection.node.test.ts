// Who is selected: one by one, in ranges, or all that match but these; held against a list of everybody.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Selection } from '../../src/controllers/selection.js';

const idAt = (index: number): string | undefined => (index < 100 ? `u${index}` : undefined);
const matching = { filter: { status: ['active'] }, zone: 'Europe/Paris' };
const total = (count: number, exact = true) => ({ count, exact });

describe('a selection', () => {
  it('takes one row, or all from the last one on, and tells which of them are not loaded', () => {
    const selection = new Selection();
    expect(selection.set(97, true, { range: false, idAt })).toBeNull();
    expect(selection.set(103, true, { range: true, idAt })).toEqual({ from: 100, to: 103 });
    expect(selection.ids).toEqual(['u97', 'u98', 'u99']);
    selection.set(98, false, { range: false, idAt });
    expect(selection.chosen).toEqual({ ids: ['u97', 'u99'] });
  });

  it('takes a range upwards as well', () => {
    const selection = new Selection();
    selection.set(9, true, { range: false, idAt });
    selection.set(7, true, { range: true, idAt });
    expect(selection.ids.toSorted()).toEqual(['u7', 'u8', 'u9']);
  });

  it('takes no range from a place of another list', () => {
    const selection = new Selection();
    selection.set(1, true, { range: false, idAt });
    selection.forgetPlace();
    selection.set(9, true, { range: true, idAt });
    expect(selection.ids).toEqual(['u1', 'u9']);
  });
});

describe('all that match but these', () => {
  it('holds those alone who are left out, and counts the others', () => {
    const selection = new Selection();
    selection.set(1, true, { range: false, idAt });
    selection.takeAll(matching);
    expect(selection.has('anybody')).toBe(true);
    selection.set(5, false, { range: false, idAt });
    selection.set(7, false, { range: true, idAt });
    selection.set(6, true, { range: false, idAt });
    expect(selection.chosen).toEqual({ ...matching, except: ['u5', 'u7'] });
    expect(selection.ids).toEqual([]);
    expect(selection.count(total(12_408))).toEqual(total(12_406));
    expect([selection.has('u5'), selection.has('u6')]).toEqual([false, true]);
  });

  it('counts about as many where the list does', () => {
    const selection = new Selection();
    selection.takeAll(matching);
    expect(selection.count(total(1200, false))).toEqual(total(1200, false));
  });

  it('counts about as many once somebody who is left out was changed and may match no longer', () => {
    const selection = new Selection();
    selection.takeAll(matching);
    selection.put(['u5'], false);
    selection.doubt('u6');
    expect(selection.count(total(10))).toEqual(total(9));
    selection.doubt('u5');
    expect(selection.count(total(10))).toEqual(total(9, false));
  });

  it('leaves those out no more who are no more', () => {
    const selection = new Selection();
    selection.takeAll(matching);
    selection.put(['u5', 'u6'], false);
    selection.leave(['u5']);
    expect(selection.count(total(9))).toEqual(total(8));
  });
});

describe('whatever a person does', () => {
  const place = fc.nat({ max: 19 });
  const step = fc.oneof(
    fc.record({ kind: fc.constant('tick'), place, on: fc.boolean(), range: fc.boolean() } as const),
    fc.record({ kind: fc.constant('all') } as const),
    fc.record({ kind: fc.constant('clear') } as const),
  );

  it('those who are selected are those whom a list of everybody would hold, and the count is theirs', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const selection = new Selection();
        const everybody = Array.from({ length: 20 }, (_, at) => `u${at}`);
        let model = new Set<string>();
        let last = -1;
        for (const one of steps) {
          if (one.kind === 'all') {
            selection.takeAll(matching);
            [model, last] = [new Set(everybody), -1];
          } else if (one.kind === 'clear') {
            selection.clear();
            [model, last] = [new Set(), -1];
          } else {
            selection.set(one.place, one.on, { range: one.range, idAt });
            const start = one.range && last >= 0 ? last : one.place;
            for (const id of everybody.slice(Math.min(start, one.place), Math.max(start, one.place) + 1)) {
              if (one.on) model.add(id);
              else model.delete(id);
            }
            last = one.place;
          }
          expect(everybody.filter((id) => selection.has(id))).toEqual(everybody.filter((id) => model.has(id)));
          expect(selection.count(total(20))).toEqual(total(model.size));
        }
      }),
    );
  });
});
