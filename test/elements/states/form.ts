// The states of the form that creates and edits a user. Judges nothing.
import type { UsersBackend } from '../../../src/contract/backend.js';
import { UsersError } from '../../../src/contract/failure.js';
import { changedSince, emailTaken } from '../../../src/contract/refusals.js';
import type { Stage } from '../dialogs/stage.js';
import * as stub from '../user-detail/stub.js';
import { leave, press, state, type } from './in-dialog.js';
import { LONG, never, type States } from './state.js';
import { platform } from './user.js';

const mine = stub.user({ ...LONG, customFields: { birth_date: '1984-02-29', genres: ['drama'], fax: '1' } });
const theirs = { ...mine, etag: '"2"', firstName: 'Maximiliane', lastName: 'Breitenbach-Hohenstein' };
const failing = (calls: Partial<UsersBackend>) => () => platform({ getUser: () => Promise.resolve(mine), ...calls });
const refused = (error: UsersError) => (): Promise<never> => Promise.reject(error);

const create = (calls: Partial<UsersBackend>, reach?: (stage: Stage) => Promise<unknown>) => state('create', null, failing(calls), reach);
const edit = (calls: Partial<UsersBackend>, reach: (stage: Stage) => Promise<unknown>) =>
  state('edit', { userId: 'u1' }, failing(calls), reach);
const save = (stage: Stage): void => press(stage, '.dialog-foot .primary');
const edited = async (stage: Stage): Promise<void> => type(await stage.appears('[data-field=lastName] input'), 'Hohenstein');

export const form: States = {
  new: create({}),
  wrong: create({}, async (stage) => {
    type(stage.find('[data-field=email] input'), 'nobody');
    save(stage);
    await stage.appears('.wrong');
  }),
  'an e-mail that is taken': create({ createUser: refused(emailTaken('2')) }, async (stage) => {
    type(stage.find('[data-field=email] input'), LONG.email);
    save(stage);
    await stage.appears('.wrong .open-other, .wrong');
  }),
  'left unsaved': create({}, async (stage) => {
    type(stage.find('[data-field=firstName] input'), 'Ana');
    await leave(stage);
  }),
  'of a user': edit({}, (stage) => stage.appears('#field-0')),
  loading: edit({ getUser: never }, (stage) => stage.appears('.skeleton')),
  'not loaded': edit({ getUser: refused(new UsersError('server', { requestId: 'r-1' })) }, (stage) => stage.appears('.failure')),
  'of nobody': edit({ getUser: refused(new UsersError('missing')) }, (stage) => stage.appears('.message, .failure, [role=alert]')),
  sending: edit({ updateUser: never }, async (stage) => {
    await edited(stage);
    save(stage);
    await stage.appears('[aria-busy=true]');
  }),
  'not saved': edit({ updateUser: refused(new UsersError('timeout', { requestId: 'r-1' })) }, async (stage) => {
    await edited(stage);
    save(stage);
    await stage.appears('.banner');
  }),
  'changed by two': state(
    'edit',
    { userId: 'u1' },
    () => {
      const reads = [mine, theirs];
      return platform({ getUser: async () => reads.shift() ?? theirs, updateUser: refused(changedSince()) });
    },
    async (stage) => {
      await edited(stage);
      save(stage);
      await stage.appears('.clash');
      save(stage);
      await stage.appears('.undecided');
    },
  ),
};
