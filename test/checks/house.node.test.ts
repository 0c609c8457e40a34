// The floors check must catch what it is there for, and nothing else.
import { describe, expect, it } from 'vitest';
import { faultsOf } from './house.js';
import { importsOf, importsOfBuilt } from './imports.js';

const faults = (file: string, code: string): string => faultsOf(file, `// A file.\n${code}`).join('\n');

describe('the floors check', () => {
  it('lets an import go down and within its folder', () => {
    expect(faults('elements/x/y.ts', "import { a } from '../../controllers/a.js';\nimport './z.js';")).toBe('');
    expect(faults('i18n/format.ts', "import type { Zone } from '../contract/calendar.js';")).toBe('');
  });
  it('catches an import that goes up, by type as well', () => {
    expect(faults('contract/a.ts', "import type { B } from '../backend/b.js';")).toMatch(/must not know backend/);
    expect(faults('controllers/a.ts', "const b = await import('../elements/b.js');")).toMatch(/must not know elements/);
  });
  it('catches an import sideways on floor 1', () => {
    expect(faults('backend/a.ts', "export { b } from '../sample/b.js';")).toMatch(/must not know sample/);
  });
  it('catches a package outside its owner, and one that nobody owns', () => {
    expect(faults('elements/a.ts', "import { Chart } from 'chart.js';")).toMatch(/belongs to/);
    expect(faults('elements/a.ts', "import _ from 'lodash';")).toMatch(/no folder owns/);
  });
  it('catches a side effect in the index, the page on floor 0, an enum and a missing first line', () => {
    expect(faults('index.ts', "import './define/index.js';")).toMatch(/no side effect/);
    expect(faults('contract/a.ts', 'document.body.append(x);')).toMatch(/floor 0/);
    expect(faults('contract/a.ts', 'const window = span(); use(window.start);')).toBe('');
    expect(faults('contract/a.ts', 'export enum A { B }')).toMatch(/enum/);
    expect(faultsOf('contract/a.ts', 'export const a = 1;').join()).toMatch(/comment/);
  });
});

describe('reading imports', () => {
  it('sees every form and no comment', () => {
    const code =
      "import a from 'a';\nimport {\n  b,\n} from 'b';\nexport * from 'c';\n// import 'no';\n/* import 'no'; */\nimport 'd';\nconst e = import('e');";
    expect(importsOf(code).map(({ specifier }) => specifier)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
  it('knows what is gone after compilation', () => {
    const code = "import type { A } from 'a';\nimport { b } from 'b';\nexport type * from 'c';";
    expect(importsOf(code).map(({ typeOnly }) => typeOnly)).toEqual([true, false, true]);
  });
  it('sees minified imports', () => {
    expect(importsOfBuilt('import{a as b}from"./x.js";import"./y.js";const z=()=>import("./z.js");')).toEqual([
      { specifier: './x.js', dynamic: false, typeOnly: false },
      { specifier: './y.js', dynamic: false, typeOnly: false },
      { specifier: './z.js', dynamic: true, typeOnly: false },
    ]);
  });
});
