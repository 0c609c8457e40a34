// The Vite plugin that renames Lit's Trusted Types policy in the script-tag build: a second policy named `lit-html` would stop
// our script on a page whose host runs Lit itself. Knows one line of lit-html and fails the build when that line is gone.
import type { Plugin } from 'vite';

const policy = /createPolicy\((['"])lit-html\1/;

/** The policy is then called `name`; a host with a `trusted-types` directive lists it. */
export const policyName = (name: string): Plugin => {
  let renamed = false;
  return {
    name: 'ott-policy-name',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/lit-html\/(?:development\/)?lit-html\.js$/.test(id.split('?')[0] ?? id)) return undefined;
      if (!policy.test(code)) this.error('lit-html no longer makes its policy the way we rename it.');
      renamed = true;
      return { code: code.replace(policy, `createPolicy('${name}'`), map: null };
    },
    buildEnd(error) {
      if (!error && !renamed) this.error('The script-tag build holds no lit-html whose policy could be renamed.');
    },
  };
};
