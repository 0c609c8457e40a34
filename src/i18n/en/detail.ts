// English: the words of the detail.
import { plural } from '../plural.js';

/** What a reason is told with: the access in words, and a long date, empty where none is known. */
export interface ReasonParts {
  readonly what: string;
  readonly date: string;
}

const on = (date: string): string => (date === '' ? '' : ` on ${date}`);

export const detail = {
  label: 'User',
  none: 'No user is chosen.',
  gone: 'This user no longer exists.',
  goneHint: 'Somebody else may have deleted the account.',
  edit: 'Edit',
  saveFile: 'Save file',
  erase: 'Delete',
  erased: 'This user is erased.',
  erasedHint: 'What was watched stays, anonymised.',
  previous: 'Previous user',
  next: 'Next user',
  copyEmail: 'Copy e-mail',
  copied: 'Copied',
  noEmail: 'No e-mail',
  sections: 'Sections',
  headerFailed: 'The profile could not be loaded.',
  /** "Active: Premium monthly, renews 3 December 2026" */
  why: (status: string, reason: string) => `${status}: ${reason}`,
  /** A word that stands by itself elsewhere, inside of a sentence. */
  inside: (word: string) => word.toLocaleLowerCase('en'),
  /** Access in words, by its kind. Another kind is told by its title. */
  access: {
    rental: (title: string) => `rental of “${title}”`,
    purchase: (title: string) => `purchase of “${title}”`,
    free_copy: (title: string) => `free copy “${title}”`,
    gift: (title: string) => `gift “${title}”`,
  } as Record<string, (title: string) => string>,
  /** An access of which neither title nor kind is known. */
  someAccess: 'access',
  running: {
    renews: ({ what, date }: ReasonParts) => `${what}, renews ${date}`,
    ends: ({ what, date }: ReasonParts) => `${what}, ends ${date}`,
    endless: ({ what }: ReasonParts) => `${what}, no end date`,
  },
  /** Why the status is what it is, by the cause on the wire. */
  reasons: {
    never: () => 'only created an account',
    scheduled: ({ what, date }) => (date === '' ? `${what} is scheduled` : `${what} starts ${date}`),
    choice: ({ what, date }) => `${what} canceled by choice${on(date)}`,
    nonpayment: ({ what, date }) => `${what} ended for non-payment${on(date)}`,
    trial_not_converted: ({ what, date }) => `trial of ${what} ended${on(date)} and was not converted`,
    rental_over: ({ what, date }) => `${what} over${date === '' ? '' : ` since ${date}`}`,
    free_copy_over: ({ what, date }) => `${what} ran out${on(date)}`,
    gift_over: ({ what, date }) => `${what} ran out${on(date)}`,
    other: ({ what, date }) => `${what} ended${on(date)} for another reason`,
    unknown: ({ what, date }) => `${what} ended${on(date)}, reason not known`,
  } as Record<string, (parts: ReasonParts) => string>,
  facts: { customerSince: 'Customer since', lastSeenAt: 'Last seen', watched: 'Watched in 30 days', spent: 'Spent' },
  tabs: { personal: 'Personal information', subscriptions: 'Subscriptions', rentals: 'Rentals', views: 'Viewed contents' },
  archived: 'No longer in use',
  subscriptions: {
    empty: 'No subscription, free copy or gift so far',
    offer: 'Offer',
    state: 'State',
    trial: 'Trial',
    started: 'Start',
    next: 'Next date or end',
    reason: 'End reason',
    price: 'Price',
    renews: 'Renews',
    ends: 'Ends',
    ended: 'Ended',
    starts: 'Starts',
    trialOf: (days: string) => `Trial ${days}`,
    startedOn: (day: string) => `Since ${day}`,
    /** By the cause of the end; another reason is shown as it was recorded. */
    reasons: {
      choice: 'By choice',
      nonpayment: 'Non-payment',
      trial_not_converted: 'Trial not converted',
      unknown: 'Not known',
      free_copy_over: 'Ran out',
      gift_over: 'Ran out',
    } as Record<string, string>,
    /** A price for each billing period; another period is shown as it was recorded. */
    per: (price: string, period: string) => `${price} / ${period}`,
    periods: { day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' } as Record<string, string>,
  },
  rentals: {
    empty: 'Nothing rented or bought so far',
    title: 'Title',
    bought: 'Bought',
    firstPlayed: 'First played',
    expires: 'Expires',
    state: 'State',
    price: 'Price',
    boughtOn: (day: string) => `Bought ${day}`,
  },
  removed: 'Removed',
  removedHint: 'No longer in the catalogue',
  live: 'Live',
  views: {
    period: 'Period',
    allTime: 'All time',
    totals: 'Totals of the period',
    titles: 'Titles',
    watched: 'Watched',
    completion: 'Average completion',
    sessions: 'Sessions',
    unknownCompletion: (count: number, shown: string) =>
      plural('en', count, { one: `${shown} session not known`, other: `${shown} sessions not known` }),
    empty: 'Nothing watched so far',
    emptyPeriod: 'Nothing watched in this period',
    showAll: 'Show all time',
    minutesPer: { day: 'Minutes per day', week: 'Minutes per week', month: 'Minutes per month', year: 'Minutes per year' },
    upTo: (amount: string) => `up to ${amount}`,
    weekOf: (day: string) => `Week of ${day}`,
    at: (when: string, amount: string) => `${when}: ${amount}`,
    show: 'Show',
    export: 'Export',
    exportHint: 'Export the sessions of this period',
    bySession: 'Sessions',
    byTitle: 'By title',
    title: 'Title',
    started: 'Start',
    played: 'Played',
    completed: 'Completion',
    device: 'Device',
    sessionCount: 'Sessions',
    best: 'Best completion',
    lastSeen: 'Last seen',
    unknown: 'Not known',
    rowsFailed: 'These rows could not be loaded.',
    devices: {
      tv: 'TV',
      mobile: 'Phone',
      phone: 'Phone',
      tablet: 'Tablet',
      web: 'Web',
      desktop: 'Computer',
      computer: 'Computer',
      console: 'Console',
      cast: 'Cast',
      box: 'Set-top box',
    } as Record<string, string>,
  },
};

export type DetailTerms = typeof detail;
