// English: the words of the dialog that saves files, and of the files.
import { plural } from '../plural.js';
import { terms as all } from './index.js';

export const exports = {
  titles: { list: 'Export users', sessions: 'Export viewing sessions', person: 'Save this user’s file' },
  /** What goes into the file, at the head of the dialog. `shown`: how many. */
  what: {
    users: (count: number, shown: string) => plural('en', count, { one: `${shown} user`, other: `${shown} users` }),
    sessions: (count: number, shown: string) =>
      plural('en', count, { one: `${shown} viewing session`, other: `${shown} viewing sessions` }),
    about: (text: string) => `about ${text}`,
    everybody: 'Everybody in the list',
    filtered: 'Only those who match the filters of the list',
    selected: 'Only those who are selected',
    allBut: (shown: string) => `All but the ${shown} who are not selected`,
    sorted: (order: string) => `In the order of the list · ${order}`,
    ofUser: 'What this user watched',
    period: (days: string) => `Period: ${days}`,
    allTime: 'All time',
    person: 'Profile, subscriptions, rentals and viewing sessions',
  },
  format: 'Format',
  formats: { xlsx: 'Excel', csv: 'CSV', json: 'JSON' },
  formatHints: {
    xlsx: 'Dates and numbers as such, and a sheet about the file itself.',
    csv: 'For any program. Texts that look like formulas are marked.',
    json: 'For programs: values as the server tells them.',
  },
  designedHint: 'A workbook made to be read, with a sheet for each of these.',
  columns: 'Columns',
  columnChoices: { all: 'All fields', shown: 'Columns of the list' },
  columnHint: 'Everything entered at registration, and every custom field.',
  start: 'Export',
  fileName: 'File',
  /** Before it is written. */
  asksPlace: 'This is long: you choose where to save it, and it is written straight there.',
  placing: 'Choose where to save the file.',
  going: 'Writing the file…',
  rowsOf: (shown: string, total: string) => `${shown} of ${total} rows`,
  left: (time: string) => `${time} left`,
  cut: 'What has come is kept: it goes on from there.',
  resume: 'Go on',
  stop: 'Stop',
  stopped: 'Stopped. No file was saved.',
  again: 'Start again',
  back: 'Back',
  leave: 'Stop writing the file? Nothing will be saved.',
  done: 'Saved',
  rows: (count: number, shown: string) => plural('en', count, { one: `${shown} row`, other: `${shown} rows` }),
  saveAgain: 'Save again',
  missing: (count: number, shown: string) =>
    plural('en', count, {
      one: `${shown} of the selected users no longer exists and is not in the file.`,
      other: `${shown} of the selected users no longer exist and are not in the file.`,
    }),
  failed: 'No file was saved.',
  /** Why the file could not be written. */
  faults: {
    too_large: 'A workbook cannot hold this much. Choose another format.',
    disk: 'The file could not be written where it was to be saved. Is there room?',
    failed: 'The browser could not write the file. Other pages may need its memory.',
  },
  /** The words in the files. */
  sheets: {
    users: 'Users',
    sessions: 'Viewing sessions',
    profile: 'Profile',
    subscriptions: 'Subscriptions',
    rentals: 'Rentals',
    views: 'Viewed contents',
    about: 'About',
  },
  /** What a file is about, in the file. */
  contents: {
    list: 'Users',
    sessions: (userId: string) => `Viewing sessions of the user ${userId}`,
    person: (userId: string) => `Everything that is known of the user ${userId}`,
  },
  /** What a profile is parted into. */
  sections: { custom: 'Custom fields', facts: 'At a glance' },
  /** The names of files: no person's. */
  files: { users: 'users', selected: 'selected users', search: 'search', sessions: 'viewing sessions', user: 'user' },
  fields: {
    id: 'ID',
    labels: 'Labels',
    kind: 'Kind',
    trialFrom: 'Trial from',
    trialTo: 'Trial to',
    start: 'Start',
    end: 'End',
    renews: 'Renews',
    amount: 'Price',
    currency: 'Currency',
    perPeriod: 'Billing period',
    why: 'Why this status',
    furthest: 'Furthest position',
    length: 'Duration',
    removed: 'Removed from the catalogue',
    live: 'Live',
    country: 'Country',
    titleId: 'Title ID',
  },
  about: {
    site: 'Platform',
    contents: 'Contents',
    filters: 'Filters',
    noFilter: 'None: all users',
    selection: 'Selected users only',
    allBut: (shown: string) => `All that match but ${shown}`,
    order: 'Order',
    period: 'Period',
    zone: 'Time zone',
    zoneNote: (zone: string) =>
      `${zone}. Every date with a time is shown on the clocks of this zone. Dates without a time belong to no zone.`,
    rows: 'Rows',
    complete: 'Complete',
    missing: 'Selected users who no longer exist',
    changed: 'While it was written',
    changedNote:
      'Whoever was there from beginning to end is in it once. Whoever came, went or was changed meanwhile is in it as of the moment of reading, or not.',
    madeAt: 'Made at',
    statusNote: 'Status',
    statuses:
      'Judged at the moment of reading. Active: a subscription, rental, purchase, free copy or gift runs. Canceled: one ran before, none runs now. Registered: none ever ran.',
    completionNote: 'Completion',
    completion:
      'Furthest position over the length of the content, at most 100 %. Empty where it is live, or length or position is not known.',
    playedNote: 'Played',
    played: 'Time really played, pauses left out.',
    textNote: 'Texts',
    texts:
      'Texts are texts, whatever they look like. Signs that a workbook cannot hold are left out; a text of more than 32,767 signs is cut and ends in “…”.',
  },
};

export type ExportWords = typeof exports;

export const terms = { ...all, exports };

export type ExportTerms = typeof terms;
