// What the sample platform tells about itself: offers, and custom fields of every type.
import type { Settings } from '../contract/schema/index.js';
import { instantText } from '../contract/schema/index.js';
import { GENRES, OFFERS, SOURCES } from './catalogue.js';

const words = (value: string): string => value.replaceAll('_', ' ').replace(/^./, (sign) => sign.toUpperCase());
const FRENCH: Readonly<Record<string, string>> = {
  search: 'Recherche',
  friend: 'Un proche',
  advert: 'Publicité',
  press: 'Presse',
  gift_card: 'Carte cadeau',
  drama: 'Drame',
  comedy: 'Comédie',
  thriller: 'Thriller',
  documentary: 'Documentaire',
  animation: 'Animation',
  science_fiction: 'Science-fiction',
};
const options = (values: readonly string[]) =>
  values.map((value) => ({ value, labels: { en: words(value), ...(FRENCH[value] && { fr: FRENCH[value] }) } }));

const field = (
  key: string,
  en: string,
  fr: string,
  type: string,
  order: number,
  more: { archived?: boolean; options?: ReturnType<typeof options> } = {},
) => ({
  key,
  labels: { en, fr },
  type,
  order,
  required: false,
  archived: false,
  options: [],
  ...more,
});

/** The settings at an instant (Unix ms). */
export const sampleSettings = (now: number): Settings => ({
  zone: 'Europe/Paris',
  zoneFixed: false,
  now: instantText(now),
  currency: 'EUR',
  trials: true,
  offers: OFFERS.map(({ id, name }) => ({ id, name })),
  customFields: [
    field('birth_date', 'Date of birth', 'Date de naissance', 'date', 1),
    field('country', 'Country', 'Pays', 'country', 2),
    field('phone', 'Phone', 'Téléphone', 'phone', 3),
    field('newsletter', 'Newsletter', 'Lettre d’information', 'boolean', 4),
    field('source', 'Came by', 'Venu par', 'choice', 5, { options: options(SOURCES) }),
    field('genres', 'Favourite genres', 'Genres préférés', 'choices', 6, { options: options(GENRES) }),
    field('profiles', 'Profiles', 'Profils', 'number', 7),
    field('website', 'Website', 'Site web', 'url', 8),
    field('note', 'Note', 'Remarque', 'long_text', 9),
    field('reference', 'Customer reference', 'Référence client', 'text', 10),
    field('loyalty', 'Loyalty', 'Fidélité', 'loyalty_tier', 11),
    field('fax', 'Fax', 'Télécopie', 'phone', 12, { archived: true }),
  ],
  permissions: { create: true, edit: true, erase: true, import: true, export: true, customFields: true },
  limits: { pageSize: 100, importBatch: 500 },
  helpLinks: {},
});
