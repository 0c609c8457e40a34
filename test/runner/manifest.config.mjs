// How custom-elements.json is made: public members only, paths as they are in dist/. Knows the analyzer's manifest, not our code.

const isPublic = ({ privacy, name }) => privacy !== 'private' && privacy !== 'protected' && !/^[#_]/.test(name ?? '');
const lifeCycle = new Set(['styles', 'shadowRootOptions', 'formAssociated']);
const built = (path) => path.replace(/^\/?src\/(.*)\.[tj]s$/, 'dist/$1.js');

const tidy = {
  name: 'ott-public-manifest',
  packageLinkPhase({ customElementsManifest: manifest }) {
    manifest.modules = manifest.modules
      .filter(({ declarations, exports }) =>
        [...(declarations ?? []), ...(exports ?? [])].some((it) => it.tagName || it.kind === 'custom-element-definition'),
      )
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const module of manifest.modules) {
      module.path = built(module.path);
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter((member) => isPublic(member) && !lifeCycle.has(member.name));
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
