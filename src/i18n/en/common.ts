// English: words that every element uses.
export const common = {
  invalidDate: 'Invalid date',
  retry: 'Retry',
  retryIn: (seconds: number) => `Trying again in ${seconds} s`,
  close: 'Close',
  cancel: 'Cancel',
  loading: 'Loading…',
  unnamed: (id: string) => `User ${id}`,
  requestId: (id: string) => `Request ${id}`,
  zone: (zone: string) => `Times in ${zone}`,
  /** What failed, in words, and what one can do. */
  failures: {
    offline: 'The server could not be reached. Check the connection, or ask whether this site may call it.',
    timeout: 'The server took too long to answer.',
    unauthorized: 'Your session is over. Sign in again.',
    forbidden: 'Your role does not allow this.',
    missing: 'This no longer exists.',
    conflict: 'Somebody else changed this in the meantime.',
    invalid: 'The server did not accept this request.',
    busy: 'The server asks for a short pause.',
    server: 'The server had a problem.',
    contract: 'The server gave an answer that could not be read.',
  },
};

export type CommonTerms = typeof common;
