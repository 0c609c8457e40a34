// The dialog that imports users, as a person works with it: file, columns, check, import, and what can go wrong in each.
import { sendKeys } from '@web/test-runner-commands';
import type { UsersBackend } from '../../../src/contract/backend.js';
import { UsersError } from '../../../src/contract/failure.js';
import { createSampleBackend } from '../../../src/sample/backend.js';
import { afterEach, beforeEach, describe, expect, it } from '../../runner/suite.js';
import { later } from './later.js';
import { Stage } from './stage.js';

let stage: Stage;
let backend: UsersBackend;
beforeEach(() => {
  stage = new Stage();
  backend = createSampleBackend({ users: 50 });
});
afterEach(() => stage.remove());

const open = (more: Partial<UsersBackend> = {}, lang = 'en-GB'): Promise<void> =>
  stage.open('import', null, { backend: { ...backend, ...more }, lang });

/** Puts a file into the dialog as the browser does once a person has chosen it. */
async function choose(text: string, name = 'people.csv'): Promise<void> {
  const input = (await stage.appears('input[type=file]')) as HTMLInputElement;
  const data = new DataTransfer();
  data.items.add(new File([text], name));
  input.files = data.files;
  input.dispatchEvent(new Event('change'));
}

const head = (): string => stage.text('.import-head');
const atStep = (text: string): Promise<unknown> => stage.until(() => stage.find('.import-head') && head() === text);
const counts = (): Record<string, string> =>
  Object.fromEntries(
    stage.all('.import-counts > div').map((one) => [one.querySelector('dt')?.textContent, one.querySelector('dd')?.textContent]),
  );
const select = (label: string): HTMLSelectElement => {
  const found = stage.all('select').find((one) => one.getAttribute('aria-label') === label);
  if (!(found instanceof HTMLSelectElement)) throw new Error(`No select "${label}"`);
  return found;
};
const pick = (label: string, value: string): void => {
  const list = select(label);
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
};
const total = async (): Promise<number> => (await backend.searchUsers({ zone: 'Europe/Paris', limit: 1 } as never)).total.count;

const COLUMNS = 'What do the columns hold?';
const CHECKED = 'This is what the import would do';
const DONE = 'The import is done';
const NEW = 'email,first name,last name\none@example.org,One,Person\ntwo@example.org,Two,Person\n';

describe('a file of new people', () => {
  it('goes from its choice to its import', async () => {
    const before = await total();
    await open();
    expect(stage.focused?.textContent).to.contain('Choose a file');
    await choose(NEW);
    await atStep(COLUMNS);
    await stage.until(() => stage.focused?.className === 'import-head');
    expect(select('What "first name" becomes').value).to.equal('firstName');
    stage.button('Check').click();
    await atStep(CHECKED);
    expect(counts()).to.deep.equal({ new: '2', changed: '0' });
    expect(await total()).to.equal(before);
    stage.button('Import 2 rows').click();
    await atStep(DONE);
    expect(counts()).to.deep.equal({ created: '2', updated: '0' });
    expect(await total()).to.equal(before + 2);
    expect(stage.heard).to.deep.equal([{ kind: 'imported', created: 2, updated: 0 }]);
    stage.button('Close').click();
    await stage.closes();
  });

  it('is dropped on the dialog as well', async () => {
    await open();
    const place = await stage.appears('.import-drop');
    const data = new DataTransfer();
    data.items.add(new File([NEW], 'people.csv'));
    place.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    await atStep(COLUMNS);
  });

  it('chosen a second time writes nothing', async () => {
    await open();
    await choose(NEW);
    await atStep(COLUMNS);
    stage.button('Check').click();
    await atStep(CHECKED);
    stage.button('Import').click();
    await atStep(DONE);
    stage.button('Close').click();
    await stage.closes();
    const before = await total();
    await open();
    await choose(NEW);
    await atStep(COLUMNS);
    await stage.shows('2 lines are done and will not be written again');
    stage.button('Check').click();
    await atStep('There is nothing to import');
    expect(counts()).to.deep.equal({ new: '0', changed: '0', 'done before': '2' });
    expect(await total()).to.equal(before);
  });
});

