// The header, the facts, and the personal information of <user-detail>.
import type { UserDetail } from '../../../src/contract/schema/index.js';
import { UsersError } from '../../../src/contract/failure.js';
import type { UserCloseEvent, UserStepEvent } from '../../../src/elements/view-events.js';
import { Format } from '../../../src/i18n/format.js';
import { afterEach, describe, expect, it } from '../../runner/suite.js';
import { Detail, type Given } from './harness.js';
import { backendOf, held, NOW, settings, user } from './stub.js';

/** Wordings of units are the browser's own. */
const format = new Format('en-GB', 'Europe/Paris', '');
let detail: Detail;
const open = (given: Given = {}): Detail => (detail = new Detail({ userId: 'u1', backend: backendOf(), now: NOW, ...given }));
afterEach(() => detail.remove());

describe('the header of a user', () => {
  it('shows name, e-mail, status with its labels, why, and the facts', async () => {
    open();
    await detail.appears('h2');
    expect(detail.text('h2')).to.equal('Ana Gil');
    expect(detail.text('[part=email]')).to.equal('ana@example.com');
    expect(detail.text('.badges')).to.equal('Active Trial');
    expect(detail.text('.why')).to.equal('Active: Premium monthly, renews 3 December 2026');
    expect(detail.all('.facts dd').map((fact) => fact.textContent)).to.deep.equal(['10 Mar 2026', '—', format.duration(5400), '€19.98']);
  });

  it('speaks French', async () => {
    open({ lang: 'fr' });
    await detail.appears('h2');
    expect(detail.text('.why')).to.equal('Actif : Premium monthly, renouvellement le 3 décembre 2026');
    expect(detail.tabNames()[0]).to.equal('Infos personnelles');
  });

  it('shows a skeleton and says that it loads until the user arrives', async () => {
    const answer = held<UserDetail>();
    open({ backend: backendOf({ getUser: () => answer.promise }) });
    await detail.appears('.head .skeleton');
    expect(detail.find('[aria-busy=true] .head')).not.to.equal(null);
    answer.resolve(user());
    await detail.shows('Ana Gil', 'h2');
    expect(detail.find('.head .skeleton')).to.equal(null);
  });

  it('drops the shown user at once when another one is chosen, and drops the late answer of the first', async () => {
    const answers = { u1: held<UserDetail>(), u2: held<UserDetail>(), u3: held<UserDetail>() };
    open({ backend: backendOf({ getUser: (id) => answers[id as 'u1'].promise }) });
    answers.u1.resolve(user({ id: 'u1', firstName: 'One' }));
    await detail.shows('One', 'h2');
    detail.element.userId = 'u2';
    await detail.appears('.head .skeleton');
    expect(detail.find('h2')).to.equal(null);
    detail.element.userId = 'u3';
    await detail.element.updateComplete;
    answers.u2.resolve(user({ id: 'u2', firstName: 'Two' }));
    answers.u3.resolve(user({ id: 'u3', firstName: 'Three' }));
    await detail.appears('h2');
    expect(detail.text('h2')).to.equal('Three Gil');
  });

  it('copies the e-mail and says so', async () => {
    const copied: string[] = [];
    const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    open();
    await detail.appears('h2');
    detail.button('Copy e-mail').click();
    await detail.shows('Copied', '.copied');
    expect(copied).to.deep.equal(['ana@example.com']);
    if (own) Object.defineProperty(navigator, 'clipboard', own);
    else Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('names a user without a name by the id, and says that there is no e-mail', async () => {
    open({
      backend: backendOf({ getUser: (id) => Promise.resolve(user({ id, firstName: null, lastName: ' ', email: null, why: null })) }),
    });
    await detail.appears('h2');
    expect(detail.text('h2')).to.equal('User u1');
    expect(detail.text('.email')).to.equal('No e-mail');
    expect(detail.find('.why')).to.equal(null);
  });

  it('shows a status that this version does not know as itself', async () => {
    open({
      backend: backendOf({
        getUser: () =>
          Promise.resolve(user({ status: 'frozen', why: { cause: 'audit', kind: null, title: null, at: null, renewsAt: null } })),
      }),
    });
    await detail.appears('h2');
    expect(detail.text('.badges')).to.include('frozen');
    expect(detail.text('.why')).to.equal('frozen: access, audit');
  });
});

describe('a user that is not there', () => {
  const gone = backendOf({ getUser: () => Promise.reject(new UsersError('missing')) });

  it('is said to no longer exist, with a way to close', async () => {
    open({ backend: gone, embedded: true });
    await detail.shows('This user no longer exists.');
    const closed = detail.next<UserCloseEvent>('user-close');
    detail.find('.gone button')?.click();
    expect((await closed).userId).to.equal('u1');
  });

  it('fires previous and next when embedded, and nothing beyond the ends of the list', async () => {
    open({ embedded: true, first: true });
    await detail.appears('h2');
    const stepped = detail.next<UserStepEvent>('user-step');
    detail.button('Previous user').click();
    detail.button('Next user').click();
    expect((await stepped).step).to.equal(1);
  });

  it('has no such buttons when it stands alone', async () => {
    open();
    await detail.appears('h2');
    expect(detail.find('.step-bar')).to.equal(null);
  });
});

describe('personal information', () => {
  const fields = settings({
    customFields: [
      { key: 'birth', labels: { en: 'Born', fr: 'Né' }, type: 'date', required: false, options: [], order: 1, archived: false },
      { key: 'site', labels: { en: 'Site' }, type: 'url', required: false, options: [], order: 2, archived: false },
      { key: 'evil', labels: { en: 'Evil' }, type: 'url', required: false, options: [], order: 3, archived: false },
      {
        key: 'likes',
        labels: { en: 'Likes' },
        type: 'choices',
        required: false,
        options: [{ value: 'a', labels: { en: 'Alpha' } }],
        order: 4,
        archived: false,
      },
      { key: 'land', labels: { en: 'Land' }, type: 'country', required: false, options: [], order: 5, archived: false },
      { key: 'news', labels: { en: 'News' }, type: 'boolean', required: false, options: [], order: 6, archived: false },
      { key: 'odd', labels: { en: 'Odd' }, type: 'tier', required: false, options: [], order: 7, archived: false },
      { key: 'old', labels: { en: 'Old' }, type: 'text', required: false, options: [], order: 8, archived: true },
      { key: 'fax', labels: { en: 'Fax' }, type: 'text', required: false, options: [], order: 9, archived: true },
    ],
  });
  const customFields = {
    birth: '1990-01-01',
    site: 'https://example.com/a',
    evil: 'javascript:alert(1)',
    likes: ['a', 'zeta'],
    land: 'FR',
    news: false,
    odd: 'gold',
    old: '',
    fax: '12',
  };
  const values = (): Record<string, string> =>
    Object.fromEntries(
      detail
        .all('.field')
        .map((field) => [
          field.querySelector('dt bdi')?.textContent ?? '',
          (field.querySelector('dd')?.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
        ]),
    );

  it('shows every field by its type, dates unshifted, instants in the zone, archived ones only with a value', async () => {
    open({
      timeZone: 'Pacific/Kiritimati',
      backend: backendOf({ getSettings: () => Promise.resolve(fields), getUser: () => Promise.resolve(user({ customFields })) }),
    });
    await detail.appears('.fields dd time');
    expect(values()).to.deep.equal({
      'First name': 'Ana',
      'Last name': 'Gil',
      'E-mail': 'ana@example.com',
      Registered: '10 Mar 2026, 12:30',
      'Last profile update': '—',
      Born: '1 January 1990',
      Site: 'https://example.com/a',
      Evil: 'javascript:alert(1)',
      Likes: 'Alphazeta',
      Land: 'France',
      News: 'No',
      Odd: 'gold',
      Fax: '12',
    });
    expect(detail.all('.choices li').map((item) => item.textContent)).to.deep.equal(['Alpha', 'zeta']);
    const links = detail.all('.fields a');
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal(['https://example.com/a']);
    expect(links[0]?.getAttribute('rel')).to.equal('noopener noreferrer');
  });
});
