// The form that creates and edits a user, as a person works with it.
import { sendKeys } from '@web/test-runner-commands';
import type { UsersBackend } from '../../../src/contract/backend.js';
import { UsersError } from '../../../src/contract/failure.js';
import { changedSince, emailTaken, wrongFields } from '../../../src/contract/refusals.js';
import type { CustomFieldDefinition, UserDetail } from '../../../src/contract/schema/index.js';
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { plain } from '../shown.js';
import { backendOf, held, settings, user } from '../user-detail/stub.js';
import { type Given, Stage } from './stage.js';

const option = (value: string) => ({ value, labels: { en: value.toUpperCase() } });
const definition = (key: string, type: string, more: Partial<CustomFieldDefinition> = {}): CustomFieldDefinition => ({
  key,
  labels: { en: key[0]?.toUpperCase() + key.slice(1).replaceAll('_', ' '), fr: `${key} (fr)` },
  type,
  required: false,
  options: [],
  order: 0,
  archived: false,
  ...more,
});
/** Every type that there is, an archived field and one of a type that nobody knows. */
const definitions: CustomFieldDefinition[] = [
  definition('reference', 'text', { required: true }),
  definition('note', 'long_text'),
  definition('profiles', 'number'),
  definition('newsletter', 'boolean'),
  definition('birth_date', 'date'),
  definition('source', 'choice', { options: ['search', 'friend'].map(option) }),
  definition('genres', 'choices', { options: ['drama', 'comedy'].map(option) }),
  definition('website', 'url'),
  definition('phone', 'phone'),
  definition('country', 'country'),
  definition('loyalty', 'loyalty_tier'),
  definition('fax', 'phone', { archived: true }),
];
const filled = user({
  customFields: {
    reference: 'A-1',
    note: 'one\ntwo',
    profiles: 1234.5,
    newsletter: true,
    birth_date: '1984-02-29',
    source: 'friend',
    genres: ['drama'],
    website: 'https://example.com',
    phone: '+33 6 12 34 56 78',
    country: 'FR',
    loyalty: 'gold',
    fax: '123',
  },
});
const platform = (changes: Partial<UsersBackend> = {}): UsersBackend =>
  backendOf({
    getSettings: () => Promise.resolve(settings({ customFields: definitions })),
    getUser: () => Promise.resolve(filled),
    createUser: () => Promise.resolve(user({ id: 'new' })),
    updateUser: () => Promise.resolve(filled),
    ...changes,
  });

class Form extends Stage {
  field(key: string): HTMLElement {
    const found = this.find(`[data-field="${key}"]`);
    if (!found) throw new Error(`No field ${key}`);
    return found;
  }

  input(key: string): HTMLInputElement {
    const found = this.field(key).querySelector<HTMLInputElement>('input, select, textarea');
    if (!found) throw new Error(`Nothing to enter in ${key}`);
    return found;
  }

