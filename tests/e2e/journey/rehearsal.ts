import { expect } from 'vitest';
import { words } from '#lib/i18n/catalogue.ts';
import { type Desk, open, said } from './desk.ts';

const question = '扩音备用话筒试过了吗';

/** 11a. A lesson of the last meeting of the type is asked about before the next one, and of no other type. */
export async function learn(desk: Desk, meeting: string): Promise<void> {
  const { page, locale } = desk;
  const w = words(locale, 'lessons');
  await open(desk, '/lessons');
  await page
    .getByRole('button', { name: w('add') })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(w('from')).selectOption('demo-previous');
  await dialog.getByLabel(w('what'), { exact: true }).fill('表决前主话筒没有声音。');
  await dialog.getByLabel(w('check'), { exact: true }).fill(question);
  await dialog.getByRole('button', { name: w('add') }).click();
  await said(desk, w('kept'));
  await open(desk, `${meeting}/rehearsal`);
  await page
    .getByRole('checkbox', { name: new RegExp(question) })
    .first()
    .waitFor();
  await open(desk, '/meetings/demo-chairpersons/rehearsal');
  expect(await page.getByText(question).count()).toBe(0);
}

/** 11b. Rules check themselves; what they find is mended where it lies or set aside with a reason; the rest is ticked. */
export async function rehearse(desk: Desk, meeting: string): Promise<void> {
  const { page, locale } = desk;
  const w = words(locale, 'rehearsal');
  const m = words(locale, 'meeting');
  await open(desk, `${meeting}/rehearsal`);
  const tick = page.getByRole('checkbox', { name: new RegExp(question) }).first();
  await tick.click();
  await said(desk, new RegExp(question));
  await expect.poll(() => tick.isChecked()).toBe(true);
  const passing = page.locator('.check-line.pass', { hasText: w('selfChecked') });
  expect(await passing.count()).toBeGreaterThan(3);

  const checklist = page.locator('section.checklist');
  const mend = checklist.locator('.found a[href^="/meetings/"]').first();
  const target = new URL((await mend.getAttribute('href')) ?? '', page.url());
  expect(target.pathname).not.toContain('rehearsal');
  await mend.click();
  await page.waitForURL((url) => url.pathname === target.pathname);

  await open(desk, `${meeting}/rehearsal`);
  const open1 = checklist.getByRole('button', { name: m('waive') });
  const before = await open1.count();
  expect(before).toBeGreaterThan(0);
  await open1.first().click();
  await page.getByLabel(m('waiveReason')).fill('已当面向主任报告，按现状办。');
  await page.getByRole('button', { name: m('waiveDo'), exact: true }).click();
  await expect.poll(() => open1.count()).toBeLessThan(before);
  await page.getByText('已当面向主任报告，按现状办。').first().waitFor();
}
