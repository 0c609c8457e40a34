// The tables that sample people are made from: names of many scripts, offers, titles. All invented here.

export const FIRST_NAMES = [
  'Camille',
  'Léa',
  'Chloé',
  'Inès',
  'Zoë',
  'Noé',
  'Hugo',
  'Gaël',
  'François',
  'Anaïs',
  'Élodie',
  'Jérôme',
  'Maëlle',
  'Théo',
  'Lucas',
  'Emma',
  'Oliver',
  'Amelia',
  'Harry',
  'Isla',
  'Siobhán',
  'Niamh',
  'Ewan',
  'Rhys',
  'Jürgen',
  'Björn',
  'Käthe',
  'Søren',
  'Åsa',
  'Łukasz',
  'Zofia',
  'Jiří',
  'Šárka',
  'Đorđe',
  'Ștefan',
  'İpek',
  'Çağla',
  'Nguyễn',
  'João',
  'Inês',
  'Begoña',
  'Íñigo',
  'Giulia',
  'Niccolò',
  'Ωρίων',
  'Ελένη',
  'Дмитрий',
  'Ольга',
  'أحمد',
  'فاطمة',
  'نور',
  'דוד',
  'שרה',
  '美咲',
  '蓮',
  '伟',
  '秀英',
  '민준',
  '서연',
  'प्रिया',
  'अर्जुन',
  'Aïssatou',
  'Kwame',
  'Thandiwe',
] as const;

export const LAST_NAMES = [
  'Martin',
  'Bernard',
  'Lefèvre',
  'Château',
  'D’Angelo',
  'O’Connor',
  'Müller',
  'Strauß',
  'Ångström',
  'Øvergård',
  'Kowalski',
  'Wałęsa',
  'Dvořák',
  'Novák',
  'Ionescu',
  'Yılmaz',
  'Nguyễn',
  'García',
  'Muñoz',
  'Conceição',
  'Rossi',
  'Esposito',
  'Παππάς',
  'Иванов',
  'Кузнецова',
  'الهاشمي',
  'حداد',
  'כהן',
  '佐藤',
  '高橋',
  '王',
  '李',
  '김',
  '박',
  'शर्मा',
  'Diallo',
  'Mensah',
  'Nkosi',
  'Smith',
  'Taylor',
  'de La Rochefoucauld-Liancourt',
  'van der Berg',
  'Smith-Jones',
  'Dupont',
  'Papadimitrakopoulou-Anagnostopoulidou',
  'N’Diaye',
  'Moreau',
  'Girard',
  'Roux',
  'Fontaine',
  'Lambert',
  'Bonnet',
] as const;

export const COUNTRIES = ['FR', 'FR', 'FR', 'BE', 'CH', 'DE', 'ES', 'IT', 'PT', 'GB', 'MA', 'SN', 'CA', 'JP', 'BR'] as const;
export const DEVICES = ['tv', 'phone', 'tablet', 'web', 'console'] as const;
export const SOURCES = ['search', 'friend', 'advert', 'press', 'gift_card'] as const;
export const GENRES = ['drama', 'comedy', 'thriller', 'documentary', 'animation', 'science_fiction'] as const;

export interface SampleOffer {
  readonly id: string;
  readonly name: string;
  /** Minor units of EUR per billing period. */
  readonly price: number;
  readonly billingPeriod: 'month' | 'year';
  readonly trialDays: number;
}

export const OFFERS: readonly [SampleOffer, ...SampleOffer[]] = [
  { id: 'essential-monthly', name: 'Essential monthly', price: 599, billingPeriod: 'month', trialDays: 7 },
  { id: 'premium-monthly', name: 'Premium monthly', price: 1199, billingPeriod: 'month', trialDays: 14 },
  { id: 'premium-yearly', name: 'Premium yearly', price: 11990, billingPeriod: 'year', trialDays: 30 },
  { id: 'family-monthly', name: 'Family monthly', price: 1599, billingPeriod: 'month', trialDays: 14 },
  { id: 'student-monthly', name: 'Student monthly', price: 399, billingPeriod: 'month', trialDays: 0 },
];

export interface SampleTitle {
  readonly id: string;
  readonly name: string;
  /** `null`: nobody noted it. */
  readonly durationSeconds: number | null;
  readonly live: boolean;
  readonly removed: boolean;
}

const FIRST = [
  'The Long',
  'A Quiet',
  'Last',
  'Northern',
  'Paper',
  'Electric',
  'Seven',
  'Salt',
  'Midnight',
  'Borrowed',
  'Glass',
  'Winter',
] as const;
const SECOND = [
  'Harbour',
  'Orchard',
  'Signal',
  'Letters',
  'Meridian',
  'Summer',
  'Witness',
  'Garden',
  'Engine',
  'Coast',
  'Parade',
  'Silence',
] as const;

function titleAt(at: number): SampleTitle {
  const live = at % 29 === 7;
  const name = `${FIRST[Math.floor(at / SECOND.length) % FIRST.length]} ${SECOND[at % SECOND.length]}`;
  return {
    id: `t_${String(at).padStart(3, '0')}`,
    name: at % 5 === 3 ? `${name}, S${1 + (at % 3)} E${1 + (at % 8)}` : name,
    durationSeconds: live || at % 17 === 5 ? null : 1320 + ((at * 7919) % 6900),
    live,
    removed: at % 23 === 11,
  };
}

/** 144 films and episodes: some live, some of unknown length, some removed from the catalogue. */
export const TITLES: readonly [SampleTitle, ...SampleTitle[]] = [
  titleAt(0),
  ...Array.from({ length: FIRST.length * SECOND.length - 1 }, (_, at) => titleAt(at + 1)),
];