  type(key: string, text: string): void {
    const input = this.input(key);
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** What is said to be wrong, by field. */
  wrong(): Record<string, string> {
    return Object.fromEntries(
      this.all('.form-field.wrong').map((field) => [
        field.dataset['field'] ?? '',
        plain(field.querySelector('.wrong-line')?.firstElementChild?.nextElementSibling?.textContent ?? ''),
      ]),
    );
  }
}

let form: Form;
afterEach(() => form.remove());

const opened = async (name: 'create' | 'edit', given: Partial<Given>): Promise<Form> => {
  form = new Form();
  const all = { backend: platform(), ...given };
  if (name === 'edit') await form.open('edit', { userId: 'u1' }, all);
  else await form.open('create', null, all);
  return form;
};
const creating = (given: Partial<Given> = {}): Promise<Form> => opened('create', given);
const editing = async (given: Partial<Given> = {}): Promise<Form> => {
  await opened('edit', given);
  await form.appears('#field-0');
  return form;
};

describe('the form of a user', () => {
  it('has a field for all that staff enter, in order, with what the user has', async () => {
    await editing();
    const shown = form.all('.form-field:not(.told)').map((field) => {
      const inputs = [...field.querySelectorAll<HTMLInputElement>('input, select, textarea')];
      const label = plain(field.querySelector('label, legend')?.textContent ?? '');
      const ticked = inputs.filter(({ checked }) => checked).map((input) => plain(input.parentElement?.textContent ?? ''));
      return [label, ticked.length > 0 ? ticked.join() : (inputs[0]?.value ?? '')];
    });
    expect(shown).to.deep.equal([
      ['First name', 'Ana'],
      ['Last name', 'Gil'],
      ['E-mail Required', 'ana@example.com'],
      ['Reference Required', 'A-1'],
      ['Note', 'one\ntwo'],
      ['Profiles', '1234.5'],
      ['Newsletter', 'Yes'],
      ['Birth date', '1984-02-29'],
      ['Source', 'friend'],
      ['Genres', 'DRAMA'],
      ['Website', 'https://example.com'],
      ['Phone', '+33 6 12 34 56 78'],
      ['Country', 'FR'],
    ]);
    expect(form.all('.told').map(({ textContent }) => plain(textContent ?? ''))).to.deep.equal([
      'Loyalty Cannot be changed here gold',
      'Fax No longer in use 123',
    ]);
    expect(form.text('.dialog-title')).to.equal('Edit Ana Gil');
  });

  it('reads each type as what it is, and sends nothing else', async () => {
    const sent: unknown[] = [];
    await editing({ backend: platform({ updateUser: async (_, changes, { etag }) => (sent.push(changes, etag), filled) }) });
    form.type('custom:profiles', '1,234');
    form.type('custom:note', '');
    form.type('custom:birth_date', '2000-12-31');
    form.type('custom:country', 'PT');
    form.type('custom:source', '');
    const [, no] = form.field('custom:newsletter').querySelectorAll('input');
    no?.click();
    for (const tick of form.field('custom:genres').querySelectorAll('input')) tick.click();
    form.button('Save').click();
    await form.closes();
    const customFields = {
      note: null,
      profiles: 1234,
      newsletter: false,
      birth_date: '2000-12-31',
      source: null,
      genres: ['comedy'],
      country: 'PT',
    };
    expect(sent).to.deep.equal([{ customFields }, '"1"']);
    expect(form.heard).to.deep.equal([{ kind: 'saved', user: filled, created: false }]);
  });

  it('keeps values that its inputs cannot show until something else is entered', async () => {
    const odd = user({ customFields: { reference: 'A', birth_date: 'in May', source: 'gone', genres: ['drama', 'opera'] } });
    const sent: unknown[] = [];
    const updateUser: UsersBackend['updateUser'] = async (_, changes) => (sent.push(changes), odd);
    await editing({ backend: platform({ getUser: async () => odd, updateUser }) });
    expect(plain(form.field('custom:birth_date').textContent ?? '')).to.contain('Now: in May.');
    expect(form.input('custom:source').value).to.equal('gone');
    expect(plain(form.field('custom:genres').textContent ?? '')).to.contain('opera (no longer offered)');
    form.input('custom:birth_date').focus();
    await sendKeys({ press: 'Tab' });
    form.type('firstName', 'Anna');
    form.button('Save').click();
    await form.closes();
    expect(sent).to.deep.equal([{ firstName: 'Anna' }]);
  });

  it('finds an option among many', async () => {
    const options = Array.from({ length: 40 }, (_, at) => option(`genre ${at}`));
    const getSettings = async () => settings({ customFields: [definition('genres', 'choices', { options })] });
    await creating({ backend: platform({ getSettings }) });
    form.type('custom:genres', 'genre 3');
    const ticks = [...form.field('custom:genres').querySelectorAll<HTMLElement>('.tick-line')];
    expect(ticks.filter((tick) => tick.offsetHeight > 0).length).to.equal(11);
  });

  it('speaks French, and takes numbers as they are written there', async () => {
    const sent: unknown[] = [];
    const updateUser: UsersBackend['updateUser'] = async (_, changes) => (sent.push(changes), filled);
    await editing({ lang: 'fr', backend: platform({ updateUser }) });
    expect(form.text('.dialog-title')).to.equal('Modifier Ana Gil');
    expect(plain(form.field('email').querySelector('label')?.textContent ?? '')).to.equal('E-mail Obligatoire');
    expect(form.input('custom:profiles').value).to.equal('1234,5');
    form.type('custom:profiles', '1 234,25');
    form.button('Enregistrer').click();
    await form.closes();
    expect(sent).to.deep.equal([{ customFields: { profiles: 1234.25 } }]);
  });
});

describe('creating a user', () => {
  it('begins in the first field, asks for what is missing, and leads to it', async () => {
    const sent: unknown[] = [];
    await creating({ backend: platform({ createUser: async (draft) => (sent.push(draft), user({ id: 'new' })) }) });
    await form.until(() => form.focused === form.input('firstName'));
    form.button('Create user').click();
    await form.appears('.wrong');
    expect(form.wrong()).to.deep.equal({ email: 'Fill this in.', 'custom:reference': 'Fill this in.' });
    expect(form.text('.form-status')).to.equal('2 fields need another look.');
    await form.until(() => form.focused === form.input('email'));
    form.type('email', 'new@example.com');
    form.type('custom:reference', ' B-2 ');
    form.button('Create user').click();
    await form.closes();
    expect(sent).to.deep.equal([{ email: 'new@example.com', customFields: { reference: 'B-2' } }]);
    expect(form.heard.map((heard) => heard.kind === 'saved' && heard.created)).to.deep.equal([true]);
  });

  it('is done by keyboard alone: Tab from field to field, Enter sends, once', async () => {
    const answer = held<UserDetail>();
    let sent = 0;
    await creating({ backend: platform({ createUser: () => ((sent += 1), answer.promise) }) });
    await form.until(() => form.focused === form.input('firstName'));
    for (const text of ['Ada', 'Byron', 'ada@example.com', 'C-3']) {
      await sendKeys({ type: text });
      await sendKeys({ press: 'Tab' });
    }
    expect(form.focused).to.equal(form.input('custom:note'));
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ press: 'Enter' });
    const button = await form.until(() => form.find<HTMLButtonElement>('[type=submit][aria-busy=true]'));
    expect(plain(button.textContent ?? '')).to.equal('Saving…');
    button.click();
    form.find<HTMLFormElement>('form')?.requestSubmit();
    answer.resolve(user());
    await form.closes();
    expect(sent).to.equal(1);
    await form.until(() => form.focused?.classList.contains('opener'));
  });

