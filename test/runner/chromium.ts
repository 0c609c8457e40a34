// Finds a Chromium or Chrome for the tests; where there is none, says so and gets one into .cache/, without a question.
// Knows browsers' places and two ways to get one; knows nothing of tests.
import { execFileSync } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/** What every launch needs: containers give no sandbox, small /dev/shm and no GPU. */
export const chromiumArgs = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];

const packageName = '@sparticuz/chromium@147.0.0';
const cache = fileURLToPath(new URL('../../.cache/chromium', import.meta.url));
const launcher = join(cache, 'chromium');
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

const executable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

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

const candidates = (): string[] => {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...places, launcher].filter(executable);
};

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/**
 * The package's headless shell brings its own libraries and fonts; the launcher shows it where they are. It lacks what the
 * fields inside a date input are drawn with, and would end: the flag leaves them out.
 */
const fromPackage = (): string | undefined => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const unpacked = join(cache, 'unpacked');
  mkdirSync(unpacked, { recursive: true });
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', cache, packageName], { stdio: ['ignore', 2, 2] });
  const entry = pathToFileURL(join(cache, 'node_modules/@sparticuz/chromium/build/esm/index.js')).href;
  const unpack = `const { default: shell } = await import(${JSON.stringify(entry)}); await shell.executablePath();`;
  execFileSync(process.execPath, ['--input-type=module', '-e', unpack], {
    env: { ...process.env, TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    stdio: ['ignore', 2, 2],
  });
  const run = `LD_LIBRARY_PATH='${unpacked}/al2023/lib' FONTCONFIG_PATH='${unpacked}/fonts' exec '${unpacked}/chromium' --disable-blink-features=InputMultipleFieldsUI "$@"`;
  writeFileSync(launcher, `#!/bin/sh\n${run}\n`);
  chmodSync(launcher, 0o755);
  return launcher;
};

const fromDebian = (): string | undefined => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update'], { env, stdio: ['ignore', 2, 2] });
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env, stdio: ['ignore', 2, 2] });
  return '/usr/bin/chromium';
};

/** Debian's first, where it can be had: it is a whole browser, the package's headless shell is not. */
const ways: readonly (readonly [string, () => string | undefined])[] = [
  ["Debian's chromium, by apt-get", fromDebian],
  [`the npm package ${packageName}, into .cache/chromium`, fromPackage],
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
