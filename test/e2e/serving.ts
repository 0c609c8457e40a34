// Starts the reference server and opens its pages, for the end-to-end tests. Knows no element.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumArgs, findChromium } from '../runner/chromium.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Served {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts the server on a free port and a new database; resolves once it serves. `databaseUrl`: on that server instead of PGlite. */
export async function startServer(users: number, { databaseUrl, role }: { databaseUrl?: string; role?: string } = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'ott-users-'));
  const { DATABASE_URL: _, ...env } = process.env;
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', 'demo/server/main.ts', '--port', '0', '--data', folder, '--users', String(users)],
    { cwd: root, env: { ...env, ...(databaseUrl && { DATABASE_URL: databaseUrl }), ...(role && { ROLE: role }) } },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const read = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /Users menu: (http:\/\/\S+)/.exec(said);
      if (found?.[1]) resolve(found[1]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`The server ended: ${said}`)));
  });
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? (await findChromium()), args: chromiumArgs });

export interface OpenedPage {
  readonly page: Page;
  /** What goes wrong in the page: errors, warnings, violations of its policy. */
  readonly wrong: string[];
  /** Where it sends requests. */
  readonly asked: URL[];
}

/** Opens a page and waits for the first name of its list. */
export async function openPage(browser: Browser | BrowserContext, address: string, width = 1280): Promise<OpenedPage> {
  const page = await browser.newPage();
  await page.setViewportSize({ width, height: 900 });
  const wrong: string[] = [];
  const asked: URL[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => (['error', 'warning'].includes(message.type()) ? wrong.push(message.text()) : undefined));
  page.on('request', (request) => asked.push(new URL(request.url())));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) => reportError(new Error(`violation: ${event.violatedDirective}`))),
  );
  await page.goto(address);
  await page.locator('users-table button.name').first().waitFor();
  return { page, wrong, asked };
}

export const numberOf = async (text: Promise<string | null>): Promise<number> => Number(((await text) ?? '').replace(/\D/g, ''));
