// English: the words of the dialog that erases users.
import { plural } from '../plural.js';
import { terms as shell } from './shell.js';

const users = (count: number, shown: string): string => plural('en', count, { one: `${shown} user`, other: `${shown} users` });

export const erase = {
  title: 'Erase users',
  titleOne: (name: string) => `Erase ${name}?`,
  titleMany: (count: number, shown: string) => `Erase ${users(count, shown)}?`,
  others: (_count: number, shown: string) => `and ${shown} more`,
  /** How many were selected, then how many the plan holds. */
  fewer: (selected: string, now: string) =>
    `Of the ${selected} selected users, ${now} are left: the others no longer exist or no longer match.`,
  more: (selected: string, now: string) => `You selected ${selected} users. By now, ${now} match.`,
  renewed: 'The plan ran out before it was carried out in full. This is a new one, of the users who are left.',
  goes: 'Goes',
  goesText: 'Name, e-mail, custom fields, subscriptions, rentals, device and network addresses: from every table, import and log.',
  stays: 'Stays, anonymised',
  staysText: (count: number, shown: string) =>
    plural('en', count, {
      one: `${shown} viewing session, reduced to title, day, whole minutes, whole per cent of completion and kind of device.`,
      other: `${shown} viewing sessions, reduced to title, day, whole minutes, whole per cent of completion and kind of device. Nothing joins them.`,
    }),
  noSessions: 'No viewing session.',
  figures: 'The figures of past months do not change.',
  untouched: 'Not touched',
  running: (count: number, shown: string) =>
    plural('en', count, {
      one: `${shown} running subscription at the payment provider. Cancel it there, or it goes on being charged.`,
      other: `${shown} running subscriptions at the payment provider. Cancel them there, or they go on being charged.`,
    }),
  noneRunning: 'No subscription runs at the payment provider.',
  nextRenewal: (date: string) => `Next renewal: ${date}.`,
  final: 'This is done at once and cannot be undone.',
  file: {
    hint: 'Last chance to keep a copy for this person: profile, subscriptions, rentals, viewing sessions.',
    save: (format: string) => `Save as ${format}`,
    formats: { xlsx: 'Excel', json: 'JSON' },
    gathering: 'Gathering the file…',
    sessions: (done: string, total: string) => `Gathering the file: ${done} of ${total} sessions`,
    saved: (name: string) => `Saved as ${name}`,
    failed: 'No file was saved.',
  },
  type: (shown: string) => `Type ${shown} to confirm`,
  mistyped: (shown: string) => `This is not ${shown}. Nothing has been erased.`,
  confirmOne: 'Erase',
  confirmMany: (count: number, shown: string) => `Erase ${users(count, shown)}`,
  erasing: (count: number, shown: string) => `Erasing ${users(count, shown)}…`,
  progress: (done: string, total: string) => `${done} of ${total}`,
  stop: 'Stop',
  stopping: 'Stopping after this part…',
  paused: 'Nothing is lost: it goes on from here.',
  stopQuestion: 'Stop erasing? Those who are erased stay erased.',
  stay: 'Go on',
  doneOne: (name: string) => `${name} is erased`,
  done: (count: number, shown: string) => plural('en', count, { one: `${shown} user is erased`, other: `${shown} users are erased` }),
  kept: (count: number, shown: string) =>
    plural('en', count, { one: `${shown} viewing session stays, anonymised.`, other: `${shown} viewing sessions stay, anonymised.` }),
  partly: 'Not everybody could be erased',
  stopped: 'Stopped',
  nobody: 'Nobody is left to erase',
  erased: (_count: number, shown: string) => `${shown} erased`,
  gone: (_count: number, shown: string) => `${shown} already gone`,
  failed: (_count: number, shown: string) => `${shown} could not be erased`,
  left: (_count: number, shown: string) => `${shown} not erased yet`,
  unsure: (_count: number, shown: string) => `For ${shown} of these no answer came: they may be erased. Go on to find out.`,
  because: (name: string, reason: string) => `${name}: ${reason}`,
  noReason: 'no reason given',
  tryAgain: (_count: number, shown: string) => `Try ${shown} again`,
  goOn: (_count: number, shown: string) => `Erase the other ${shown}`,
};

export type EraseWords = typeof erase;

export const terms = { ...shell, erase };

export type EraseTerms = typeof terms;
