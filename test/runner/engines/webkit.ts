// WebKitGTK's small browser for the tests: where it and what drives it are, and how they are started. Knows nothing of tests.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installed } from './installed.js';
import type { OneByOne } from './one-by-one-launcher.js';
import { WebDriverPage } from './webdriver.js';

export interface WebKitPrograms {
  readonly browser: string;
  readonly driver: string;
  /** Draws its window where nobody looks. */
  readonly display: string;
}

/** All three, or nothing. */
export const findWebKit = (): WebKitPrograms | undefined => {
  const homes = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec', '/usr/lib'].flatMap((home) =>
    ['4.1', '6.0'].map((api) => `${home}/webkit2gtk-${api}/MiniBrowser`),
  );
  const [browser] = installed(['MiniBrowser'], homes);
  const [driver] = installed(['WebKitWebDriver']);
  const [display] = installed(['Xvfb']);
  return browser && driver && display ? { browser, driver, display } : undefined;
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

const stopped = async (program: ChildProcess): Promise<void> => {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, 'exit');
  program.kill();
  await ended;
};

/**
 * Without a window manager, the window under the pointer has the focus. The pointer stands in the middle of the display: over the bar
 * of the window, where it hovers over nothing of the page.
 */
const DISPLAY = { width: 1600, height: 1700 };
const PLACE = { x: 160, y: DISPLAY.height / 2 - 16 };

/** A display of a number that nobody has. */
const startDisplay = async (path: string): Promise<{ program: ChildProcess; name: string }> => {
  const program = spawn(path, ['-displayfd', '3', '-screen', '0', `${DISPLAY.width}x${DISPLAY.height}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const written = program.stdio[3]!;
  const [number] = (await Promise.race([
    once(written, 'data'),
    once(program, 'exit').then(() => Promise.reject(new Error('Xvfb does not start.'))),
  ])) as [Buffer];
  return { program, name: `:${number.toString().trim()}` };
};

const answering = async (driver: string, program: ChildProcess): Promise<void> => {
  while (program.exitCode === null && program.signalCode === null) {
    try {
      await fetch(`${driver}/status`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('WebKitWebDriver does not start.');
};

/** One window, with a profile of its own that is thrown away. */
export const startWebKit = async ({ browser, driver, display }: WebKitPrograms): Promise<OneByOne<WebDriverPage>> => {
  const home = mkdtempSync(join(tmpdir(), 'ott-users-webkit-'));
  const screen = await startDisplay(display);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_CACHE_HOME: home,
    XDG_DATA_HOME: home,
    DISPLAY: screen.name,
    NO_AT_BRIDGE: '1',
    GDK_BACKEND: 'x11',
    // Without a graphics card, a frame costs half as much this way.
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  };
  const program = spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' });
  // A run that is broken off leaves nothing running.
  process.once('exit', () => {
    program.kill();
    screen.program.kill();
  });
  const stop = async (): Promise<void> => {
    await stopped(program);
    await stopped(screen.program);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await answering(address, program);
    const page = await WebDriverPage.open(address, {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    });
    return {
      open: async (size) => {
        await page.setViewport({ ...size, ...PLACE });
        return page;
      },
      leave: () => page.goto('about:blank'),
      stop: async () => {
        await page.close().catch(() => undefined);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