describe('people who exist', () => {
  const existing = async () => {
    const { items } = await backend.searchUsers({ zone: 'Europe/Paris', limit: 2 } as never);
    return items.map(({ email }) => email);
  };

  it('are changed, and what changes is shown field by field', async () => {
    const [first, second] = await existing();
    await open();
    await choose(`email,first name\n${first},Changed\n${second},Changed\nnew@example.org,New\n`);
    await atStep(COLUMNS);
    stage.button('Check').click();
    await atStep(CHECKED);
    expect(counts()).to.deep.equal({ new: '1', changed: '2' });
    stage.find('summary')?.click();
    expect(stage.all('tbody tr')).to.have.length(2);
    expect(stage.text('tbody tr')).to.match(/^2 First name .+ Changed$/);
  });

  it('are left alone where the person chooses that', async () => {
    const [first] = await existing();
    await open();
    await choose(`email,first name\n${first},Changed\nnew@example.org,New\n`);
    await atStep(COLUMNS);
    stage.all('.import-choices input')[1]?.click();
    stage.all('.import-choices input')[3]?.click();
    stage.button('Check').click();
    await atStep('There is nothing to import');
    expect(counts()).to.deep.equal({ new: '0', changed: '0', 'left out': '2' });
  });
});

describe('what cannot be imported', () => {
  const BAD =
    'email,birth date,first name\nok@example.org,2000-01-02,A\nnobody,2000-01-02,B\nOK@example.org,2000-01-02,C\nx@example.org,03/04/2000,D\ny@example.org,2000-01-02\n';

  it('is grouped by cause, with its lines, and comes back as a file that imports again', async () => {
    await open();
    await choose(BAD);
    await atStep(COLUMNS);
    stage.button('Check').click();
    await atStep(CHECKED);
    expect(counts()).to.include({ new: '1', refused: '4' });
    const causes = stage.all('.import-refused details').map((cause) => (cause.textContent ?? '').replace(/\s+/g, ' ').trim());
    expect(causes).to.have.length(4);
    expect(causes.find((cause) => cause.includes('line above'))).to.contain('Lines 4');
    const saved: string[] = [];
    const { createObjectURL } = URL;
    const texts: Promise<string>[] = [];
    URL.createObjectURL = (blob: Blob) => {
      texts.push(blob.text());
      return createObjectURL.call(URL, blob);
    };
    try {
      stage.button('Save the refused rows').click();
      await stage.shows('Saved.');
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    saved.push(...(await Promise.all(texts)));
    const [header, ...rows] = (saved[0] ?? '').split('\r\n');
    expect(header).to.equal('Not imported because,email,birth date,first name');
    expect(rows.filter((row) => row !== '')).to.have.length(4);
    stage.button('Back').click();
    await atStep(COLUMNS);
    stage.button('Back').click();
    await choose((saved[0] ?? '').replace('03/04/2000', '2000-04-03'), 'refused.csv');
    await atStep(COLUMNS);
    expect(stage.all('.import-columns li')).to.have.length(3);
    stage.button('Check').click();
    await atStep(CHECKED);
    expect(counts()).to.include({ new: '2', refused: '2' });
  });

  it('may be a date that could mean two things, until the person chooses', async () => {
    await open();
    await choose('email,birth date\nx@example.org,03/04/2000\n');
    await atStep(COLUMNS);
    await stage.shows('refused until you choose');
    pick('Order of its dates', 'dmy');
    stage.button('Check').click();
    await atStep(CHECKED);
    expect(counts()).to.deep.equal({ new: '1', changed: '0' });
  });

  it('is a file of another kind: it is refused in words, and another one can be chosen', async () => {
    await open();
    await choose('%PDF-1.7', 'people.csv');
    await stage.shows('This is no CSV or XLSX file');
    await choose('email,note\nx@example.org,"open\n');
    await stage.shows('See line 2.');
    await choose(NEW);
    await atStep(COLUMNS);
  });

  it('is a file without e-mails: the step waits until their column is chosen', async () => {
    await open();
    await choose('a,b\nx,y\n');
    await atStep(COLUMNS);
    expect(stage.button('Check').getAttribute('aria-disabled')).to.equal('true');
    stage.button('Check').click();
    expect(head()).to.equal(COLUMNS);
    pick('What "a" becomes', 'email');
    await stage.until(() => stage.button('Check').getAttribute('aria-disabled') === 'false');
  });
});

describe('a column that nobody knows', () => {
  it('can become a custom field, which is made when the import begins and not before', async () => {
    const made: string[] = [];
    const define = backend.defineCustomField?.bind(backend);
    await open({
      defineCustomField: async (definition, call) => {
        made.push(`${definition.key} ${definition.type} ${definition.labels['en']}`);
        if (!define) throw new UsersError('server');
        return define(definition, call);
      },
    });
    await choose('email,Shoe size\nx@example.org,42\n');
    await atStep(COLUMNS);
    pick('What "Shoe size" becomes', 'new');
    await stage.until(() => stage.find('select[aria-label="Type of the new field"]'));
    expect(select('Type of the new field').value).to.equal('number');
    stage.button('Check').click();
    await atStep(CHECKED);
    expect(made).to.deep.equal([]);
    stage.button('Import').click();
    await atStep(DONE);
    expect(made).to.deep.equal(['shoe_size number Shoe size']);
    expect(stage.heard.map(({ kind }) => kind)).to.deep.equal(['fields', 'imported']);
    const { items } = await backend.searchUsers({ zone: 'Europe/Paris', limit: 1, filter: { text: 'x@example.org' } } as never);
    expect(items[0]?.customFields['shoe_size']).to.equal(42);
  });

  it('takes a field from the column that had it', async () => {
    await open();
    await choose('email,first name,nick\nx@example.org,A,B\n');
    await atStep(COLUMNS);
    pick('What "nick" becomes', 'firstName');
    await stage.until(() => select('What "first name" becomes').value === '');
  });
});

describe('an import under way', () => {
  const MANY = `email\n${Array.from({ length: 1200 }, (_, at) => `many${at}@example.org\n`).join('')}`;

  /** Lets each batch that is written wait for a word; after the last word no more. */
  const held = () => {
    const waits: (() => void)[] = [];
    let free = false;
    const importUsers: UsersBackend['importUsers'] = async (batch, call) => {
      if (!batch.dryRun && !free) await new Promise<void>((resolve) => waits.push(resolve));
      if (!backend.importUsers) throw new UsersError('server');
      return backend.importUsers(batch, call);
    };
    const next = async (): Promise<void> => (await stage.until(() => waits.shift()))();
    const sent = (): Promise<unknown> => stage.until(() => waits.length > 0);
    const release = (): void => {
      free = true;
      for (const go of waits.splice(0)) go();
    };
    return { importUsers, sent, next, release };
  };
  const begin = async (importUsers: NonNullable<UsersBackend['importUsers']>): Promise<void> => {
    await open({ importUsers });
    await choose(MANY);
    await atStep(COLUMNS);
    stage.button('Check').click();
    await atStep(CHECKED);
    stage.button('Import').click();
    await atStep('Importing');
  };
  const leaving = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

  it('pauses, goes on, and holds the page meanwhile', async () => {
    const { importUsers, sent, next, release } = held();
    await begin(importUsers);
    await sent();
    expect(leaving()).to.equal(true);
    stage.button('Pause').click();
    await next();
    await stage.shows('Paused');
    expect(stage.heard.at(-1)).to.deep.include({ kind: 'imported' });
    release();
    stage.button('Go on').click();
    await atStep(DONE);
    expect(leaving()).to.equal(false);
    const written = stage.heard.reduce((sum, told) => sum + (told.kind === 'imported' ? told.created : 0), 0);
    expect(written).to.equal(1200);
  });

  it('is told to who listens, now and then', async () => {
    const { importUsers, sent, next, release } = held();
    await begin(importUsers);
    await sent();
    const said = (): string => stage.text('.dialog-body > .visually-hidden');
    expect(said()).to.equal('');
    await next();
    const now = later(7000);
    await stage.until(() => (stage.element.requestUpdate(), /^\d+ of 1,200/.test(said())));
    now();
    release();
    await atStep(DONE);
    expect(said()).to.equal(DONE);
  });

  it('asks before it is left, and stops after the batch under way', async () => {
    const { importUsers, sent, next } = held();
    await begin(importUsers);
    await sent();
    await sendKeys({ press: 'Escape' });
    await stage.shows('Stop the import?');
    await stage.until(() => stage.focused?.textContent?.includes('Go on importing'));
    stage.button('Stop importing').click();
    await next();
    await atStep('The import was stopped');
    await stage.shows('Choose the same file again to go on');
  });

  it('says that the connection was cut, and goes on from there', async () => {
    let cut = true;
    await begin(async (batch, call) => {
      if (!backend.importUsers) throw new UsersError('server');
      const result = await backend.importUsers(batch, call);
      if (batch.dryRun || !cut) return result;
      cut = false;
      throw new UsersError('offline');
    });
    await stage.shows('writes nothing twice');
    stage.button('Retry').click();
    await atStep(DONE);
    expect(counts()['created']).to.equal('1,200');
  });

  it('tells the session that is over, and waits', async () => {
    let over = true;
    await begin(async (batch, call) => {
      if (!backend.importUsers) throw new UsersError('server');
      if (batch.dryRun || !over) return backend.importUsers(batch, call);
      over = false;
      throw new UsersError('unauthorized');
    });
    await stage.shows('Your session is over');
    expect(stage.heard).to.deep.include({ kind: 'unauthorized' });
    stage.button('Retry').click();
    await atStep(DONE);
  });
});

describe('the dialog', () => {
  it('gives the focus back when it is closed by Esc', async () => {
    await open();
    await sendKeys({ press: 'Escape' });
    await stage.closes();
    await stage.until(() => stage.focused?.className === 'opener');
  });
});
