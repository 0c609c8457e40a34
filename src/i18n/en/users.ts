// English: the names of fields, statuses and states.

export const users = {
  yes: 'Yes',
  no: 'No',
  /** Texts in a row. */
  listed: (texts: readonly string[]) => texts.join(', '),
  fields: {
    name: 'Name',
    firstName: 'First name',
    lastName: 'Last name',
    email: 'E-mail',
    status: 'Status',
    registeredAt: 'Registered',
    updatedAt: 'Last profile update',
    offer: 'Current offer',
  },
  /** Statuses, labels of access and states, by their value on the wire. */
  states: {
    registered: 'Registered',
    active: 'Active',
    canceled: 'Canceled',
    trial: 'Trial',
    past_due: 'Past due',
    paused: 'Paused',
    cancellation_scheduled: 'Set to cancel',
    ended: 'Ended',
    scheduled: 'Scheduled',
    not_started: 'Not started',
    playing: 'Started',
    expired: 'Expired',
    owned: 'Owned',
    refunded: 'Refunded',
    subscription: 'Subscription',
    rental: 'Rental',
    purchase: 'Purchase',
    free_copy: 'Free copy',
    gift: 'Gift',
  } as Record<string, string>,
};

export type UsersTerms = typeof users;
