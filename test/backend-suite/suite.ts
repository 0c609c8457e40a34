// What every backend must hold, asked through `UsersBackend` alone: the reading calls on the suite's world, then the writing ones.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UsersBackend } from '../../src/contract/backend.js';
import { CUSTOM_FIELD_TYPES, instantText } from '../../src/contract/schema/index.js';
import { describeChanging } from './changing.js';
import { describeCreating } from './creating.js';
import { describeDefining } from './defining.js';
import { describeErasing } from './erasing.js';
import { ZONE } from './expected.js';
import { describeFigures } from './figures.js';
import { describeFilters } from './filters.js';
import { describeImporting } from './importing.js';
import { describeList } from './list.js';
import { type ReadingBackend, readingBackend } from './reading.js';
import { describeStopping } from './stopping.js';
import { describeStreaming, type SetClock } from './streaming.js';
import { describeUser } from './user.js';
import { describeViews } from './views.js';
import { NOW, WORLD } from './world.js';
import { type WrittenBackend, writtenBackend } from './written.js';

export interface BackendUnderTest {
  readonly backend: UsersBackend;
  /** Moves its clock, so that statuses change while a stream is read. */
  readonly setClock?: SetClock;
  readonly close?: () => Promise<void>;
}

/**
 * Describes a backend that holds the suite's world (world.ts) and whose clock stands at its NOW. Its streams must say more often than
 * every 200 users where they can be taken up.
 */
export function describeBackend(name: string, make: () => Promise<BackendUnderTest>): void {
  describe(name, () => {
    let made: BackendUnderTest | undefined;
    let reading: ReadingBackend | undefined;
    beforeAll(async () => {
      made = await make();
      reading = readingBackend(made.backend);
    }, 120_000);
    afterAll(() => made?.close?.());
    const backend = (): ReadingBackend => {
      if (!reading) throw new Error('There is no backend to test');
      return reading;
    };

    it(`holds the ${WORLD.users} people of the world`, async () => {
      expect((await backend().searchUsers({ limit: 1 })).total).toEqual({ count: WORLD.users, exact: true });
    });

    it('tells its settings: clock, zone, offers, and custom fields of every type and of one that nobody knows', async () => {
      const settings = await backend().getSettings();
      expect(settings).toMatchObject({ zone: ZONE, now: instantText(NOW), currency: 'EUR', trials: true });
      expect(settings.offers.map(({ id }) => id)).toContain('premium-monthly');
      const types = new Set(settings.customFields.map(({ type }) => type));
      for (const type of CUSTOM_FIELD_TYPES) expect(types).toContain(type);
      expect([...types].filter((type) => !CUSTOM_FIELD_TYPES.some((known) => known === type))).toHaveLength(1);
      expect(settings.customFields.filter(({ archived }) => archived)).toHaveLength(1);
    });

    describeList(backend);
    describeFilters(backend);
    describeFigures(backend);
    describeUser(backend);
    describeViews(backend);
    describeStopping(backend);
  });

  // Writing comes last, on a backend of its own: what is read above stays as it was made.
  describe(`${name}, written to`, () => {
    let made: BackendUnderTest | undefined;
    let written: WrittenBackend | undefined;
    beforeAll(async () => {
      made = await make();
      written = writtenBackend(made.backend);
    }, 120_000);
    afterAll(() => made?.close?.());
    const backend = (): WrittenBackend => {
      if (!written) throw new Error('There is no backend to test');
      return written;
    };

    describeCreating(backend);
    describeChanging(backend);
    describeDefining(backend);
    describeImporting(backend);
    describeErasing(backend);
    describeStreaming(backend, () => made?.setClock);
  });
}
