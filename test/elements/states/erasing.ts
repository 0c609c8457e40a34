// The states of the dialog that erases users. Judges nothing.
import type { UsersBackend } from '../../../src/contract/backend.js';
import { UsersError } from '../../../src/contract/failure.js';
import type { Chosen } from '../../../src/controllers/selection.js';
import { EraseStore, idOf } from '../../controllers/erase-kit.js';
import type { Stage } from '../dialogs/stage.js';
import { leave, press, state, type } from './in-dialog.js';
import { LONG, never, type States } from './state.js';
import { platform } from './user.js';

const MANY = 250;
const many: Chosen = { filter: {}, zone: 'Europe/Paris', except: [] };
const one: Chosen = { ids: [idOf(0)] };

/** What becomes of the store before it is asked, and what is asked elsewhere. */
type Prepare = (store: EraseStore) => Partial<UsersBackend> | undefined | void;
const usual: Prepare = () => undefined;

/** A store whose plans tell more than its number. */
const erasable = (prepare: Prepare) => (): UsersBackend => {
  const store = new EraseStore(MANY);
  const { planErase, eraseUsers } = store.backend;
  return platform({
    eraseUsers,
    planErase: async (selection, call) => {
      const plan = await planErase(selection, call);
      const sample = Array.from({ length: Math.min(5, plan.count) }, (_, at) => ({ ...LONG, id: idOf(at) }));
      return { ...plan, sample, sessionsKept: 1204, runningSubscriptions: { count: 2, nextRenewal: '2026-12-03T10:00:00Z' } };
    },
    ...prepare(store),
  });
};
const given =
  (chosen: Chosen, count?: number) =>
  (reach: (stage: Stage) => Promise<unknown>, prepare = usual) =>
    state('erase', { chosen, ...(count && { count }) }, erasable(prepare), reach);
const ofOne = given(one);
const ofMany = given(many, MANY - 10);

const planned = (stage: Stage): Promise<HTMLElement> => stage.appears('.dialog-foot .danger');
const confirm = async (stage: Stage): Promise<void> => {
  await planned(stage);
  if (stage.find('#erase-count')) type(stage.find('#erase-count'), String(MANY));
  press(stage, '.dialog-foot .danger');
};
const over = (stage: Stage): Promise<HTMLElement> => stage.appears('.dialog-foot .primary');
/** The second part never comes back. */
const slow: Prepare = ({ backend: { eraseUsers }, sent }) => ({
  eraseUsers: (request, call) => (sent.length === 0 ? eraseUsers(request, call) : never()),
});
const going = async (stage: Stage): Promise<void> => {
  await confirm(stage);
  await stage.until(() => (stage.find<HTMLProgressElement>('progress')?.value ?? 0) > 0);
};

export const erasing: States = {
  planning: ofOne(
    (stage) => stage.appears('.skeleton'),
    () => ({ planErase: never }),
  ),
  'not planned': ofOne(
    (stage) => stage.appears('.failure'),
    () => ({ planErase: () => Promise.reject(new UsersError('server', { requestId: 'r-1' })) }),
  ),
  'one user': ofOne(planned),
  'many users': ofMany(planned),
  'a wrong count': ofMany(async (stage) => {
    await planned(stage);
    type(stage.find('#erase-count'), '7');
    press(stage, '.dialog-foot .danger');
    await stage.appears('.erase-wrong');
  }),
  'under way': ofMany(going, slow),
  stopping: ofMany(async (stage) => {
    await going(stage);
    press(stage, '.dialog-foot button');
    await stage.appears('.erase-quiet');
  }, slow),
  'left under way': ofMany((stage) => going(stage).then(() => leave(stage)), slow),
  paused: ofMany(
    (stage) => confirm(stage).then(() => stage.appears('.banner')),
    (store) => void (store.fates = ['fine', 'lost']),
  ),
  done: ofMany((stage) => confirm(stage).then(() => over(stage))),
  'done in part': ofMany(
    (stage) => confirm(stage).then(() => over(stage)),
    (store) => void store.kept.set(idOf(0), 'legal_hold').set(idOf(1), 'server'),
  ),
};
