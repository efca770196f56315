import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { words } from '#lib/i18n/catalogue.ts';
import { expectAccessible } from '#tests/support/accessible.ts';
import { runningOffice } from '#tests/support/running-office.ts';
import { type Desk, kept, open, said, sitDown } from './journey/desk.ts';

const office = runningOffice();
const main = '/meetings/demo-main';
const sick = '于文澜';
const w = words('zh-CN', 'ripple');

/** Everything is printed, the cards too; then two items of the agenda change places. */
async function printAndReorder(desk: Desk): Promise<void> {
  const { page } = desk;
  const headers = { referer: new URL(`${main}/papers`, office().address).href };
  expect((await page.request.get(`${main}/files/pack.zip?final`, { headers })).status()).toBe(200);
  await open(desk, `${main}/agenda`);
  const rows = page.locator('tbody:has(th[scope=row])');
  await rows.nth(1).getByRole('button').first().focus();
  await page.keyboard.press('ArrowUp');
  await kept(desk);
}

/** What is listed, once the pages were compared. */
async function listed(page: Page): Promise<string> {
  await page.getByText(w('pages.wait')).first().waitFor({ state: 'detached' });
  return page.locator('.stale').innerText();
}

it('on a phone in the hall: one page, one card, one leave, and all of it taken back', async () => {
  const desk = await sitDown(office(), 'zh-CN');
  await printAndReorder(desk);
  const phone = await office().visit('office', {
    ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  });
  const page = await phone.newPage();
  const hand: Desk = { ...desk, page };
  await page.goto(`${main}/ripple`);
  const before = await listed(page);
  expect(before).toContain('主持词');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);

  const pages = page.getByRole('button', { name: /^主持词 第 \d+ 页已换$/ });
  const due = await pages.count();
  expect(due).toBeGreaterThan(1);
  for (const box of await Promise.all((await pages.all()).map((each) => each.boundingBox())))
    expect(box?.height).toBeGreaterThanOrEqual(44);
  await pages.first().tap();
  await said(hand, w('marked', { what: '主持词' }));
  // The last page of a paper is the paper.
  await expect.poll(() => pages.count()).toBe(due === 2 ? 0 : due - 1);
  await page
    .locator('.toasts')
    .getByRole('button', { name: words('zh-CN', 'common')('undo') })
    .tap();
  await expect.poll(() => pages.count()).toBe(due);
  expect(await listed(page)).toBe(before);

  await page.getByRole('searchbox').fill(sick);
  await page.getByRole('button', { name: `${sick} ${w('away')}: ${w('leave.sick')}` }).tap();
  await page
    .locator('.stale')
    .getByText(w('card.away', { name: sick }))
    .waitFor();

  // In one action only what changed is printed, and noted as replaced; the note is taken back. Something in the script is
  // still to fix, which is asked about first.
  await page.getByRole('button', { name: w('all.both') }).tap();
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: words('zh-CN', 'common')('sure.print-unmended') }).tap(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.pdf$/u);
  await page.getByRole('button', { name: w('all.both') }).waitFor({ state: 'detached' });
  await page
    .locator('.toasts')
    .getByRole('button', { name: words('zh-CN', 'common')('undo') })
    .last()
    .tap();
  await page
    .locator('.stale')
    .getByText(w('card.away', { name: sick }))
    .waitFor();

  await page.getByRole('button', { name: `${sick} ${w('card.away.done')}` }).tap();
  await page
    .locator('.stale')
    .getByText(w('card.away', { name: sick }))
    .waitFor({ state: 'detached' });
  await page.getByRole('button', { name: `${sick} ${w('back')}` }).tap();
  await page
    .locator('.stale')
    .getByText(w('card.put', { name: sick }))
    .waitFor();
  await page.getByRole('button', { name: `${sick} ${w('card.put.done')}` }).tap();
  await page
    .locator('.stale')
    .getByText(w('card.put', { name: sick }))
    .waitFor({ state: 'detached' });
  await expect.poll(() => listed(page)).toBe(before);
  expect(desk.faults).toEqual([]);
  await phone.close();
});
