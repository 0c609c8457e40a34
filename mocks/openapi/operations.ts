// What the OpenAPI document says of each call: path, parameters, bodies, answers, in words. Shapes come from the schemas.

export const TAGS = {
  Platform: 'The platform and its figures.',
  Users: 'The list of users.',
  'One user': 'One user, and what belongs to them.',
  Writing: 'What changes users.',
} as const;

export interface Operation {
  readonly method: 'get' | 'post' | 'patch';
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
  /** The answer may also come as JSON lines of this schema. */
  readonly lines?: string;
  /** `etag`: the answer carries one. `match`: If-Match is required. `key`: an Idempotency-Key is taken. */
  readonly headers?: readonly ('etag' | 'match' | 'key')[];
}

export const OPERATIONS: readonly Operation[] = [
  { method: 'get', path: '/settings', id: 'getSettings', tag: 'Platform', summary: 'What the platform is', description: 'Zone, currency, offers, custom fields, and what the caller may do.', answer: 'Settings' },
  { method: 'get', path: '/kpis', id: 'getKpis', tag: 'Platform', summary: 'The figures of a month', description: 'The four figures of a calendar month with their splits, the same of the previous month up to the same point and of the whole previous month, and registrations per day. Each is counted in a half-open window and judged at its last millisecond.', query: 'KpisQuery', answer: 'Kpis' },
  { method: 'post', path: '/users/search', id: 'searchUsers', tag: 'Users', summary: 'A page of users', description: 'By POST, so that names and e-mails stay out of addresses and logs. A page is asked for by cursor (a neighbour) or by offset (a jump). With `Accept: application/x-ndjson` every match comes, one user a line; the last line is `{"end":true,"count":n}`, and a stream without it is not whole.', body: 'UsersQuery', answer: 'UsersPage', lines: 'User' },
  { method: 'post', path: '/users', id: 'createUser', tag: 'Writing', summary: 'Create a user', description: 'A duplicate e-mail is a 409 whose `userId` names the other user.', body: 'UserDraft', answer: 'UserDetail', status: 201, headers: ['etag', 'key'] },
  { method: 'post', path: '/users/erase/plan', id: 'planErase', tag: 'Writing', summary: 'What an erasure would do', description: 'Freezes the ids; the plan never grows. An empty filter must say `everybody`.', body: 'EraseSelection', answer: 'ErasePlan' },
  { method: 'post', path: '/users/erase', id: 'eraseUsers', tag: 'Writing', summary: 'Erase users', description: 'Carries out a part of a plan. The person goes; viewing data stays, anonymised. Irreversible.', body: 'EraseRequest', answer: 'EraseResult', headers: ['key'] },
  { method: 'post', path: '/users/import', id: 'importUsers', tag: 'Writing', summary: 'Import a batch of rows', description: 'Checks (dry run) or writes rows, known by their e-mail. The same batch under the same key writes nothing twice.', body: 'ImportBatch', answer: 'ImportResult', headers: ['key'] },
  { method: 'get', path: '/users/import/{id}', id: 'getImport', tag: 'Writing', summary: 'Where an import stands', description: 'The lines of the file that are done.', answer: 'ImportStatus' },
  { method: 'get', path: '/users/{id}', id: 'getUser', tag: 'One user', summary: 'One user in full', description: 'With the access that decides the status, and the facts of the account.', answer: 'UserDetail', headers: ['etag'] },
  { method: 'patch', path: '/users/{id}', id: 'updateUser', tag: 'Writing', summary: 'Change a user', description: 'Only what is given changes. 428 without `If-Match`, 412 where the user has changed since.', body: 'UserChanges', answer: 'UserDetail', headers: ['etag', 'match'] },
  { method: 'get', path: '/users/{id}/subscriptions', id: 'listSubscriptions', tag: 'One user', summary: 'Subscriptions', description: 'Current and past subscriptions, free copies and gifts, newest first.', answer: 'Subscriptions' },
  { method: 'get', path: '/users/{id}/rentals', id: 'listRentals', tag: 'One user', summary: 'Rentals and purchases', description: 'TVOD rentals and purchases, newest first.', answer: 'Rentals' },
  { method: 'get', path: '/users/{id}/views', id: 'listViews', tag: 'One user', summary: 'Viewed contents', description: 'Viewing sessions that start in the period, or the same per title or per day, with the totals of the period. Completion is the furthest position over the content duration, 0 to 1; `null` where it is not known.', query: 'ViewsQuery', answer: 'ViewsPage' },
];
