// The Vite plugin that gives Lit our Trusted Types policy in the script-tag build: a second policy named `lit-html` would stop our
// script on a page whose host runs Lit itself. Knows one line of lit-html and fails the build when that line is gone.
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const making = /\w+\.createPolicy\((['"])lit-html\1,\s*\{\s*createHTML:\s*\(?(\w+)\)?\s*=>\s*\2,?\s*\}\)/;
const policy = fileURLToPath(new URL('../policy.ts', import.meta.url));

/** The policy is then the one of ../policy.ts; a host with a `trusted-types` directive lists it. */
export const ownPolicy = (): Plugin => {
  let given = false;
  return {
    name: 'ott-own-policy',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/lit-html\/(?:development\/)?lit-html\.js$/.test(id.split('?')[0] ?? id)) return undefined;
      if (!making.test(code)) this.error('lit-html no longer makes its policy the way we replace it.');
      given = true;
      return { code: `import { policy as ottPolicy } from ${JSON.stringify(policy)};\n${code.replace(making, 'ottPolicy()')}`, map: null };
    },
    buildEnd(error) {
      if (!error && !given) this.error('The script-tag build holds no lit-html that could be given our policy.');
    },
  };
};
