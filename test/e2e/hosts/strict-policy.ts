// The strictest policy that the menu works under. Knows directives only.

/** `from`: where script and API are, besides the page's own origin. */
export const policy = ({ from = '', types = 'ott-users' } = {}): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${from}`,
    "style-src 'self'",
    `connect-src 'self' ${from}`,
    "img-src 'self' data:",
    "worker-src 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${types}`,
  ].join('; ');