  it('never sends the form of the host around it', async () => {
    let sent = false;
    const around = document.createElement('form');
    around.addEventListener('submit', (event) => {
      sent = true;
      event.preventDefault();
    });
    document.body.append(around);
    await creating();
    around.append(form.element);
    await form.until(() => form.dialog?.open);
    form.input('firstName').focus();
    await sendKeys({ press: 'Enter' });
    await form.appears('.wrong');
    around.remove();
    expect(sent).to.equal(false);
  });

  it('says whose the e-mail is already, and leads to that user after asking', async () => {
    await creating({ backend: platform({ createUser: () => Promise.reject(emailTaken('u2')) }) });
    form.type('email', 'ana@example.com');
    form.type('custom:reference', 'B');
    form.button('Create user').click();
    await form.appears('.wrong');
    expect(form.wrong()).to.deep.equal({ email: 'Another user has this e-mail. Open that user' });
    await form.until(() => form.focused === form.input('email'));
    form.button('Open that user').click();
    await form.shows('Leave without saving?');
    form.button('Leave').click();
    await form.closes();
    expect(form.heard).to.deep.equal([{ kind: 'open', id: 'u2' }]);
  });
});

describe('what is wrong with a field', () => {
  it('is told when the field is left, tied to it, and goes when it is right', async () => {
    await editing();
    form.type('email', 'ana');
    form.input('custom:website').focus();
    await form.appears('.wrong');
    const input = form.input('email');
    const line = form.find(`#${input.getAttribute('aria-describedby')}`);
    expect([input.getAttribute('aria-invalid'), plain(line?.textContent ?? '')]).to.deep.equal([
      'true',
      'Enter an e-mail address, such as name@example.com.',
    ]);
    form.type('email', 'ana@example.org');
    await form.until(() => form.find('.wrong') === null);
  });

  it('is not told of a field that was only passed', async () => {
    await creating();
    await form.until(() => form.focused === form.input('firstName'));
    for (let at = 0; at < 6; at += 1) await sendKeys({ press: 'Tab' });
    await form.element.updateComplete;
    expect(form.wrong()).to.deep.equal({});
  });

  it('is told of a date of which only a part is typed', async () => {
    await creating();
    form.type('email', 'new@example.com');
    form.type('custom:reference', 'B');
    form.input('custom:birth_date').focus();
    await sendKeys({ type: '12' });
    await sendKeys({ press: 'Enter' });
    await form.appears('.wrong');
    expect(form.wrong()).to.deep.equal({ 'custom:birth_date': 'Enter a whole date that the calendar has.' });
  });

  it('is told in the server’s words where nobody else has any, also without a field', async () => {
    const refusal = wrongFields([
      { pointer: '/customFields/genres/0', detail: 'Not in this country', code: 'house_rule' },
      { pointer: '/plan', detail: 'No plan is left' },
    ]);
    await editing({ backend: platform({ updateUser: () => Promise.reject(refusal) }) });
    form.type('firstName', 'Anna');
    form.button('Save').click();
    await form.appears('.others');
    expect(form.wrong()).to.deep.equal({ 'custom:genres': 'The server does not accept this. Not in this country' });
    expect(form.text('.others')).to.equal('The server does not accept this. No plan is left');
  });
});

