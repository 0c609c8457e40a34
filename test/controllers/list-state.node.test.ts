// What a list holds besides its rows: a text that is being typed, the places on screen.
import { describe, expect, it } from 'vitest';
import { Typing } from '../../src/controllers/typing.js';
import { View } from '../../src/controllers/view.js';

describe('a text that is typed', () => {
  const typing = () => {
    const given: string[] = [];
    const waits = new Set<() => void>();
    const field = new Typing({ apply: (text) => given.push(text), later: (run) => (waits.add(run), () => waits.delete(run)) });
    return {
      field,
      given,
      pause: () => {
        for (const run of waits) run();
      },
    };
  };

  it('is given on once, after the last key', () => {
    const { field, given, pause } = typing();
    field.type('e');
    field.type('ev');
    field.type('eve');
    expect(given).toEqual([]);
    pause();
    pause();
    expect(given).toEqual(['eve']);
    expect(field.text).toBeNull();
  });

  it('is given on at once on demand, and not again', () => {
    const { field, given, pause } = typing();
    field.type('eve');
    field.commit();
    field.commit();
    pause();
    expect(given).toEqual(['eve']);
  });

  it('is forgotten when it is dropped', () => {
    const { field, given, pause } = typing();
    field.type('eve');
    field.drop();
    pause();
    expect(given).toEqual([]);
  });
});

describe('the places on screen', () => {
  it('are told once a frame, each sight with the place that it shows now', () => {
    const told: (readonly number[])[] = [];
    const frames: (() => void)[] = [];
    const view = new View(
      (indexes) => told.push(indexes),
      (run) => frames.push(run),
    );
    const [upper, lower] = [{ isConnected: true }, { isConnected: true }];
    view.see(lower, 8);
    view.see(upper, 2);
    view.see(upper, 3);
    expect(frames).toHaveLength(1);
    frames[0]?.();
    expect(told).toEqual([[3, 8]]);
    view.see(upper, 9);
    frames[1]?.();
    expect(told[1]).toEqual([8, 9]);
  });

  it('count no sight that has left the document', () => {
    const view = new View(
      () => undefined,
      () => undefined,
    );
    const gone = { isConnected: true };
    view.see(gone, 1);
    view.see({ isConnected: true }, 2);
    gone.isConnected = false;
    expect(view.indexes()).toEqual([2]);
  });
});
