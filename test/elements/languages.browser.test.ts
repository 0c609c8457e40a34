// The language of what stands around an element, as it changes at run time: an ancestor's, the page's, and one beyond a shadow root.
import { afterEach, beforeEach, describe, expect, it } from '../runner/suite.js';
import type { Shown } from './shown.js';
import { Detail } from './user-detail/harness.js';
import { backendOf, NOW } from './user-detail/stub.js';
import { Dashboard } from './users-dashboard/harness.js';
import { Table } from './users-table/harness.js';
import { People } from './users-table/people.js';

let shown: Shown<'users-dashboard' | 'users-table' | 'user-detail'>;
const page = document.documentElement;
let before: string | null;
beforeEach(() => {
  before = page.getAttribute('lang');
});
afterEach(() => {
  shown.remove();
  if (before === null) page.removeAttribute('lang');
  else page.lang = before;
});

const ELEMENTS = [
  {
    name: 'the table',
    show: () => new Table({ backend: new People() }),
    at: '[role=status]',
    texts: { en: '1,000 users', fr: '1 000 utilisateurs', ar: 'مستخدم' },
  },
  {
    name: 'a user',
    show: () => new Detail({ backend: backendOf(), userId: 'u1', now: NOW }),
    at: '[role=tab]',
    texts: { en: 'Subscriptions', fr: 'Abonnements', ar: 'الاشتراكات' },
  },
  { name: 'the dashboard', show: () => new Dashboard(), at: '.top', texts: { en: 'Users', fr: 'Utilisateurs', ar: 'المستخدمون' } },
] as const;

for (const { name, show, at, texts } of ELEMENTS) {
  describe(name, () => {
    const reads = async (lang: keyof typeof texts): Promise<void> => {
      await shown.shows(texts[lang], at);
      const root = shown.find('.root');
      expect([root?.lang.slice(0, 2), root?.dir]).to.deep.equal([lang, lang === 'ar' ? 'rtl' : 'ltr']);
    };

    it('speaks the language of the page as that changes', async () => {
      page.lang = 'en-GB';
      shown = show();
      shown.element.removeAttribute('lang');
      await reads('en');
      page.lang = 'fr';
      await reads('fr');
      page.lang = 'ar';
      await reads('ar');
      page.lang = 'en-GB';
      await reads('en');
    });

    it('speaks the language of what stands around it, whatever the page does', async () => {
      page.lang = 'ar';
      shown = show();
      const around = shown.element.parentElement!;
      around.lang = 'en-GB';
      shown.element.removeAttribute('lang');
      await reads('en');
      around.lang = 'fr';
      await reads('fr');
      page.lang = 'en-GB';
      around.removeAttribute('lang');
      await reads('en');
      page.lang = 'fr';
      await reads('fr');
      shown.element.lang = 'ar';
      await reads('ar');
    });

    it('speaks the language of the page beyond a shadow root', async () => {
      page.lang = 'en-GB';
      shown = show();
      shown.element.removeAttribute('lang');
      const outer = document.createElement('div');
      outer.lang = 'en-GB';
      outer.attachShadow({ mode: 'open' }).append(shown.element);
      document.body.append(outer);
      await reads('en');
      outer.lang = 'fr';
      await reads('fr');
      outer.removeAttribute('lang');
      await reads('en');
      page.lang = 'ar';
      await reads('ar');
      outer.remove();
    });
  });
}
