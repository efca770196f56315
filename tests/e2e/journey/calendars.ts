import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import { words } from '#lib/i18n/catalogue.ts';
import { expectAccessible } from '#tests/support/accessible.ts';
import { password, user } from '#tests/support/caldav-server.ts';
import { type Desk, open, said } from './desk.ts';

const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//other body//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');

/** The procuratorate's: one conference on the morning of 28 October 2026, in Beijing. */
const procuratorate = calendar(
  'BEGIN:VEVENT',
  'UID:conference-1@procuratorate',
  'DTSTART;TZID=Asia/Shanghai:20261028T090000',
  'DTEND;TZID=Asia/Shanghai:20261028T113000',
  'SUMMARY:全市检察长会议',
  'END:VEVENT',
);

/** The supervisory commission's: every Tuesday afternoon. */
const supervisory = calendar(
  'BEGIN:VEVENT',
  'UID:weekly-1@supervisory',
  'DTSTART;TZID=Asia/Shanghai:20260901T140000',
  'DTEND;TZID=Asia/Shanghai:20260901T160000',
  'RRULE:FREQ=WEEKLY',
  'SUMMARY:委务会',
  'END:VEVENT',
);

/** The court's: one day far from every meeting of the journey. */
export const court = calendar(
  'BEGIN:VEVENT',
  'UID:day-1@court',
  'DTSTART;TZID=Asia/Shanghai:20270301T090000',
  'DTEND;TZID=Asia/Shanghai:20270301T113000',
  'SUMMARY:开放日',
  'END:VEVENT',
);

/** A web server of another body, on this machine. */
export interface OtherBody {
  readonly url: string;
  readonly close: () => void;
  /** Whether it answers that it is out of order. */
  down: boolean;
}

