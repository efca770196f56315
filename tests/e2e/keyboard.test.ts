import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { words } from '#lib/i18n/catalogue.ts';
import { runningOffice } from '#tests/support/running-office.ts';

/** The morning of the day a meeting of the demo office is held. */
const office = runningOffice(async () => ({ HUIQIAN_CLOCK: '2026-09-18T09:40+08:00' }));
const held = '/meetings/demo-chairpersons';
const state = words('zh-CN', 'terms');
const w = words('zh-CN', 'meeting');

/** Chooses where the meeting goes next, as somebody does who has no mouse. */
async function moveTo(page: Page, word: string): Promise<void> {
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem').first().waitFor();
  const words = await page.getByRole('menuitem').allInnerTexts();
  for (let step = 0; step < words.indexOf(word); step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

it('a meeting is notified, opened and closed by the keyboard alone, which never loses its place', async () => {
  const desk = await office().visit('office', { viewport: { width: 1440, height: 900 } });
  const page = await desk.newPage();
  await page.goto(held);
  const button = page.locator('button.state');
  const isFocused = () =>
    expect.poll(() => button.evaluate((it) => it === document.activeElement)).toBe(true);
  const reads = (word: string) => expect.poll(() => button.innerText()).toContain(word);
  await button.focus();

  await moveTo(page, state('state.cancelled'));
  await page.getByRole('alertdialog').waitFor();
  await page.keyboard.press('Escape');
  await isFocused();

  await moveTo(page, state('state.notified'));
  await page.getByRole('dialog').waitFor();
  // Past the cross, into the parts of the day and the time.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('202609151030');
  const mark = page.getByRole('dialog').getByRole('button', { name: w('noticeDo') });
  for (let step = 0; step < 10 && !(await mark.evaluate((it) => it === document.activeElement)); step += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await reads(state('state.notified'));
  await isFocused();
  await page.getByText('9月15日 周二 10:30').first().waitFor();

  for (const next of ['in-session', 'closed'] as const) {
    await moveTo(page, state(`state.${next}`));
    await reads(state(`state.${next}`));
    await isFocused();
  }
  await desk.close();
});
