import { beforeAll, describe, expect, it } from 'vitest';
import { words } from '#lib/i18n/catalogue.ts';
import { expectAccessible } from '#tests/support/accessible.ts';
import { startCalDavServer } from '#tests/support/caldav-server.ts';
import { dateField, typeInto } from '#tests/support/date-field.ts';
import { runningOffice } from '#tests/support/running-office.ts';
import { planBook } from '#tests/usecases/calendars/plan-books.ts';
import {
  court,
  moveConference,
  otherBody,
  subscribe,
  subscribeAccount,
  uploadCalendar,
} from './journey/calendars.ts';
import { type Desk, open, said, sitDown } from './journey/desk.ts';

const office = runningOffice();
const planning = words('zh-CN', 'planning');
const day = '2026-10-28';
let desk: Desk;
let meeting = '';
beforeAll(async () => {
  desk = await sitDown(office(), 'zh-CN');
});

/** A plan of the government office whose file says no year: 28 October 2026 is a Wednesday. */
const plan = planBook([
  ['一周安排'],
  ['日期', '星期', '时间', '会议（活动）名称', '地点', '参加领导'],
  ['10月28日', '周三', '9:30', '区政府专题会议', '区政府一楼', ''],
]);

describe('other bodies’ calendars, from being taken in to being moved', () => {
  it('come in by file, by subscription, by account and as a weekly plan, whose year is taken and said', async () => {
    const { page } = desk;
    const w = words('zh-CN', 'weeklyPlan');
    const [other, account] = [await otherBody(), await startCalDavServer()];
    account.put('work', 'a.ics', court);
    try {
      await uploadCalendar(desk);
      await subscribe(desk, other.url);
      await subscribeAccount(desk, account.base);
    } finally {
      other.close();
      account.close();
    }
    await open(desk, '/bodies/government-office/weekly-plan');
    const file = { name: '安排.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(plan) };
    await page.getByLabel(w('file')).setInputFiles(file);
    await page.getByText(w('yearTaken', { year: '2026' })).waitFor();
    await page.getByRole('rowheader', { name: '区政府专题会议' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel(w('year')).selectOption('2027');
    await page.getByText(w('yearTaken', { year: '2026' })).waitFor({ state: 'detached' });
    await page.getByLabel(w('year')).selectOption('2026');
    await page.getByRole('button', { name: w('import', { n: 1 }) }).click();
    await page.getByText(w('done', { added: 1, changed: 0, removed: 0, kept: 0 })).waitFor();
  });

  it('are clashed with where a meeting is planned, beside times that are clear', async () => {
    const { page } = desk;
    await open(desk, '/meetings/new');
    await typeInto(dateField(page, planning('day')), day);
    const checked = page.locator('.checked');
    for (const [body, matter] of [
      ['检察院', '全市检察长会议'],
      ['政府办', '区政府专题会议'],
    ])
      await checked.getByText(`${body} · ${matter}`).waitFor();
    const props = page.locator('.find .props li');
    await props.first().waitFor();
    const proposed = await props.allTextContents();
    expect(proposed.length).toBeGreaterThan(2);
    expect(proposed.filter((text) => /10月28日 周三 9:00/.test(text))).toEqual([]);
    await page.getByRole('button', { name: planning('create'), exact: true }).click();
    await page.waitForURL(/\/meetings\/(?!new)[^/]+$/);
    meeting = new URL(page.url()).pathname;
  });

  const conference = () => desk.page.locator('tbody[id^="clash."]').filter({ hasText: '全市检察长会议' });

  it('are set aside with a reason, by name', async () => {
    const { page } = desk;
    await open(desk, `${meeting}/clashes`);
    await conference()
      .getByRole('button', { name: planning('waive') })
      .click();
    await page.getByLabel(/理由/).fill('已与检察院电话商定，由副检察长到会。');
    await expectAccessible(page);
    await page.getByRole('button', { name: planning('waiveDo'), exact: true }).click();
    await conference().getByText(planning('waived')).waitFor();
    await conference().getByText('由副检察长到会').waitFor();
  });

  it('come back as a finding and as news for whoever answers for the meeting once they move', async () => {
    const { page } = desk;
    await moveConference(desk, 'T093000', 'T120000');
    await open(desk, '/');
    const news = page.getByRole('region', { name: words('zh-CN', 'today')('news') });
    await news.getByText('全市检察长会议').waitFor();
    expect(await news.getByRole('link').first().getAttribute('href')).toBe(`${meeting}/clashes`);
    await open(desk, meeting);
    await page.getByText('全市检察长会议').first().waitFor();
    await open(desk, `${meeting}/clashes`);
    expect(await conference().getByText(planning('waived')).count()).toBe(0);
    // The reason is kept with the time it was given for, and can be given again.
    await conference()
      .getByText(/由副检察长到会.*对方原为.*改时间后失效/)
      .waitFor();
    await conference()
      .getByRole('button', { name: planning('waiveAgain') })
      .waitFor();
    await conference().getByText('9:30–12:00').waitFor();
  });

  it('are moved away from, together with the vehicle that was asked for', async () => {
    const { page } = desk;
    const w = words('zh-CN', 'vehicles');
    await open(desk, meeting);
    await page.getByRole('button', { name: w('lend') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(w('from')).fill('人大办公楼');
    await dialog.getByLabel(w('riderCount')).fill('25');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: w('lendDo'), exact: true }).click();
    await said(desk, w('lent', { plate: '京A·06521' }));
    const trip = page.locator('.trips li');
    await trip.getByText(w('standing', { n: 6 })).waitFor();
    await trip.getByText('10月28日').waitFor();
    await open(desk, `${meeting}/clashes`);
    await page
      .getByRole('button', { name: planning('moveHere') })
      .first()
      .click();
    const move = page.getByRole('dialog').getByRole('button', { name: planning('moveDo'), exact: true });
    await move.click();
    await conference().waitFor({ state: 'detached' });
    await open(desk, meeting);
    await trip.waitFor();
    expect(await trip.getByText('10月28日').count()).toBe(0);
    await trip.getByText('人大办公楼').waitFor();
  });

  it('leave nothing that went wrong untold', () => expect(desk.faults).toEqual([]));
});
