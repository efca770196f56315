import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { expectAccessible } from '#tests/support/accessible.ts';
import type { RunningOffice } from '#tests/support/running-office.ts';

/** Somebody of the office at work: the browser page in front of them and the language they read. */
export interface Desk {
  readonly office: RunningOffice;
  readonly page: Page;
  readonly locale: Locale;
  /** Everything that went wrong in the browser without anybody being told; must stay empty. */
  readonly faults: string[];
}

/** Signs in as the office at 1440 x 900, in the language asked for. */
export async function sitDown(office: RunningOffice, locale: Locale): Promise<Desk> {
  const context = await office.visit('office', { viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // A file that asks before it is made answers 409: the question stands on the page.
    const isQuestion = /status of 409/.test(message.text()) && /\/files\//.test(message.location().url);
    if (message.type() === 'error' && !isQuestion)
      faults.push(`${page.url()}: ${message.text()} (${message.location().url})`);
  });
  await page.goto('/');
  if (locale === 'en') {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: words('en', 'shell')('calendar'), exact: true }).waitFor();
  }
  return { office, page, locale, faults };
}

/** Opens an address and waits until the page is drawn and usable by everybody. */
export async function open({ page }: Desk, address: string): Promise<void> {
  const response = await page.goto(address);
  expect(response?.status(), address).toBe(200);
  await page.locator('#main, main').first().waitFor();
  await expectAccessible(page);
}

/** Waits until what was done is said, or what went wrong; fails with the latter. */
export async function said({ page }: Desk, text: string | RegExp): Promise<void> {
  const toasts = page.locator('.toasts');
  await toasts.getByText(text).filter({ visible: true }).first().waitFor();
}

/** Waits until what was typed is kept. */
export async function kept({ page, locale }: Desk): Promise<void> {
  const w = words(locale, 'common');
  const before = w('saved', { time: '' }).trim();
  await page.locator('nav.tabs .end').getByText(before).waitFor();
}

/** Fills a field and leaves it, as typing does. */
export async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Tab');
}
