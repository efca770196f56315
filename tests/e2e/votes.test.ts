import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { words } from '#lib/i18n/catalogue.ts';
import { runningOffice } from '#tests/support/running-office.ts';
import { open, said, sitDown } from './journey/desk.ts';

const office = runningOffice();
/** The demo's meeting that is over: one of its votes is recorded, one is still to be. */
const votes = '/meetings/demo-previous/votes';
const w = words('zh-CN', 'votes');
const f = words('zh-CN', 'faults');
const open1 = '审议通过区人大常委会代表资格审查委员会关于个别代表的代表资格的报告';

const row = (page: Page) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: open1 }) });

/** Types figure after figure, each followed by Enter. */
async function typeAll(page: Page, figures: readonly string[]): Promise<void> {
  for (const figure of figures) {
    await page.keyboard.type(figure);
    await page.keyboard.press('Enter');
  }
}

it('records a vote by keyboard, refuses a wrong sum, corrects with a reason, takes back, and prints the filled sheet', async () => {
  const desk = await sitDown(office(), 'zh-CN');
  const { page } = desk;
  await open(desk, votes);
  await page.getByText(w('recorded', { n: 1, of: 2 })).waitFor();
  const here = row(page);
  await here.getByLabel(w('present'), { exact: true }).fill('31');
  await here.getByLabel(w('yes'), { exact: true }).focus();
  await typeAll(page, ['30', '1', '1', '0']);
  await here.getByText(f('votes-over-present', { counted: 32, due: 31, by: 1 })).waitFor();
  expect(await here.locator('.vote-recorded').count()).toBe(0);

  await here.getByLabel(w('abstain'), { exact: true }).fill('0');
  await here.getByText(w('say.carried', { counts: '赞成30票、反对1票、弃权0票' })).waitFor();
  await here.getByLabel(w('notVoted'), { exact: true }).press('Enter');
  await said(desk, w('done', { matter: open1, outcome: w('outcome.carried') }));
  await page.getByText(w('recorded', { n: 2, of: 2 })).waitFor();

  await here.getByRole('button', { name: w('correct.of', { matter: open1 }) }).click();
  await here.getByLabel(w('yes'), { exact: true }).fill('17');
  await here.getByLabel(w('no'), { exact: true }).fill('14');
  await here.getByRole('button', { name: w('save.of', { matter: open1 }) }).click();
  await here.getByText(f('required')).waitFor();
  await here.getByLabel(w('why')).fill('报数有误');
  await here.getByLabel(w('why')).press('Enter');
  await said(desk, w('corrected', { matter: open1, outcome: w('outcome.not-carried') }));
  await open(desk, votes);

  const headers = { referer: new URL(votes, office().address).href };
  const sheet = await page.request.get('/meetings/demo-previous/files/results.pdf', { headers });
  expect([sheet.status(), sheet.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await open(desk, '/meetings/demo-previous/papers?paper=results');
  await page.getByText(words('zh-CN', 'papers')('results.not-carried')).first().waitFor();

  await page.goto(votes);
  await here.getByRole('button', { name: `${w('take-back')}: ${open1}` }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: w('take-back') })
    .click();
  await said(desk, w('taken-back', { matter: open1 }));
  await page.getByText(w('recorded', { n: 1, of: 2 })).waitFor();
  expect(desk.faults).toEqual([]);
});

it('fits a phone, reads in English, and is only read by who may not record', async () => {
  const phone = await office().visit('leader', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await phone.newPage();
  await page.goto(votes);
  await page.getByText(w('readonly')).waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await phone.close();
  const desk = await sitDown(office(), 'en');
  await desk.page.setViewportSize({ width: 390, height: 844 });
  await open(desk, votes);
  await desk.page.getByText(words('en', 'votes')('recorded', { n: 1, of: 2 })).waitFor();
  expect(await desk.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
