import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '#tests/support/accessible.ts';
import { runningOffice } from '#tests/support/running-office.ts';

const office = runningOffice();
const phone = { viewport: { width: 390, height: 844 } } as const;

/** Takes a picture where somebody wants to look. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.HUIQIAN_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

async function makeLink(): Promise<string> {
  const desk = await office().visit('office');
  const page = await desk.newPage();
  await page.goto('/bodies/government-office');
  await page.getByRole('button', { name: '请对方自己填' }).click();
  await page.getByLabel('给谁').fill('李敏');
  await page.getByRole('button', { name: '生成链接' }).last().click();
  const secret = page.locator('.secret code');
  await secret.waitFor();
  await picture(page, 'busy-desk');
  await expectAccessible(page);
  const address = await secret.innerText();
  await desk.close();
  return address;
}

describe('a page behind a link, without an account', () => {
  it('takes busy times and a pasted plan on a phone without script, and the office sees them', async () => {
    const address = await makeLink();
    const guest = await office().visit(null, { ...phone, javaScriptEnabled: false });
    const page = await guest.newPage();
    const answer = await page.goto(address);
    expect(answer?.headers()).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(answer?.headers()['cache-control']).toContain('no-store');
    await picture(page, 'busy-page');

    await page.locator('[id="d-2026-09-14"]').getByRole('link').click();
    await page.getByLabel('时间', { exact: true }).check();
    await page.getByLabel('从').fill('15:00');
    await page.getByLabel('到', { exact: true }).fill('14:00');
    await page.getByLabel('事项').fill('专题会');
    await page.getByLabel('暂定').check();
    await picture(page, 'busy-form');
    await page.getByRole('button', { name: '存下' }).click();
    await page.getByText('结束须晚于开始。').waitFor();
    expect(await page.getByLabel('事项').inputValue()).toBe('专题会');
    await picture(page, 'busy-fault');
    await page.getByLabel('到', { exact: true }).fill('16:30');
    await page.getByRole('button', { name: '存下' }).click();
    await page.getByText('已存下。').waitFor();
    expect(await page.locator('[id="d-2026-09-14"] ul').innerText()).toContain('15:00–16:30 专题会 暂定');

    await page.locator('summary').click();
    await page
      .getByLabel('安排表的文字')
      .fill('9月16日 周三 上午9:00 常务会议\n9月17日 周一 下午 调研\n9月18日 下午3点 约谈（暂定）');
    await page.getByRole('button', { name: '看看读懂了什么' }).click();
    await page.getByText('读懂了 2 项，勾选的会存下').waitFor();
    await page.getByText('2026年9月17日是星期四，表上写星期一').waitFor();
    await picture(page, 'busy-paste');
    await page.getByRole('button', { name: '存下勾选的' }).click();
    await page.getByText('已存下 2 项。').waitFor();

    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: /when are you already busy/ }).waitFor();
    await page.getByRole('button', { name: 'Nothing has changed' }).click();
    await page.getByText('Noted: nothing has changed.').waitFor();
    await picture(page, 'busy-english');
    await page.getByLabel('Change: 15:00–16:30 专题会').click();
    await page.getByRole('button', { name: 'Take this one off' }).click();
    await page.getByText('Taken off.').waitFor();
    await guest.close();

    const desk = await office().visit('office');
    const body = await desk.newPage();
    await body.goto('/bodies/government-office');
    await body.getByText('9月16日 周三 9:00–12:00').waitFor();
    await picture(body, 'busy-desk-after');
    await desk.close();
  });

  it('is accessible, open forms too', async () => {
    const address = await makeLink();
    const guest = await office().visit(null, phone);
    const page = await guest.newPage();
    for (const at of [address, `${address}?day=2026-09-14`, `${address}?fault=sent`]) {
      await page.goto(at);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
    await guest.close();
  });

  it('says nothing of a link that is wrong, and where a marking of secrecy was typed keeps nothing', async () => {
    const address = await makeLink();
    const guest = await office().visit(null, phone);
    const page = await guest.newPage();
    const wrong = await page.goto(`${address.slice(0, -3)}AAA`);
    expect(wrong?.status()).toBe(404);
    await page.getByRole('heading', { name: '这个链接打不开' }).waitFor();
    await picture(page, 'busy-gone');
    await page.goto(`${address}?day=2026-09-21`);
    await page.getByLabel('事项').fill('（秘密）专题会');
    await page.getByRole('button', { name: '存下' }).click();
    await page.getByText('有密级标志，没有存。').waitFor();
    expect(await page.content()).not.toContain('（秘密）专题会');
    await guest.close();
  });
});
