// Drives one browser by the W3C WebDriver protocol: what tests ask of it and no more. Knows the protocol, no browser.

/** Keys that WebDriver names by private code points. */
const keys: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F2: '\uE032',
  F10: '\uE03A',
};

const keyNamed = (name: string): string => {
  const value = keys[name] ?? name;
  if ([...value].length !== 1) throw new Error(`WebDriver's key for ${name} is not listed here.`);
  return value;
};

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** A browser that is busy answers within this time; WebKit sometimes never does. */
const LONGEST_MS = 120_000;

/** How often a page is looked at until it has the size that was asked for. */
const LOOKS = 50;

/** The browser does not answer any more: another one has to be started. */
export class NoAnswer extends Error {}

const command = async (address: string, method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<unknown> => {
  const signal = AbortSignal.timeout(LONGEST_MS);
  const response = await fetch(address, { method, signal, ...(body && { body: JSON.stringify(body) }) }).catch((cause: unknown) => {
    throw signal.aborted ? new NoAnswer(`WebDriver: no answer to ${method} ${address}.`, { cause }) : cause;
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`WebDriver: ${error}. ${message}`);
};

export class WebDriverPage {
  readonly #session: string;

  private constructor(session: string) {
    this.#session = session;
  }

  static async open(driver: string, capabilities: object): Promise<WebDriverPage> {
    const { sessionId } = (await command(`${driver}/session`, 'POST', { capabilities: { alwaysMatch: capabilities } })) as {
      sessionId: string;
    };
    return new WebDriverPage(`${driver}/session/${sessionId}`);
  }

  readonly keyboard = {
    down: (name: string): Promise<void> => this.#press({ type: 'keyDown', value: keyNamed(name) }),
    up: (name: string): Promise<void> => this.#press({ type: 'keyUp', value: keyNamed(name) }),
    press: async (name: string): Promise<void> => {
      await this.keyboard.down(name);
      await this.keyboard.up(name);
    },
    type: async (text: string): Promise<void> => {
      for (const sign of text) await this.keyboard.press(sign);
    },
  };

  async goto(url: string): Promise<void> {
    await command(`${this.#session}/url`, 'POST', { url });
  }

  async url(): Promise<string> {
    return (await command(`${this.#session}/url`, 'GET')) as string;
  }

  /** `script` is a function's body; what it returns may be a promise. */
  async evaluate<Result>(script: string, ...args: readonly unknown[]): Promise<Result> {
    return (await command(`${this.#session}/execute/sync`, 'POST', { script, args })) as Result;
  }

  /** Gives the page, not the window, this size, and the window this place. */
  async setViewport({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Promise<void> {
    const sizes = 'return [outerWidth - innerWidth, outerHeight - innerHeight, innerWidth, innerHeight]';
    // A window has its size before the page in it has: what is around the page may be measured wrong at first.
    for (let look = 0; ; look += 1) {
      const [aside = 0, above = 0, ...reached] = await this.evaluate<number[]>(sizes);
      if (look > 0 && reached[0] === width && reached[1] === height) return;
      if (look === LOOKS) throw new Error(`The page is ${reached.join(' × ')}, not ${width} × ${height}.`);
      await command(`${this.#session}/window/rect`, 'POST', { x, y, width: width + aside, height: height + above });
      if (look > 0) await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async screenshotOf(selector: string): Promise<Buffer> {
    const found = (await command(`${this.#session}/element`, 'POST', { using: 'css selector', value: selector })) as Record<string, string>;
    return Buffer.from((await command(`${this.#session}/element/${found[elementKey]}/screenshot`, 'GET')) as string, 'base64');
  }

  async close(): Promise<void> {
    await command(this.#session, 'DELETE');
  }

  async #press(action: object): Promise<void> {
    await command(`${this.#session}/actions`, 'POST', { actions: [{ type: 'key', id: 'keyboard', actions: [action] }] });
  }
}
