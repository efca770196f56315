import { expect } from 'vitest';
import { words } from '#lib/i18n/catalogue.ts';
import { type Desk, open, said, type } from './desk.ts';

/** 2. What comes first today, the fortnight ahead, and who has not answered. */
export async function seeToday(desk: Desk): Promise<void> {
  const { page, locale } = desk;
  const w = words(locale, 'today');
  await open(desk, '/');
  for (const heading of ['first', 'fortnight', 'waiting'] as const)
    await page
      .getByRole('heading', { name: w(heading) })
      .first()
      .waitFor();
  await page.getByText('褚彧').first().waitFor();
}

/**
 * 4. A new meeting of the standing committee: numbered on, checked while its place is chosen, moved away from a clash
 * by the first time proposed. Gives its address.
 */
export async function planMeeting(desk: Desk): Promise<string> {
  const { page, locale } = desk;
  const w = words(locale, 'planning');
  await open(desk, '/meetings/new');
  expect(await page.getByLabel(w('number'), { exact: true }).inputValue()).toBe('23');
  const day = page.getByLabel(w('day'), { exact: true });
  const checked = page.locator('.checked');

  await day.fill('2026-10-03');
  await checked
    .getByText(/国庆|National Day/)
    .first()
    .waitFor();
  await day.fill('2026-09-14');
  await checked.locator('.w-block, .w-warn').first().waitFor();

  await day.fill('2026-10-28');
  await checked.getByText('检察院').first().waitFor();

  await page.locator('.find .props li .pick').first().click();
  await page
    .getByRole('button', { name: w('take') })
    .first()
    .click();
  expect(await day.inputValue()).not.toBe('2026-10-28');
  await type(day, '2026-10-29');
  await checked.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: w('create'), exact: true }).click();
  await page.waitForURL(/\/meetings\/(?!new)[^/]+$/);
  await said(desk, /23|二十三/);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return new URL(page.url()).pathname;
}
