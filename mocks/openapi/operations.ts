// What the OpenAPI document says of each call: path, parameters, bodies, answers, in words. Shapes come from the schemas.

export const TAGS = {
  Platform: 'The platform and its figures.',
  Users: 'The list of users.',
  'One user': 'One user, and what belongs to them.',
  Writing: 'What changes users.',
} as const;

export interface Operation {
  readonly method: 'get' | 'post' | 'patch' | 'put';
  readonly path: string;
  readonly id: string;
  readonly tag: keyof typeof TAGS;
  readonly summary: string;
  readonly description: string;
  /** Names of schemas. */
  readonly query?: string;
  readonly body?: string;
  readonly answer: string;
  readonly status?: 201;
  /** The answer may also come as JSON lines of these schemas. */
  readonly lines?: readonly string[];
  /** `etag`: the answer carries one. `known`: If-None-Match is heard. `match`: If-Match is required. `key`: an Idempotency-Key is taken. */
  readonly headers?: readonly ('etag' | 'known' | 'match' | 'key')[];
  /** Refusals that mean something of their own here, by status. */
  readonly refusals?: Readonly<Record<number, string>>;
}

const NOBODY = { 404: 'There is no such user.' } as const;
const AT_WORK = 'The request with this Idempotency-Key is still at work; with `Retry-After`.';

