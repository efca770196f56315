import { expect, it } from 'vitest';
import { readCalendar } from '#lib/ical/read.ts';
import { calendarText, event } from './calendar-text.ts';

it('names who is asked to an event, but for rooms, those only told and those who do not come', () => {
  const read = readCalendar(
    calendarText(
      event(
        'UID:p',
        'DTSTART:20261221T020000Z',
        'ORGANIZER;CN="区委办, 值班":mailto:duty@quwei.example',
        'ATTENDEE;CN=阮秉堃;PARTSTAT=NEEDS-ACTION:mailto:ruan@rd.example',
        'ATTENDEE;CN=谷翯;PARTSTAT=declined:mailto:gu@rd.example',
        'ATTENDEE;CN=丁宁;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:yu@rd.example":MAILTO:ding@rd.example',
        'ATTENDEE;CUTYPE=ROOM;CN=三楼会议室:mailto:room@rd.example',
        'ATTENDEE;ROLE=NON-PARTICIPANT;CN=高峰:mailto:gao@rd.example',
        'ATTENDEE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=96=BB=E6=80=80=E7=91=BE',
      ),
    ),
  );
  const [only] = read.ok ? read.value.events : [];
  expect(only?.participants.split('\n').map((line) => line.trim())).toEqual([
    '区委办, 值班 duty@quwei.example',
    '阮秉堃 ruan@rd.example',
    '喻怀瑾',
    '',
  ]);
});
