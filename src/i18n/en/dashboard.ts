// English: the words of the dashboard.
import { plural } from '../plural.js';

export const dashboard = {
  title: 'Users',
  month: 'Month',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  thisMonth: 'This month',
  tiles: {
    registered: 'Registered',
    active: 'Active',
    inTrial: 'In trial',
    unsubscribed: 'Unsubscribed',
  },
  definitions: {
    registered: 'Accounts created in the period. Everybody counts, also those who then subscribed.',
    active: 'Users with any access — a subscription, trial, rental, purchase, free copy or gift — that ran at some moment of the period.',
    inTrial: 'Users with a trial that ran at some moment of the period. They are active, too.',
    unsubscribed: 'Users whose last subscription, trials included, ended in the period and who had none at its end. Each counts once.',
  },
  overlap: 'The figures overlap: they do not add up.',
  about: (tile: string) => `What “${tile}” counts`,
  show: (tile: string) => `${tile}: show these users`,
  showing: 'Shown below',
  versus: (change: string, days: string) => `${change} vs ${days}`,
  more: 'more',
  fewer: 'fewer',
  same: 'no change',
  wholeMonth: (month: string, figure: string) => `${month}: ${figure}`,
  erased: (count: number, shown: string) => plural('en', count, { one: `${shown} erased since`, other: `${shown} erased since` }),
  interval: (days: string, time: string, zone: string) => `${days} · as of ${time} · ${zone}`,
  causes: {
    choice: 'By choice',
    nonpayment: 'Non-payment',
    trial_not_converted: 'Trial not converted',
    other: 'Other',
    unknown: 'Unknown',
  },
  expired: (shown: string) => `Rentals, free copies and gifts that ended: ${shown}`,
  trend: 'Registrations per day',
  asTable: 'Show as table',
  asChart: 'Show as chart',
  day: 'Day',
  trendSummary: (month: string, total: string, before: string, totalBefore: string) => `${month}: ${total}. ${before}: ${totalBefore}.`,
  back: 'Back to the list',
  panel: 'User',
};

export type DashboardTerms = typeof dashboard;