export const OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/settings',
    id: 'getSettings',
    tag: 'Platform',
    summary: 'What the platform is',
    description: 'Zone, currency, offers, custom fields, and what the caller may do. Asked once, before anything else.',
    answer: 'Settings',
  },
  {
    method: 'get',
    path: '/kpis',
    id: 'getKpis',
    tag: 'Platform',
    summary: 'The figures of a month',
    description:
      'The four figures of a calendar month with their splits, the same of the previous month up to the same point and of the whole previous month, and registrations per day. Each is counted in a half-open window and judged at its last millisecond. The figures overlap: they are never added up.',
    query: 'KpisQuery',
    answer: 'Kpis',
  },
  {
    method: 'post',
    path: '/users/search',
    id: 'searchUsers',
    tag: 'Users',
    summary: 'A page of users',
    description:
      'By POST, so that names and e-mails stay out of addresses and logs; it changes nothing and may be repeated. A page is asked for by cursor (a neighbour) or by offset (a jump). A cursor belongs to its filter and sort: with another question, or expired, it is a 400.\n\nWith `Accept: application/x-ndjson` every match comes, one user a line, in the order of the sort; offset and limit do not count. Whoever matches from beginning to end comes at least once, however their sort key moves meanwhile; who was changed meanwhile may come twice: the reader keeps the first. The last line is `{"end":true,"count":n}` with the number of users of this answer. A stream without that line, or with another number, is not whole: nothing of it may be kept as a full list. A stream that breaks off ends with `{"end":false,"problem":{…}}` where the backend can still say so.\n\nLines `{"cursor":"…"}`, which have no `id`, may stand between the users. After a cut, the same question with the last such cursor gives what is missing: all that does not stand before that line, and nobody less than if there had been no cut. Those between that line and the cut come twice. A cursor of a stream is no cursor of a page.',
    body: 'UsersQuery',
    answer: 'UsersPage',
    lines: ['User', 'StreamCursor', 'StreamEnd'],
    refusals: { 400: 'The body is not JSON, or the cursor belongs to no such question.' },
  },
  {
    method: 'post',
    path: '/users',
    id: 'createUser',
    tag: 'Writing',
    summary: 'Create a user',
    description: 'The e-mail is required. The same Idempotency-Key sent again gives the same answer and creates nothing twice.',
    body: 'UserDraft',
    answer: 'UserDetail',
    status: 201,
    headers: ['etag', 'key'],
    refusals: { 409: `Another user has this e-mail: \`userId\` names them. Or: ${AT_WORK}` },
  },
  {
    method: 'post',
    path: '/users/erase/plan',
    id: 'planErase',
    tag: 'Writing',
    summary: 'What an erasure would do',
    description: 'Changes nothing. Freezes the ids under a token; the plan never grows.',
    body: 'EraseSelection',
    answer: 'ErasePlan',
    refusals: { 422: 'The selection is not valid; one that leaves nobody out must say `everybody`.' },
  },
  {
    method: 'post',
    path: '/users/erase',
    id: 'eraseUsers',
    tag: 'Writing',
    summary: 'Erase users',
    description:
      'Carries out a part of a plan, with a result per user; one who is gone already counts as done. The person goes; viewing data stays, anonymised. Irreversible.',
    body: 'EraseRequest',
    answer: 'EraseResult',
    headers: ['key'],
    refusals: { 409: `The count is not the plan's. Or: ${AT_WORK}`, 410: 'The plan has expired.' },
  },
  {
    method: 'post',
    path: '/users/import',
    id: 'importUsers',
    tag: 'Writing',
    summary: 'Import a batch of rows',
    description:
      'Checks (dry run) or writes rows, known by their e-mail, with a result per row, one after the other: a row finds what one before it has written. The e-mail finds a user, case and accents off, and is never changed; a field that is absent changes nothing, `null` clears it. A line that was created, updated or unchanged is done: sent again, under whatever key, it is told and not repeated, and in a dry run `unchanged`. One that was skipped or refused may be sent again.',
    body: 'ImportBatch',
    answer: 'ImportResult',
    headers: ['key'],
    refusals: { 409: AT_WORK },
  },
  {
    method: 'get',
    path: '/users/import/{id}',
    id: 'getImport',
    tag: 'Writing',
    summary: 'Where an import stands',
    description:
      'The lines of the file that are done, so that an interrupted import can go on. The id is that of the import, or the SHA-256 of its file in hex.',
    answer: 'ImportStatus',
    refusals: { 404: 'There is no such import.' },
  },
  {
    method: 'get',
    path: '/users/{id}',
    id: 'getUser',
    tag: 'One user',
    summary: 'One user in full',
    description: 'With the access that decides the status, and the facts of the account.',
    answer: 'UserDetail',
    headers: ['etag', 'known'],
    refusals: NOBODY,
  },
  {
    method: 'patch',
    path: '/users/{id}',
    id: 'updateUser',
    tag: 'Writing',
    summary: 'Change a user',
    description:
      'Only what is given changes, and only where it differs the last update moves; what this contract does not know of a user survives. `If-Match` is held against the profile, the part of the ETag before the dot: a payment is no conflict.',
    body: 'UserChanges',
    answer: 'UserDetail',
    headers: ['etag', 'match'],
    refusals: {
      ...NOBODY,
      409: 'Another user has this e-mail: `userId` names them.',
      412: 'The user is no longer the one of `If-Match`.',
      428: '`If-Match` is missing, or is `*`.',
    },
  },
  {
    method: 'put',
    path: '/custom-fields/{id}',
    id: 'defineCustomField',
    tag: 'Writing',
    summary: 'Make or change a custom field',
    description:
      'Labels, options, order, and whether the field is required or archived. The id is the field’s key, that of the body. A field is never taken away: an archived one keeps its values and takes no new ones.',
    body: 'CustomFieldDefinition',
    answer: 'CustomFieldDefinition',
    refusals: { 409: 'The field exists with another type.' },
  },
  {
    method: 'get',
    path: '/users/{id}/subscriptions',
    id: 'listSubscriptions',
    tag: 'One user',
    summary: 'Subscriptions',
    description: 'All current and past subscriptions, free copies and gifts, newest first.',
    answer: 'Subscriptions',
    refusals: NOBODY,
  },
  {
    method: 'get',
    path: '/users/{id}/rentals',
    id: 'listRentals',
    tag: 'One user',
    summary: 'Rentals and purchases',
    description: 'All TVOD rentals and purchases, newest first.',
    answer: 'Rentals',
    refusals: NOBODY,
  },
  {
    method: 'get',
    path: '/users/{id}/views',
    id: 'listViews',
    tag: 'One user',
    summary: 'Viewed contents',
    description:
      'Viewing sessions that start in the period, or the same per title or per day, with the totals of the period. Sessions come newest first, titles by when they were last seen, days by date.',
    query: 'ViewsQuery',
    answer: 'ViewsPage',
    refusals: NOBODY,
  },
];
