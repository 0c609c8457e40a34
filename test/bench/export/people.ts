// Person number i, as a line of the contract's stream and as plain cells: the same values in 15 columns. Pure; runs in Node, in a page, in a worker.

const FIRST = ['Anna', 'Béatrice', 'Chloé', 'Dmitri', 'Émile', 'Fatima', 'Gustav', 'Hélène'] as const;
const LAST = ['Martin', 'García', 'Müller', 'Nguyễn', 'O’Brien', 'Smith & Sons', 'Dupont', 'Łukasz', 'Ōta', 'Đorđević', 'Öz'] as const;
const STATUS = ['active', 'registered', 'canceled'] as const;
const SHOWN = ['Active', 'Registered', 'Canceled'] as const;
const COUNTRY = ['FR', 'DE', 'ES', 'GB'] as const;
const COUNTRY_SHOWN = ['France', 'Germany', 'Spain', 'United Kingdom'] as const;
const two = (value: number): string => String(value).padStart(2, '0');

const id = (at: number): string => `usr_${((at * 2654435761) % 4294967296).toString(16).padStart(8, '0')}${at.toString(36)}`;
const registeredAt = (at: number): number => 1_500_000_000_000 + at * 234_567 + (at % 997) * 1000;
const updatedAt = (at: number): number => registeredAt(at) + (at % 4096) * 3_600_000;
const birthDate = (at: number): string => `${1940 + (at % 65)}-${two(1 + (at % 12))}-${two(1 + (at % 28))}`;
const phone = (at: number): string => `+33${600_000_000 + ((at * 7919) % 99_999_999)}`;
const email = (at: number): string => `person.${at}@example.com`;
const note = (at: number): string => `Wrote on day ${at % 365}: likes <crime> & "series" no. ${(at * 31) % 1000}`;
const score = (at: number): number => ((at * 37) % 10_000) / 8;

/** A line of the contract's stream. */
export const lineOf = (at: number): string =>
  `{"id":"${id(at)}","email":"${email(at)}","firstName":"${FIRST[at % 8]}","lastName":"${LAST[at % 11]}","status":"${STATUS[at % 3]}","labels":[],"registeredAt":"${new Date(registeredAt(at)).toISOString()}","updatedAt":"${new Date(updatedAt(at)).toISOString()}","offer":${at % 3 === 0 ? '{"id":"premium","name":"Premium monthly"}' : 'null'},"customFields":{"birthDate":"${birthDate(at)}","phone":"${phone(at)}","country":"${COUNTRY[at % 4]}","newsletter":${at % 2 === 0},"score":${score(at)},"note":${JSON.stringify(note(at))}}}\n`;

/** The custom fields that the lines have. */
export const CUSTOM_FIELDS = (
  [
    ['birthDate', 'date'],
    ['phone', 'phone'],
    ['country', 'country'],
    ['newsletter', 'boolean'],
    ['score', 'number'],
    ['note', 'text'],
  ] as const
).map(([key, type], order) => ({ key, type, order, labels: { en: key } }));

export const HEADERS = [
  'First name',
  'Last name',
  'E-mail',
  'Status',
  'Labels',
  'Registered',
  'Last profile update',
  'Current offer',
  'birthDate',
  'phone',
  'country',
  'newsletter',
  'score',
  'note',
  'ID',
];

/** What a cell is, for those who must be told. */
export type Kind = 'text' | 'number' | 'boolean' | 'date' | 'instant';
export const KINDS: readonly Kind[] = [
  'text',
  'text',
  'text',
  'text',
  'text',
  'instant',
  'instant',
  'text',
  'date',
  'text',
  'text',
  'boolean',
  'number',
  'text',
  'text',
];

/** The day that a workbook counts 25,569 days from: 1 January 1970. Instants are shown in UTC here. */
const serial = (ms: number): number => ms / 86_400_000 + 25_569;

/** The same person as cells, ready to be written: dates and instants are serial numbers. */
export const cellsOf = (at: number): (string | number | boolean | null)[] => [
  FIRST[at % 8] ?? '',
  LAST[at % 11] ?? '',
  email(at),
  SHOWN[at % 3] ?? '',
  null,
  serial(registeredAt(at)),
  serial(updatedAt(at)),
  at % 3 === 0 ? 'Premium monthly' : null,
  serial(Date.parse(birthDate(at))),
  phone(at),
  COUNTRY_SHOWN[at % 4] ?? '',
  at % 2 === 0,
  score(at),
  note(at),
  id(at),
];
