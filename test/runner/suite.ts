// What a browser test file imports: mocha's words, with types, and chai's expect. Knows nothing of our code.
import { expect } from 'chai';

type Body = () => void | Promise<void>;
type Words = {
  describe: (name: string, body: () => void) => void;
  it: (name: string, body: Body) => void;
  before: (body: Body) => void;
  after: (body: Body) => void;
  beforeEach: (body: Body) => void;
  afterEach: (body: Body) => void;
};

const { describe, it, before, after, beforeEach, afterEach } = globalThis as unknown as Words;

export { after, afterEach, before, beforeEach, describe, expect, it };
