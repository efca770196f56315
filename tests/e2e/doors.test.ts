import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Role } from '#lib/domain/access/can.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { officePassword, runningOffice } from '#tests/support/running-office.ts';

const office = runningOffice();

describe('the doors of the office', () => {
  it('answer about their health without an account', async () => {
    const health = await (await fetch(`${office().address}/api/health`)).json();
    expect(health).toEqual({
      status: 'ok',
      database: 'embedded',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
  });

  it('let in who has the password', async () => {
    const context = await office().visit(null);
    const page = await context.newPage();
    await page.goto('/');
    await page.waitForURL('**/sign-in**');
    await page.locator('input[type=email]').fill('office@demo.huiqian');
    await page.locator('input[type=password]').fill('not the password');
    await page.locator('form button[type=submit]').first().click();
    await page.locator('form [role=alert]').waitFor();
    await page.locator('input[type=email]').fill('office@demo.huiqian');
    await page.locator('input[type=password]').fill(officePassword);
    await page.locator('form button[type=submit]').first().click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    const cookies = await context.cookies();
    expect(cookies.find(({ name }) => name.endsWith('session-token'))).toMatchObject({
      httpOnly: true,
      sameSite: 'Lax',
    });
    await context.close();
  });

  it.each(['admin', 'office', 'leader', 'liaison'] as const)('know the %s', async (role) => {
    const context = await office().visit(role);
    const session = (await (await context.request.get('/api/auth/session')).json()) as { expires?: string };
    expect(session.expires).toMatch(/^\d{4}-/);
    await context.close();
  });

  it('say of a page that is not there, or not for this account, that it is not, and what to do', async () => {
    const leads: readonly (readonly [Role, string, number])[] = [
      ['office', '/nowhere', 404],
      ['office', '/meetings/nothing', 404],
      ['office', '/meetings/nothing/agenda', 404],
      ['office', '/meetings/demo-main/nothing', 404],
      ['office', '/people/nothing', 404],
      ['office', '/bodies/nothing', 404],
      ['office', '/venues/nothing/room', 404],
      ['leader', '/opinions/nothing/nothing', 404],
      ['liaison', '/settings/audit', 403],
      ['liaison', '/meetings/demo-main/script', 403],
      ['liaison', '/people/new', 403],
    ];
    for (const [role, path, status] of leads) {
      const context = await office().visit(role);
      const page = await context.newPage();
      const response = await page.goto(path);
      expect([role, path, response?.status()]).toEqual([role, path, status]);
      const w = words('zh-CN', 'shell');
      await page.getByRole('heading', { name: w(status === 404 ? 'noPage' : 'notAllowed') }).waitFor();
      await page.getByRole('link', { name: w('backToday') }).waitFor();
      await context.close();
    }
  });

  it('show that a page is on its way while it is not there yet', async () => {
    const context = await office().visit('office');
    const page = await context.newPage();
    await page.goto('/');
    await page.route(/\/meetings\?_rsc/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await page.getByRole('link', { name: words('zh-CN', 'shell')('meetings'), exact: true }).click();
    await page.locator('.going[data-on]').waitFor();
    await page.waitForURL('**/meetings');
    await page.locator('.going:not([data-on])').waitFor({ state: 'attached' });
    await context.close();
  });

  it('lead by Ctrl-K to a page of a meeting, by the page’s name and the meeting’s in either order', async () => {
    const context = await office().visit('office');
    const page = await context.newPage();
    await page.goto('/');
    for (const typed of ['座次 二十二次', '二十二次 座次', 'zuoci esec']) {
      await page.keyboard.press('Control+k');
      await page.getByRole('searchbox').fill(typed);
      const item = page.getByRole('menuitem', { name: /^座次/ });
      await item.waitFor();
      // Readings come after the first letters: what they find waits for the arrow.
      if (!(await item.evaluate((found) => found.matches('[data-focused]'))))
        await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/meetings/demo-main/seating');
      await page.goto('/');
    }
    await context.close();
  });

  it('find a person and jot a line down by Ctrl-K, with the way back', async () => {
    const context = await office().visit('office');
    const page = await context.newPage();
    await page.goto('/calendar');
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill('sjy');
    await page.getByRole('menuitem', { name: /苏静宜/ }).waitFor();
    await page.getByRole('searchbox').fill('周五前核对座签');
    await page.getByRole('menuitem', { name: /周五前核对座签/ }).click();
    const kept = page.getByText(words('zh-CN', 'shell')('jotKept', { title: '周五前核对座签' }));
    await kept.waitFor();
    await page.keyboard.press('Control+z');
    await kept.waitFor({ state: 'detached' });
    await page.goto('/');
    expect(await page.getByText('周五前核对座签').count()).toBe(0);
    await context.close();
  });

  it('take in a calendar only from those who may, and none without end', async () => {
    expect(await sendEndlessly(null)).toMatchObject({ status: 401 });
    expect(await sendEndlessly('leader')).toMatchObject({ status: 403 });
    const { status, message } = await sendEndlessly('office');
    expect({ status, message }).toEqual({
      status: 413,
      message: words('zh-CN', 'refusals')('too-large', { megabytes: 40 }),
    });
  });

  it('take in no form by a link that opens nothing, and name no page whose address is a secret', async () => {
    for (const door of ['busy', 'reply']) {
      const response = await answerToEndless(`/door/${door}/${'x'.repeat(43)}/send`, '');
      expect([response.statusCode, response.headers.location]).toEqual([
        303,
        `/door/${door}/${'x'.repeat(43)}`,
      ]);
      response.destroy();
      expect(response.headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex, nofollow',
      });
    }
  });
});

/** Sends a calendar that does not say how long it is and does not end before it is answered. */
async function sendEndlessly(
  role: Role | null,
): Promise<{ readonly status: number; readonly message: string }> {
  const context = await office().visit(role);
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  await context.close();
  const response = await answerToEndless('/bodies/procuratorate/calendar-file', cookies);
  const answer = JSON.parse(await text(response)) as { readonly message: string };
  response.destroy();
  return { status: response.statusCode ?? 0, message: answer.message };
}

/** What is answered to a form that does not end before it is answered. */
async function answerToEndless(path: string, cookie: string): Promise<IncomingMessage> {
  const headers = { cookie, 'content-type': 'multipart/form-data; boundary=x' };
  const request = httpRequest(`${office().address}${path}`, { method: 'POST', headers });
  const part = Buffer.alloc(1024 * 1024);
  let answered = false;
  const write = (): void => {
    if (!answered) request.write(part, write);
  };
  write();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  answered = true;
  request.on('error', () => {});
  return response;
}
