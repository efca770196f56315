import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { words } from '#lib/i18n/catalogue.ts';
import { dateField, standsIn, typeInto } from '#tests/support/date-field.ts';
import { type Desk, open, said } from './desk.ts';

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
  const day = dateField(page, w('day'));
  const checked = page.locator('.checked');

  await typeInto(day, '2026-10-03');
  await checked
    .getByText(/国庆|National Day/)
    .first()
    .waitFor();
  await typeInto(day, '2026-09-14');
  await checked.locator('.w-block, .w-warn').first().waitFor();

  await typeInto(day, '2026-10-28');
  await checked.getByText('检察院').first().waitFor();

  await clearDayByKeyboard(desk, day);
  await stayWithDraft(desk);

  await typeInto(day, '2026-10-28');
  await page.locator('.find .props li .pick').first().click();
  await page
    .getByRole('button', { name: w('take') })
    .first()
    .click();
  expect(await standsIn(day)).not.toBe('2026-10-28');
  await typeInto(day, '2026-10-29');
  await checked.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: w('create'), exact: true }).click();
  await page.waitForURL(/\/meetings\/(?!new)[^/]+$/);
  await said(desk, /23|二十三/);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return new URL(page.url()).pathname;
}

/** A part of the day taken away by key stays away, is said beside the field, and nothing is asked of the server. */
async function clearDayByKeyboard({ page, locale }: Desk, day: Locator): Promise<void> {
  await day.getByRole('spinbutton').first().focus();
  for (let digits = 4; digits > 0; digits -= 1) await page.keyboard.press('Delete');
  expect(await standsIn(day)).toBe('');
  await page.keyboard.press('Shift+Tab');
  await page.getByText(words(locale, 'faults')('not-a-date')).waitFor();
  await page.locator('.checked').getByText(words(locale, 'planning')('waitsForDay')).waitFor();
  expect(await standsIn(day)).toBe('');
}

/** A form with something written on it is not left without a question. */
async function stayWithDraft({ page, locale }: Desk): Promise<void> {
  const asked = new Promise<string>((resolve) =>
    page.once('dialog', (dialog) => {
      resolve(dialog.message());
      void dialog.dismiss();
    }),
  );
  await page.getByRole('link', { name: words(locale, 'shell')('people'), exact: true }).click();
  expect(await asked).toBe(words(locale, 'common')('leaveUnsaved'));
  expect(new URL(page.url()).pathname).toBe('/meetings/new');
}
