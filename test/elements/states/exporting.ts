// The states of the dialogs that save files: of a list, of one user, of what a user watched. Judges nothing.
import type { UsersBackend } from '../../../src/contract/backend.js';
import { UsersError } from '../../../src/contract/failure.js';
import type { User } from '../../../src/contract/schema/index.js';
import type { ListAbout } from '../../../src/controllers/export/export-about.js';
import { catchDownloads } from '../dialogs/downloads.js';
import type { Stage } from '../dialogs/stage.js';
import { person } from '../users-table/people.js';
import { leave, press, state } from './in-dialog.js';
import { type InState, type Look, never, type States } from './state.js';
import { platform } from './user.js';

const ABOUT: ListAbout = {
  kind: 'list',
  chosen: { filter: {}, zone: 'Europe/Paris', except: ['u1'] },
  count: { count: 1200, exact: true },
  filters: [
    { text: 'Active', name: 'Active' },
    { text: '“hohenstein-breitenbach@post.example.com”', name: null },
  ],
  sort: { by: 'registeredAt', direction: 'desc' },
  columns: ['name', 'status', 'registeredAt', 'updatedAt', 'offer'],
};

/** Users as a stream that meets something before one of them. */
const streaming = (meet: () => Promise<unknown>): Partial<UsersBackend> => ({
  streamUsers: async function* (): AsyncGenerator<User> {
    for (let at = 0; at < 1200; at += 1) {
      if (at === 1100) await meet();
      yield person(at);
    }
  },
});
const cut = (kind: 'offline' | 'contract' | 'forbidden') => streaming(() => Promise.reject(new UsersError(kind, { requestId: 'r-1' })));

/** Files are caught meanwhile. */
const caught =
  (reach: (look: Look) => Promise<InState>) =>
  async (look: Look): Promise<InState> => {
    const saved = catchDownloads();
    const { element, ...rest } = await reach(look).then((stage) => ({ element: stage.element, remove: () => stage.remove() }));
    return {
      element,
      remove: () => {
        rest.remove();
        saved.restore();
      },
    };
  };
const ofList = (calls: Partial<UsersBackend>, reach: (stage: Stage) => Promise<unknown>, about: Partial<ListAbout> = {}) =>
  caught(state('export', { ...ABOUT, ...about }, () => platform(calls), reach));

const start = (stage: Stage): void => press(stage, '.dialog-foot .primary');
const started = (stage: Stage, appears: string): Promise<unknown> => {
  start(stage);
  return stage.appears(appears);
};
const form = (stage: Stage): Promise<unknown> => stage.appears('.export-form');
const halfway = streaming(never);

export const exporting: States = {
  choices: ofList({}, form),
  'a long list': ofList({}, form, { count: { count: 260_000, exact: false }, chosen: { filter: {}, zone: 'Europe/Paris', except: [] } }),
  'under way': ofList(halfway, (stage) => started(stage, 'progress')),
  'left under way': ofList(halfway, (stage) => started(stage, 'progress').then(() => leave(stage))),
  stopped: ofList(halfway, async (stage) => {
    await started(stage, 'progress');
    press(stage, '.dialog-foot button');
    await stage.appears('.export-note');
  }),
  cut: ofList(cut('offline'), (stage) => started(stage, '.banner')),
  failed: ofList(cut('contract'), (stage) => started(stage, '.banner')),
  forbidden: ofList(cut('forbidden'), (stage) => started(stage, '.banner')),
  done: ofList(
    streaming(() => Promise.resolve()),
    (stage) => started(stage, '.export-done'),
  ),
  'of one user': caught(state('exportUser', { kind: 'person', userId: 'u1' }, () => platform(), form)),
  'of what was watched': caught(
    state(
      'exportUser',
      { kind: 'sessions', userId: 'u1', period: { from: '2026-11-01' }, days: null, count: 1234 },
      () => platform(),
      form,
    ),
  ),
};
