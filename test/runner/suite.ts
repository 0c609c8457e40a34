// What a browser test file imports: mocha's words, with types, and chai's expect. Knows nothing of our code.
import { expect } from 'chai';

type Body = () => void | Promise<void>;
type It = (name: string, body: Body) => void;
type Words = {
  describe: (name: string, body: () => void) => void;
  it: It & { skip: It };
  before: (body: Body) => void;
  after: (body: Body) => void;
  beforeEach: (body: Body) => void;
  afterEach: (body: Body) => void;
};

const { describe, it, before, after, beforeEach, afterEach } = globalThis as unknown as Words;

const { userAgent } = navigator;
const engine = userAgent.includes('Firefox/') ? 'firefox' : userAgent.includes('Chrome/') ? 'chromium' : 'webkit';

/** `it`, left out by the other engines. The reason is for who reads the test: what has no other engine? */
const onlyIn = (name: typeof engine, _reason: string): It => (name === engine ? it : it.skip);

export { after, afterEach, before, beforeEach, describe, expect, it, onlyIn };