/** Serves the supervisory commission's calendar. */
export async function otherBody(): Promise<OtherBody> {
  const server = createServer((_request, response) => {
    if (body.down) response.writeHead(503).end();
    else response.writeHead(200, { 'content-type': 'text/calendar; charset=utf-8' }).end(supervisory);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const body: OtherBody = {
    url: `http://127.0.0.1:${port}/plan.ics`,
    close: () => server.close(),
    down: false,
  };
  return body;
}

/** 3a. Uploads the file of one body. */
export async function uploadCalendar(desk: Desk): Promise<void> {
  const { page, locale } = desk;
  const w = words(locale, 'bodies');
  await open(desk, '/bodies');
  const bodies = ['市人大', '区委办', '政府办', '政协办', '组织部', '法院', '检察院'];
  for (const name of bodies)
    expect(await page.getByRole('link', { name, exact: true }).count(), name).toBe(1);
  await page.getByRole('link', { name: '检察院', exact: true }).click();
  await page.waitForURL('**/bodies/procuratorate');
  await page.getByLabel(w('upload')).setInputFiles({
    name: 'plan.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(procuratorate, 'utf8'),
  });
  await page
    .getByText(w('uploaded', { found: 'yes', used: 1, skipped: 0, marked: 0 }))
    .first()
    .waitFor();
  await page.getByRole('heading', { name: 'plan' }).waitFor();
}

/**
 * 3b. Subscribes to another. An address inside the house is refused, with what was typed kept, until the administrator
 * lets it.
 */
export async function subscribe(desk: Desk, url: string): Promise<void> {
  const { page, locale } = desk;
  const w = words(locale, 'bodies');
  await open(desk, '/bodies/supervisory');
  await page.getByRole('button', { name: w('subscribe') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(w('url')).fill(url);
  await dialog.getByLabel(w('sourceName')).fill('监委周安排');
  await dialog.getByRole('button', { name: w('subscribe') }).click();
  await dialog.getByText('127.0.0.1').last().waitFor();
  await allowHost(desk, '127.0.0.1');
  expect(await dialog.getByLabel(w('url')).inputValue()).toBe(url);
  await dialog.getByRole('button', { name: w('subscribe') }).click();
  await said(desk, w('subscribed', { used: 52 }).split('52')[0] ?? '');
}

/** The administrator allows the machine the other body's calendar is on. */
async function allowHost({ office }: Desk, host: string): Promise<void> {
  const context = await office.visit('admin');
  const page = await context.newPage();
  const w = words('zh-CN', 'settings');
  await page.goto('/settings');
  await page.getByLabel(w('allowedHosts')).fill(host);
  await page
    .getByRole('button', { name: w('saveOffice') })
    .first()
    .click();
  await page.getByText(w('savedOffice')).first().waitFor();
  await context.close();
}

/** 3c. Subscribes to the calendars of an account: wrongly first, then choosing from those that are found. */
export async function subscribeAccount(desk: Desk, base: string): Promise<void> {
  const { page, locale } = desk;
  const w = words(locale, 'bodies');
  await open(desk, '/bodies/court');
  await page.getByRole('button', { name: w('caldav') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(w('caldavUrl')).fill(`${base}/dav/`);
  await dialog.getByLabel(w('account')).fill(user);
  await dialog.getByLabel(w('password')).fill('wrong');
  await dialog.getByRole('button', { name: w('find') }).click();
  await dialog.getByText(words(locale, 'faults')('wrong-password')).waitFor();
  await expectAccessible(page);
  await dialog.getByLabel(w('password')).fill(password);
  await dialog.getByRole('button', { name: w('find') }).click();
  await dialog.getByText(w('found', { n: 1 })).waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: w('caldav') }).click();
  await said(desk, w('subscribed', { used: 1 }));
  await page.getByRole('heading', { name: '工作 & 会议' }).waitFor();
  expect(await page.content()).not.toContain(password);
}

/** Reads a subscribed calendar again and sees when it was last read. */
export async function readAgain(desk: Desk): Promise<void> {
  const { page, locale } = desk;
  const w = words(locale, 'bodies');
  await open(desk, '/bodies/supervisory');
  await page.getByRole('button', { name: w('readOne') }).click();
  await said(desk, w('readDone', { read: 1, failed: 0 }));
  await expect.poll(() => page.locator('.sources .error').count()).toBe(0);
}

/** Another file of the same name, in place of the one before. */
async function sendAgain(desk: Desk, text: string): Promise<void> {
  const { page, locale } = desk;
  const w = words(locale, 'bodies');
  await open(desk, '/bodies/procuratorate');
  const buffer = Buffer.from(text, 'utf8');
  await page.getByLabel(w('upload')).setInputFiles({ name: 'plan.ics', mimeType: 'text/calendar', buffer });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: w('replaceIt') })
    .click();
  await page
    .getByText(w('uploaded', { found: 'yes', used: 1, skipped: 0, marked: 0 }))
    .first()
    .waitFor();
}

/** 14. A body moves its conference onto our meeting after we planned it: Today tells, until somebody has seen it. */
export async function moveCalendar(desk: Desk): Promise<void> {
  const { page, locale } = desk;
  const today = words(locale, 'today');
  await sendAgain(desk, procuratorate.replaceAll('20261028', '20261029'));
  await open(desk, '/');
  const news = page.getByRole('region', { name: today('news') });
  await news.getByText('全市检察长会议').waitFor();
  await news.getByRole('button', { name: today('newsSeen') }).click();
  await news.waitFor({ state: 'detached' });
}

/** The procuratorate sends its file again, with its conference at other times of the same day. */
export async function moveConference(desk: Desk, from: string, to: string): Promise<void> {
  const moved = procuratorate.replace('T090000', from).replace('T113000', to);
  await sendAgain(desk, moved);
}

/** 3d. Ours and theirs in layers, by month, week and list. */
export async function seeCalendar(desk: Desk): Promise<void> {
  const { page, locale } = desk;
  const w = words(locale, 'calendar');
  await open(desk, '/calendar?day=2026-10-28');
  for (const view of ['month', 'week', 'list'] as const) {
    await page.getByRole('link', { name: w(view), exact: true }).click();
    await page.waitForURL((url) => url.search.includes(`view=${view}`));
    await page.locator('main').getByText('检察院').first().waitFor();
    await expectAccessible(page);
  }
}
