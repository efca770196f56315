import { describe, expect, it } from 'vitest';
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
});
