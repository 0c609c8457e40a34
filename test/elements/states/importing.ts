// The states of the dialog that imports users. Judges nothing.
import type { UsersBackend } from '../../../src/contract/backend.js';
import { UsersError } from '../../../src/contract/failure.js';
import { createSampleBackend } from '../../../src/sample/backend.js';
import type { Stage } from '../dialogs/stage.js';
import { leave, press, state } from './in-dialog.js';
import { LONG, never, type States } from './state.js';

const choose = async (stage: Stage, text: string, name = 'newsletter-subscribers-of-november-2026.csv'): Promise<void> => {
  const input = (await stage.appears('input[type=file]')) as HTMLInputElement;
  const data = new DataTransfer();
  data.items.add(new File([text], name));
  input.files = data.files;
  input.dispatchEvent(new Event('change'));
};

const GOOD = Array.from({ length: 700 }, (_, at) => `many${at}@example.org,First${at},\n`).join('');
const PEOPLE = `email,first name,last name,birth date,Favourite genre of last winter\n${LONG.email},${LONG.firstName},${LONG.lastName},03/04/2000,Drama\nnobody,B,C,2000-01-01,Comedy\n`;
const SIMPLE = `email,first name,last name\n${GOOD}nobody,B,C\n${LONG.email},${LONG.firstName},${LONG.lastName}\n`;

const forward = (stage: Stage): void => press(stage, '.dialog-foot .primary:not([aria-disabled=true])');
const columns = async (stage: Stage, file = SIMPLE): Promise<void> => {
  await choose(stage, file);
  await stage.appears('.import-columns');
};
const checked = async (stage: Stage): Promise<void> => {
  await columns(stage);
  forward(stage);
  await stage.appears('.import-refused');
};
const going = async (stage: Stage): Promise<void> => {
  await checked(stage);
  forward(stage);
  await stage.appears('progress');
};

type Importing = NonNullable<UsersBackend['importUsers']>;
/** A sample platform; `write`: what happens to the batch of this number, from 1, that is written. */
const sample = (write?: (batch: number) => Promise<unknown> | undefined) => (): UsersBackend => {
  const backend = createSampleBackend({ users: 50 });
  let batches = 0;
  const importUsers: Importing = async (batch, call) => {
    if (!batch.dryRun) await write?.((batches += 1));
    return backend.importUsers!(batch, call);
  };
  return { ...backend, importUsers };
};
const ofFile = (reach: (stage: Stage) => Promise<unknown>, backend: () => UsersBackend = sample()) => state('import', null, backend, reach);
const held = sample((batch) => (batch > 1 ? never() : undefined));
const cut = (error: UsersError): (() => UsersBackend) => sample((batch) => (batch > 1 ? Promise.reject(error) : undefined));

export const importing: States = {
  'a file to choose': ofFile((stage) => stage.appears('.import-drop')),
  'a file refused': ofFile(async (stage) => (await choose(stage, '%PDF'), stage.appears('.import-fault'))),
  columns: ofFile((stage) => columns(stage)),
  'columns undecided': ofFile((stage) => columns(stage, PEOPLE)),
  'a new field': ofFile(async (stage) => {
    await columns(stage, PEOPLE);
    const list = stage.all('.import-columns select').at(-1) as HTMLSelectElement;
    list.value = 'new';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await stage.until(() => stage.all('.import-columns select').length > 5);
  }),
  'no key': ofFile((stage) => columns(stage, 'a,b\nx,y\n')),
  checking: ofFile(
    async (stage) => {
      await columns(stage);
      forward(stage);
      await stage.appears('progress');
    },
    () => ({ ...createSampleBackend({ users: 50 }), importUsers: never }),
  ),
  checked: ofFile(async (stage) => {
    await checked(stage);
    for (const details of stage.all('details')) details.setAttribute('open', '');
  }),
  'under way': ofFile(going, held),
  'left under way': ofFile((stage) => going(stage).then(() => leave(stage)), held),
  pausing: ofFile(async (stage) => {
    await going(stage);
    press(stage, '.dialog-foot button:last-child');
    await stage.appears('.dialog-foot .primary');
  }, held),
  cut: ofFile((stage) => going(stage).then(() => stage.appears('.banner')), cut(new UsersError('offline'))),
  'session over': ofFile((stage) => going(stage).then(() => stage.appears('.banner')), cut(new UsersError('unauthorized'))),
  done: ofFile(async (stage) => {
    await checked(stage);
    forward(stage);
    await stage.until(() => !stage.find('progress') && stage.find('.dialog-foot .primary') && stage.find('.import-counts'));
  }),
};