describe('leaving the form', () => {
  it('asks nothing where nothing was entered', async () => {
    await editing();
    await sendKeys({ press: 'Escape' });
    await form.closes();
    await form.until(() => form.focused?.classList.contains('opener'));
  });

  it('asks before entries are lost, and goes back to where the person was', async () => {
    await editing();
    form.type('lastName', 'Gomes');
    await sendKeys({ press: 'Escape' });
    await form.shows('Leave without saving?');
    await form.until(() => plain(form.focused?.textContent ?? '') === 'Keep editing');
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Enter' });
    await form.until(() => form.focused === form.input('lastName'));
    expect(form.input('lastName').value).to.equal('Gomes');
    form.button('Cancel').click();
    await form.shows('Leave without saving?');
    form.button('Leave').click();
    await form.closes();
    expect(form.heard).to.deep.equal([]);
  });

  it('stands over the page with its entries after its element was moved', async () => {
    await editing();
    form.type('lastName', 'Gomes');
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(form.element);
    await form.until(() => form.dialog?.matches(':modal'));
    expect(form.input('lastName').value).to.equal('Gomes');
    await sendKeys({ press: 'Escape' });
    await form.shows('Leave without saving?');
    elsewhere.remove();
  });

  it('leaves room for its fields, however long the name', async () => {
    await editing({
      backend: platform({ getUser: () => Promise.resolve(user({ firstName: 'Long '.repeat(40), lastName: 'X'.repeat(150) })) }),
    });
    expect(form.find('.dialog-head')?.offsetHeight).to.be.lessThan(80);
    expect(form.button('Close').offsetWidth).to.be.greaterThan(23);
  });

  it('holds the page back only while there is something to lose', async () => {
    const isHeld = (): boolean => !globalThis.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await editing();
    expect(isHeld()).to.equal(false);
    form.type('lastName', 'Gomes');
    expect(isHeld()).to.equal(true);
    form.type('lastName', 'Gil');
    expect(isHeld()).to.equal(false);
    form.type('lastName', 'Gomes');
    form.remove();
    await form.until(() => form.dialog === null || !isHeld());
    expect(isHeld()).to.equal(false);
  });
});

