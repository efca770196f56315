import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '#lib/i18n/locale.ts';
import { startCalDavServer } from '#tests/support/caldav-server.ts';
import { runningOffice } from '#tests/support/running-office.ts';
import { items, writeAgenda } from './journey/agenda.ts';
import {
  court,
  moveCalendar,
  otherBody,
  readAgain,
  seeCalendar,
  subscribe,
  subscribeAccount,
  uploadCalendar,
} from './journey/calendars.ts';
import { answerOnPhone, askLeaders, decide } from './journey/consultation.ts';
import { type Desk, sitDown } from './journey/desk.ts';
import { changeLate } from './journey/late-change.ts';
import { giveFeed, print } from './journey/papers.ts';
import { importRoster, listAttendance } from './journey/people.ts';
import { planMeeting, seeToday } from './journey/plan.ts';
import { learn, rehearse } from './journey/rehearsal.ts';
import { writeScript } from './journey/script.ts';
import { seat, seeCards } from './journey/seats.ts';

describe.each(locales)('from a blank page to paper (%s)', (locale) => {
  const office = runningOffice();
  let desk: Desk;
  let meeting = '';
  beforeAll(async () => {
    desk = await sitDown(office(), locale);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await desk.page.screenshot({ path: `tests/.out/${locale}-${task.name.split(':')[0]}.png` });
  });

  it('2: opens on today', () => seeToday(desk));

  it('3: takes in the calendars of other bodies and shows them in layers', async () => {
    await uploadCalendar(desk);
    const other = await otherBody();
    const account = await startCalDavServer();
    account.put('work', 'a.ics', court);
    try {
      await subscribe(desk, other.url);
      await readAgain(desk);
      await subscribeAccount(desk, account.base);
    } finally {
      other.close();
      account.close();
    }
    await seeCalendar(desk);
  });

  it('4: plans a meeting clear of clashes', async () => {
    meeting = await planMeeting(desk);
  });

  it('5: writes the agenda', () => writeAgenda(desk, meeting));

  it('6: brings people in and lists who attends', async () => {
    await importRoster(desk);
    await listAttendance(desk, meeting);
  });

  it('7: asks the leaders and decides on what they say', async () => {
    await askLeaders(desk, meeting);
    await answerOnPhone(
      desk,
      items.map(({ title }) => title),
    );
    await decide(desk, meeting);
  });

  it('8: writes the script, and keeps what was written by hand', () => writeScript(desk, meeting));

  it('9: seats everybody', () => seat(desk, meeting));

  it('10: lays out the cards', () => seeCards(desk, meeting));

  it('11: rehearses, and asks about what went wrong before', async () => {
    await learn(desk, meeting);
    await rehearse(desk, meeting);
  });

  it('12: prints everything', async () => {
    await print(desk, meeting);
    await giveFeed(desk);
  });

  it('13: follows one late leave to the last card', () => changeLate(desk, meeting));

  it('14: hears of a calendar that moves in the way', () => moveCalendar(desk));

  it('leaves nothing that went wrong untold', () => expect(desk.faults).toEqual([]));
});
