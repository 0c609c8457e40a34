// English: the words of the form that creates and edits a user.
import { plural } from '../plural.js';
import { terms as shell } from './shell.js';
import { users } from './users.js';

export const form = {
  create: 'New user',
  edit: (name: string) => `Edit ${name}`,
  editUnknown: 'Edit user',
  createButton: 'Create user',
  save: 'Save',
  sending: 'Saving…',
  required: 'Required',
  notKnown: 'Not known',
  archived: 'No longer in use',
  readOnly: 'Cannot be changed here',
  /** A stored value that the field cannot hold. */
  kept: (value: string) => `Now: ${value}. This stays until something else is entered.`,
  notOffered: (value: string) => `${value} (no longer offered)`,
  findOption: 'Find',
  findIn: (field: string) => `Find in ${field}`,
  /** What is wrong with a field, by its code. */
  faults: {
    required: 'Fill this in.',
    too_long: 'This text is too long.',
    email: 'Enter an e-mail address, such as name@example.com.',
    text: 'This text has signs that cannot be stored.',
    number: 'Enter a number of at most 15 digits.',
    boolean: 'Choose yes or no.',
    date: 'Enter a whole date that the calendar has.',
    choice: 'Choose from what is offered.',
    url: 'Enter an address that begins with http:// or https://.',
    phone: 'Enter a phone number: digits, spaces, and a + in front if need be.',
    country: 'Choose a country.',
    unknown_field: 'This field no longer exists.',
    archived: 'This field is no longer in use.',
    taken: 'Another user has this e-mail.',
    refused: 'The server does not accept this.',
  },
  openOther: 'Open that user',
  wrong: (count: number, shown: string) =>
    plural('en', count, { one: `${shown} field needs another look.`, other: `${shown} fields need another look.` }),
  /** After a failure, besides what failed. */
  still: 'What you entered is still here.',
  perhapsSaved: 'It may have been saved all the same; trying again saves nothing twice.',
  gone: 'Somebody else may have deleted the account.',
  losing: 'Leave without saving?',
  stay: 'Keep editing',
  lose: 'Leave',
  clash: {
    title: 'Somebody else changed this user in the meantime',
    lead: 'Nothing is lost. Choose what is to hold in each field, then save.',
    mine: 'Yours',
    theirs: 'Theirs',
    before: (value: string) => `Before: ${value}`,
    by: {
      mine: 'Changed by you',
      theirs: 'Changed by them',
      both: 'Changed by both: choose',
    },
    undecided: 'Choose one of the two.',
    save: 'Save what is chosen',
  },
};

export type FormWords = typeof form;

export const terms = { ...shell, ...users, form };

export type FormTerms = typeof terms;
