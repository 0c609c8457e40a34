// Opens pages of a host and keeps an ear on them. Knows what a browser tells; knows no element.
import type { Browser, Page } from 'playwright-core';

export interface Heard {
  readonly page: Page;
  /** What the console was told, with the address where, and what was thrown. */
  readonly said: string[];
  /** Violations of the page's policy, Trusted Types among them. */
  readonly violations: string[];
  /** Every request, those of workers among them. */
  readonly asked: URL[];
}

/** A new tab in a context of its own: nothing is shared with any other. */
export async function newTab(browser: Browser, { width = 1280, height = 900 } = {}): Promise<Heard> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const heard: Heard = { page, said: [], violations: [], asked: [] };
  page.on('console', (message) => heard.said.push(`${message.type()}: ${message.text()} ${message.location().url}`));
  page.on('pageerror', (error) => heard.said.push(`thrown: ${error.message}`));
  context.on('request', (request) => heard.asked.push(new URL(request.url())));
  await page.exposeFunction('reportViolation', (text: string) => void heard.violations.push(text));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      (globalThis as unknown as { reportViolation(text: string): void }).reportViolation(`${violatedDirective} ${blockedURI} ${sample}`),
    ),
  );
  return heard;
}
