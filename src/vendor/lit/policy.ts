// The Trusted Types policy of this code: one for the templates that Lit makes (in the script build) and the worker that reads files.
// A page that enforces Trusted Types allows it by its name.

interface Policy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}

const asIs: Policy = { createHTML: (html) => html, createScriptURL: (url) => url };
let made: Policy | undefined;

/** The policy, made when it is first needed; throws where the page does not allow it. */
export function policy(): Policy {
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } };
  return (made ??= trustedTypes?.createPolicy('ott-users', asIs) ?? asIs);
}
