// What the build may take out of a style sheet, and what it must leave.
import { expect, it } from 'vitest';
import { tight, unindented } from '../../src/vendor/lit/build/tight-templates.js';

it('comments and white space go, what tells selectors and values apart stays', () => {
  expect(tight('/* why */\n  .a .b,\n  :host(:hover) > i {\n    margin: 0 calc(1px + 2px);\n    color: red;\n  }\n')).toBe(
    '.a .b,:host(:hover) > i{margin: 0 calc(1px + 2px);color: red;}',
  );
});

it('an interpolation stays as it is', () => {
  expect(tight('\n  ${tokens}\n  :host { color: red }\n')).toBe('${tokens} :host{color: red}');
});

it('indentation goes, lines stay', () => {
  expect(unindented('const a = html`\n    <p>\n      one two\n    </p>`;')).toBe('const a = html`\n<p>\none two\n</p>`;');
});
