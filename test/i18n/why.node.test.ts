// The sentence that says why a user has a status, for every cause, in both languages.
import { describe, expect, it } from 'vitest';
import { CHURN_CAUSES, EXPIRY_CAUSES } from '../../src/contract/causes.js';
import type { StatusReason } from '../../src/contract/schema/index.js';
import { whySentence } from '../../src/i18n/why.js';
import { Format } from '../../src/i18n/format.js';
import { terms as en } from '../../src/i18n/en/index.js';
import { terms as fr } from '../../src/i18n/fr/index.js';

const AT = '2026-12-03T10:00:00Z';
const plain = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '');

function say(why: Partial<StatusReason>, { lang = 'en-GB', status = 'active', zone = 'UTC' } = {}): string {
  const terms = lang === 'fr' ? fr : en;
  const reason: StatusReason = { cause: 'running', kind: 'subscription', title: 'Premium', at: null, renewsAt: null, ...why };
  return plain(whySentence({ status, why: reason }, terms, new Format(lang, zone, terms.invalidDate)));
}

describe('why a user is active', () => {
  it('says when the subscription renews', () => expect(say({ renewsAt: AT })).toBe('Active: Premium, renews 3 December 2026'));
  it('says when access ends', () => expect(say({ at: AT })).toBe('Active: Premium, ends 3 December 2026'));
  it('says that a purchase never ends', () =>
    expect(say({ kind: 'purchase', title: 'Heat' })).toBe('Active: purchase of “Heat”, no end date'));
  it('names the kind where there is no title', () =>
    expect(say({ kind: 'free_copy', title: null, at: AT })).toBe('Active: free copy, ends 3 December 2026'));
  it('tells the day in the zone', () =>
    expect(say({ renewsAt: '2026-12-02T23:30:00Z' }, { zone: 'Europe/Paris' })).toBe('Active: Premium, renews 3 December 2026'));
});

describe('why a user is registered only', () => {
  it('only created an account', () =>
    expect(say({ cause: 'never', kind: null, title: null }, { status: 'registered' })).toBe('Registered: only created an account'));
  it('has a gift that starts later', () =>
    expect(say({ cause: 'scheduled', kind: 'gift', title: 'Three months', at: AT }, { status: 'registered' })).toBe(
      'Registered: gift “Three months” starts 3 December 2026',
    ));
});

describe('why a user is canceled', () => {
  const cases: readonly (readonly [Partial<StatusReason>, string, string])[] = [
    [{ cause: 'choice' }, 'Premium canceled by choice on 3 December 2026', 'Premium, résiliation volontaire le 3 décembre 2026'],
    [{ cause: 'nonpayment' }, 'Premium ended for non-payment on 3 December 2026', 'Premium, arrêt pour impayé le 3 décembre 2026'],
    [
      { cause: 'trial_not_converted' },
      'trial of Premium ended on 3 December 2026 and was not converted',
      'Premium, essai terminé le 3 décembre 2026 sans abonnement',
    ],
    [
      { cause: 'rental_over', kind: 'rental', title: 'Heat' },
      'rental of “Heat” over since 3 December 2026',
      'location de « Heat », fin le 3 décembre 2026',
    ],
    [
      { cause: 'free_copy_over', kind: 'free_copy' },
      'free copy “Premium” ran out on 3 December 2026',
      'copie gratuite « Premium », fin le 3 décembre 2026',
    ],
    [{ cause: 'gift_over', kind: 'gift' }, 'gift “Premium” ran out on 3 December 2026', 'cadeau « Premium », fin le 3 décembre 2026'],
    [{ cause: 'other' }, 'Premium ended on 3 December 2026 for another reason', 'Premium, fin le 3 décembre 2026 pour une autre raison'],
    [{ cause: 'unknown' }, 'Premium ended on 3 December 2026, reason not known', 'Premium, fin le 3 décembre 2026, raison inconnue'],
  ];
  for (const [why, english, french] of cases) {
    it(`${why.cause} is told in both languages`, () => {
      expect(say({ ...why, at: AT }, { status: 'canceled' })).toBe(`Canceled: ${english}`);
      expect(say({ ...why, at: AT }, { status: 'canceled', lang: 'fr' }).replaceAll(/[\u00A0\u202F]/g, ' ')).toBe(`Résilié : ${french}`);
    });
  }

  it('is told for every cause of the contract', () => {
    const told = cases.map(([{ cause }]) => cause);
    expect([...CHURN_CAUSES, ...EXPIRY_CAUSES].filter((cause) => !told.includes(cause))).toEqual([]);
  });

  it('leaves out a date that nobody knows or that is none', () => {
    expect(say({ cause: 'choice' }, { status: 'canceled' })).toBe('Canceled: Premium canceled by choice');
    expect(say({ cause: 'choice', at: 'soon' }, { status: 'canceled' })).toBe('Canceled: Premium canceled by choice');
  });

  it('shows a cause that this version does not know as itself', () => {
    expect(say({ cause: 'merged', at: AT }, { status: 'canceled' })).toBe('Canceled: Premium, 3 December 2026, merged');
    expect(say({ cause: 'constructor', title: null, kind: 'toString' }, { status: 'canceled' })).toBe('Canceled: tostring, constructor');
  });
});

it('says nothing where the backend does not say why', () => {
  const terms = en;
  expect(whySentence({ status: 'active', why: null }, terms, new Format('en', 'UTC', ''))).toBe('');
});
