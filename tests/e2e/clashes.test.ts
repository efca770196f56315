import { expect, it } from 'vitest';
import { words } from '#lib/i18n/catalogue.ts';
import { expectAccessible } from '#tests/support/accessible.ts';
import { runningOffice } from '#tests/support/running-office.ts';
import { otherBody, subscribe } from './journey/calendars.ts';
import { open, said, sitDown } from './journey/desk.ts';

const office = runningOffice();
const address = '/meetings/demo-main/clashes';

it('a calendar that could not be read is read again where it is in the way', async () => {
  const desk = await sitDown(office(), 'zh-CN');
  const { page } = desk;
  const again = words('zh-CN', 'planning')('readAgain');
  const bodies = words('zh-CN', 'bodies');
  const failed = bodies('readFailed', { read: 0, failed: 1, error: '503' }).slice(0, 12);
  const theirs = await otherBody();
  await subscribe(desk, theirs.url);
  theirs.down = true;
  await page.getByRole('button', { name: bodies('readOne') }).click();
  await said(desk, failed);

  await open(desk, address);
  const unknown = page.locator('tbody[id^="clash.unknown:"]').filter({ hasText: '监委' });
  const known = page.locator('table.src tr').filter({ hasText: '监委' });
  await unknown.getByRole('button', { name: again }).click();
  await said(desk, failed);
  await unknown.getByRole('button', { name: again }).waitFor();
  expect(await known.locator('.w-block').count()).toBe(1);

  theirs.down = false;
  await unknown.getByRole('button', { name: again }).click();
  await said(desk, bodies('readDone', { read: 1, failed: 0 }));
  await expect.poll(() => unknown.count()).toBe(0);
  expect(await known.locator('.w-block').count()).toBe(0);
  expect(new URL(page.url()).pathname).toBe(address);
  await expectAccessible(page);
  expect(desk.faults).toEqual([]);
  theirs.close();
});
