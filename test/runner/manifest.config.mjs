// How custom-elements.json is made: public members only, paths as they are in dist/, the tokens at every element. Knows the analyzer's
// manifest; of our code, where the tokens are described.
import { readFileSync } from 'node:fs';

const isPublic = ({ privacy, name }) => privacy !== 'private' && privacy !== 'protected' && !/^[#_]/.test(name ?? '');
const lifeCycle = new Set(['styles', 'shadowRootOptions', 'formAssociated']);
const built = (path) => path.replace(/^\/?src\/(.*)\.[tj]s$/, 'dist/$1.js');

/** Every element takes all of them; they are described once, where they are mapped. */
const tokens = [...readFileSync('src/theme/tokens.ts', 'utf8').matchAll(/^ \* @cssprop (--[\w-]+) - (.+)$/gm)].map(
  ([, name, description]) => ({
    name,
    description,
  }),
);
if (tokens.length === 0) throw new Error('src/theme/tokens.ts describes no token.');

const tidy = {
  name: 'ott-public-manifest',
  packageLinkPhase({ customElementsManifest: manifest }) {
    // The analyzer writes the first version's number; what it writes keeps to the schema of 2.1.
    manifest.schemaVersion = '2.1.0';
    delete manifest.readme;
    manifest.modules = manifest.modules
      .filter(({ declarations, exports }) =>
        [...(declarations ?? []), ...(exports ?? [])].some((it) => it.tagName || it.kind === 'custom-element-definition'),
      )
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const module of manifest.modules) {
      module.path = built(module.path);
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter((member) => isPublic(member) && !lifeCycle.has(member.name));
        // The analyzer takes inner state for attributes, and what is dispatched for an event without a name.
        declaration.attributes = declaration.attributes?.filter(
          ({ fieldName }) => !fieldName || declaration.members.some(({ name }) => name === fieldName),
        );
        declaration.events = declaration.events?.filter(({ name }) => name);
        if (declaration.tagName) declaration.cssProperties = [...(declaration.cssProperties ?? []), ...tokens];
      }
      for (const { declaration } of module.exports ?? []) if (declaration?.module) declaration.module = built(declaration.module);
    }
  },
};

export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts'],
  exclude: ['**/*.test.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [tidy],
};