describe('a failure', () => {
  it('to load says so, and can be tried again', async () => {
    const refusals = [new UsersError('server', { requestId: 'r-1' })];
    const getUser = async (): Promise<UserDetail> => {
      const refusal = refusals.shift();
      if (refusal) throw refusal;
      return filled;
    };
    await opened('edit', { backend: platform({ getUser }) });
    await form.shows('The server had a problem.');
    expect(form.text()).to.contain('r-1');
    expect(form.all('[type=submit]')).to.deep.equal([]);
    form.button('Retry').focus();
    form.button('Retry').click();
    await form.appears('#field-0');
    await form.until(() => form.focused === form.input('firstName'));
  });

  it('to load stands in the place of the fields, which have their size already', async () => {
    const answer = held<UserDetail>();
    await opened('edit', { backend: platform({ getUser: () => answer.promise }) });
    const before = (await form.appears('.form-field .skeleton')).offsetHeight;
    expect(form.focused?.classList.contains('dialog-title')).to.equal(true);
    answer.resolve(user());
    expect((await form.appears('#field-0')).offsetHeight).to.equal(before);
    await form.until(() => form.focused === form.input('firstName'));
  });

  it('of a user who is gone is final', async () => {
    await opened('edit', { backend: platform({ getUser: () => Promise.reject(new UsersError('missing')) }) });
    await form.shows('This no longer exists.');
    form.button('Close').click();
    await form.closes();
    expect(form.heard).to.deep.equal([{ kind: 'stale' }]);
  });

  it('that leaves open whether it was saved has the list asked again once the form is left', async () => {
    await editing({ backend: platform({ updateUser: () => Promise.reject(new UsersError('timeout')) }) });
    form.type('lastName', 'Gomes');
    form.button('Save').click();
    await form.shows('It may have been saved all the same');
    expect(form.heard).to.deep.equal([]);
    form.button('Cancel').click();
    await form.shows('Leave without saving?');
    form.button('Leave').click();
    await form.closes();
    expect(form.heard).to.deep.equal([{ kind: 'stale' }]);
  });

  it('to save keeps the entries and says how it stands; signing in again is asked for', async () => {
    const refusals = [new UsersError('timeout'), new UsersError('forbidden'), new UsersError('unauthorized')];
    const updateUser = async (): Promise<UserDetail> => {
      const refusal = refusals.shift();
      if (refusal) throw refusal;
      return filled;
    };
    await editing({ backend: platform({ updateUser }) });
    form.type('lastName', 'Gomes');
    form.button('Save').click();
    await form.shows('The server took too long to answer. It may have been saved all the same');
    form.button('Retry').click();
    await form.shows('Your role does not allow this. What you entered is still here.');
    form.button('Save').click();
    await form.shows('Your session is over.');
    expect([form.input('lastName').value, form.heard]).to.deep.equal(['Gomes', [{ kind: 'unauthorized' }]]);
    form.button('Save').click();
    await form.closes();
  });
});

describe('a user whom somebody else has changed meanwhile', () => {
  const theirs = user({ ...filled, etag: '"2"', lastName: 'Gomes', customFields: { ...filled.customFields, source: 'search' } });

  const clashing = async (given: Partial<Given> = {}, updateUser?: UsersBackend['updateUser']): Promise<unknown[]> => {
    const reads = [filled, theirs];
    const sent: unknown[] = [];
    const stale: UsersBackend['updateUser'] = async (id, changes, call) => {
      sent.push(changes, call.etag);
      if (call.etag === '"1"') throw changedSince();
      return updateUser ? updateUser(id, changes, call) : theirs;
    };
    await editing({ backend: platform({ getUser: async () => reads.shift() ?? theirs, updateUser: stale }), ...given });
    form.type('firstName', 'Anna');
    form.type('lastName', 'Gilbert');
    form.button('Save').click();
    await form.appears('.clash');
    return sent;
  };

  it('is laid beside my edits, field by field; what both changed has to be chosen', async () => {
    const sent = await clashing();
    await form.until(() => form.focused?.classList.contains('clash-head'));
    const rows = form
      .all('.clash')
      .map((row) => [
        plain(row.querySelector('legend')?.textContent ?? ''),
        ...[...row.querySelectorAll('.side')].map(
          (side) => `${plain(side.textContent ?? '')}${side.querySelector('input')?.checked ? ' *' : ''}`,
        ),
        plain(row.querySelector('.hint')?.textContent ?? ''),
      ]);
    expect(rows).to.deep.equal([
      ['First name Changed by you', 'YoursAnna *', 'TheirsAna', ''],
      ['Last name Changed by both: choose', 'YoursGilbert', 'TheirsGomes', 'Before: Gil'],
      ['Source Changed by them', 'YoursFRIEND', 'TheirsSEARCH *', ''],
    ]);
    form.button('Save what is chosen').click();
    await form.appears('.undecided');
    await form.until(() => form.focused?.closest('.undecided'));
    await sendKeys({ press: ' ' });
    await form.until(() => form.find<HTMLInputElement>('[data-field=lastName] input')?.checked);
    await sendKeys({ press: 'Enter' });
    await form.closes();
    expect(sent.slice(2)).to.deep.equal([{ firstName: 'Anna', lastName: 'Gilbert' }, '"2"']);
  });

  it('comes back as a form with what was chosen where saving fails then', async () => {
    await clashing({}, () => Promise.reject(new UsersError('offline')));
    form.find<HTMLInputElement>('[data-field=lastName] .side:last-child input')?.click();
    form.button('Save what is chosen').click();
    await form.shows('The server could not be reached.');
    expect([form.input('firstName').value, form.input('lastName').value]).to.deep.equal(['Anna', 'Gomes']);
    expect(form.input('custom:source').value).to.equal('search');
  });
});
