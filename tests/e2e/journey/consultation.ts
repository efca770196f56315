import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { words } from '#lib/i18n/catalogue.ts';
import { expectAccessible } from '#tests/support/accessible.ts';
import { dateField, typeInto } from '#tests/support/date-field.ts';
import { type Desk, open, said } from './desk.ts';

/** 7a. The draft goes to the leaders. */
export async function askLeaders(desk: Desk, meeting: string): Promise<void> {
  const { page, locale } = desk;
  const w = words(locale, 'consultation');
  await open(desk, `${meeting}/consultation`);
  await page
    .getByRole('button', { name: w('start') })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await typeInto(dateField(dialog, w('askUntil')), '2026-09-18T17:30');
  await dialog.getByRole('button', { name: w('send'), exact: true }).click();
  await page.getByRole('table').getByText('褚彧').waitFor();
}

/** 7b. A leader reads and answers each item on the phone; the second answer is no. */
export async function answerOnPhone({ office }: Desk, titles: readonly string[]): Promise<void> {
  const context = await office.visit('leader', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const w = words('zh-CN', 'leader');
  const terms = words('zh-CN', 'terms');
  await page.goto('/');
  await page.waitForURL('**/opinions');
  await expectAccessible(page);
  for (const [index, title] of titles.entries()) {
    await page.goto('/opinions');
    await page.getByRole('link', { name: new RegExp(title) }).click();
    await page.waitForURL(/\/opinions\/.+\/.+/);
    const asked = page.url();
    await expectAccessible(page);
    const answer = (['agree-with-advice', 'disagree', 'agree'] as const)[index] ?? 'agree';
    await page.getByRole('radio', { name: terms(`answer.${answer}`), exact: true }).check();
    if (index === 0) await expectMarkingSentBack(page);
    if (answer !== 'agree') await page.locator('#words').fill(`第${index + 1}项的话`);
    if (index === 1) await expectKeptOffline(page);
    await page.getByRole('button', { name: w('send') }).click();
    await page.waitForURL((url) => url.href !== asked);
    if (index === 1) await expectGivenOnGoingBack(page, answer);
  }
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await context.close();
}

/** Nothing marked secret is kept anywhere; what was written stays in front of the one who wrote it. */
async function expectMarkingSentBack(page: Page): Promise<void> {
  const w = words('zh-CN', 'leader');
  const marked = '机密★1年：建议缓议';
  await page.locator('#words').fill(marked);
  await page.getByRole('button', { name: w('send') }).click();
  await page.getByRole('alert').getByText(w('fault.marking')).waitFor();
  expect(await page.locator('#words').inputValue()).toBe(marked);
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(1);
}

/** Words that could not be sent stay in front of the one who wrote them. */
async function expectKeptOffline(page: Page): Promise<void> {
  const w = words('zh-CN', 'leader');
  const written = await page.locator('#words').inputValue();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: w('send') }).click();
  await page.getByRole('alert').getByText(w('fault.unsent')).waitFor();
  await page.context().setOffline(false);
  expect(await page.locator('#words').inputValue()).toBe(written);
}

/** Whoever goes back sees the answer as it was given. */
async function expectGivenOnGoingBack(page: Page, answer: string): Promise<void> {
  await page.goBack();
  // A chosen answer says so in its name as well, so it is known by its value.
  await page.locator(`input[name=answer][value=${answer}]:checked`).waitFor();
  expect(await page.locator('#words').inputValue()).not.toBe('');
}

/** 7c. The office writes down a call, sees the objection stand in the way, and decides on it. */
export async function decide(desk: Desk, meeting: string): Promise<void> {
  const { page, locale } = desk;
  const w = words(locale, 'consultation');
  const terms = words(locale, 'terms');
  await open(desk, `${meeting}/consultation`);
  await page.getByText('第2项的话').first().waitFor();
  const tab = page.locator('nav.tabs a[aria-current=page]');
  expect(await tab.locator('.sev.block').count()).toBeGreaterThan(0);

  const silent = w('cell', { name: '程玥', item: w('item', { n: '|' }), answer: '' }).split('|')[0] ?? '程玥';
  await page.getByRole('table').getByRole('button', { name: silent }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').first().check();
  await dialog.getByLabel(w('words')).fill('同意，按程序办。');
  await dialog.getByRole('button', { name: w('keep') }).click();
  await said(desk, w('kept', { name: '程玥' }));

  const objection = page.locator('.to-decide li', { hasText: '第2项的话' });
  await objection.getByRole('radio', { name: terms('decision.adopted'), exact: true }).check();
  await objection.getByLabel(w('note')).fill('已按您的意见修改。');
  await objection.getByRole('button', { name: w('decide') }).click();
  await said(desk, w('settled', { decision: terms('decision.adopted') }));
  await expect.poll(() => tab.locator('.sev.block').count()).toBe(0);
}
