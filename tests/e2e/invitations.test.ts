import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '#tests/support/accessible.ts';
import { type MailServer, startMailServer } from '#tests/support/mail-server.ts';
import { runningOffice } from '#tests/support/running-office.ts';

let mail: MailServer | undefined;
const office = runningOffice(async (address) => {
  mail = await startMailServer();
  return {
    HUIQIAN_SMTP_URL: mail.url,
    HUIQIAN_MAIL_FROM: '人大办 <office@huiqian.example>',
    NEXTAUTH_URL: address,
  };
});
afterAll(() => mail?.close());

const phone = { viewport: { width: 390, height: 844 } } as const;

/** Takes a picture where somebody wants to look. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.HUIQIAN_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** Gives the first person of the list an address, and returns who and which meeting it is. */
async function withAddress(page: Page): Promise<{ readonly meeting: string; readonly name: string }> {
  await page.goto('/meetings');
  const meeting = await page
    .locator('a[href^="/meetings/"]:not([href$="/new"])')
    .first()
    .getAttribute('href');
  await page.goto(`${meeting}/attendance`);
  const row = page.locator('.attendance-grid tbody tr:not(.is-away)').nth(2);
  const id = await row.getAttribute('id');
  await page.goto(`/people/${id}`);
  const name = await page.getByLabel('姓名', { exact: true }).inputValue();
  await page.getByLabel('邮箱').fill('guest@huiqian.example');
  const saved = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.getByRole('button', { name: '保存' }).click();
  expect((await saved).ok()).toBe(true);
  return { meeting: meeting ?? '', name };
}

describe('invitations by mail', () => {
  it('go out, are answered by their link, and a wish for leave is taken over', async () => {
    const desk = await office().visit('office', { viewport: { width: 1440, height: 900 } });
    const page = await desk.newPage();
    const { meeting, name } = await withAddress(page);
    await page.goto(meeting);
    await page.getByRole('link', { name: '邀请', exact: true }).click();
    await page.getByRole('button', { name: '勾选还没有发的' }).click();
    await picture(page, 'invite-desk');
    await expectAccessible(page);
    await page.getByRole('button', { name: '发给勾选的 1 人' }).click();
    await page.getByText('1 封已排队，半分钟内发出。').waitFor();
    await expect.poll(() => mail?.received.length, { timeout: 60_000 }).toBe(1);
    const [letter] = mail?.received ?? [];
    expect(letter?.parts[0]?.text).toContain(`${name}同志：`);
    const link = /http:\/\/\S+\/door\/reply\/[\w-]+/.exec(letter?.parts[0]?.text ?? '')?.[0] ?? '';

    const guest = await office().visit(null, { ...phone, javaScriptEnabled: false });
    const door = await guest.newPage();
    const answer = await door.goto(link);
    expect(answer?.headers()['referrer-policy']).toBe('no-referrer');
    await picture(door, 'reply-page');
    await door.getByLabel('请假', { exact: true }).check();
    await door.getByRole('button', { name: '送出' }).click();
    await door.getByText('请写请假的原因。').waitFor();
    await door.getByLabel('请假', { exact: true }).check();
    await door.getByLabel('请假的原因').fill('赴市里参会');
    await door.getByRole('button', { name: '送出' }).click();
    await door.getByText('已收到：请假。').waitFor();
    await picture(door, 'reply-done');
    await door.getByRole('button', { name: 'English' }).click();
    await door.getByRole('heading', { name: /please answer/ }).waitFor();
    await guest.close();

    await page.goto(`${meeting}/attendance`);
    await page.getByText('回复：请假（赴市里参会）').waitFor();
    await picture(page, 'reply-attendance');
    await page.getByRole('button', { name: `照回复登记${name}请假` }).click();
    await page.getByRole('button', { name: `照回复登记${name}请假` }).waitFor({ state: 'detached' });
    await page.goto(meeting);
    await page.getByText('发给 1 人：0 人参加，1 人请假，0 人未答复').waitFor();
    await picture(page, 'invite-overview');
    await desk.close();
  });

  it('open an accessible page', async () => {
    const letter = mail?.received[0]?.parts[0]?.text ?? '';
    const link = /http:\/\/\S+\/door\/reply\/[\w-]+/.exec(letter)?.[0] ?? '';
    expect(link).not.toBe('');
    const guest = await office().visit(null, phone);
    const page = await guest.newPage();
    await page.goto(link);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await guest.close();
  });
});
