import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Office } from '#lib/domain/office/office.ts';
import { defaultOfficeRules } from '#lib/domain/office/office-rules.ts';
import type { LeasedMail } from '#lib/store/outbox.ts';
import type { PublishedSitting } from '#lib/store/published-meetings.ts';
import { personalCalendar } from '#lib/usecases/feeds/personal-calendar.ts';
import { publishedCalendar } from '#lib/usecases/feeds/published-calendar.ts';
import { composeMail } from '#lib/usecases/invitations/compose-mail.ts';
import { findReaders, type ReadEvent } from '#tests/support/calendar-readers.ts';

const at = (text: string) => Temporal.Instant.from(`2026-${text}+08:00`);

const office: Office = {
  ...defaultOfficeRules,
  ...{ locality: '云溪区', localityEn: 'Yunxi', name: '云溪区人大常委会办公室', shortName: '云溪区人大办' },
  ...{ zone: 'Asia/Shanghai', locale: 'zh-CN', term: 5, rulePack: 'district-default', version: 1 },
};

const title = '云溪区第五届人民代表大会常务委员会第三十八次会议；听取报告, “审议”; 一件\\反斜线';

function sitting(
  id: string,
  day: string,
  meeting: Partial<PublishedSitting['meeting']> = {},
  hours = ['09:00', '11:30'],
): PublishedSitting {
  const [from, to] = hours;
  return {
    ...{ id, name: '', venue: '常委会会议厅（三楼, 301）' },
    ...{ start: at(`${day}T${from}`), end: at(`${day}T${to}`) },
    meeting: {
      ...{ id: `${id}-meeting`, title, state: 'notified', secrecy: 'public', sequence: 3 },
      updatedAt: at('03-01T08:00'),
      ...meeting,
    },
  };
}

const sittings = [
  sitting('firm', '03-26'),
  sitting('pencilled', '03-27', { state: 'tentative', sequence: 0 }),
  sitting('off', '07-28', { state: 'cancelled', sequence: 12 }),
  sitting('secret', '10-08', { secrecy: 'classified' }),
  sitting('over-midnight', '11-30', {}, ['23:00', '23:59']),
];

const utc = (text: string) => new Date(at(text).epochMilliseconds).toISOString();

/** What stands in a feed, by what was put into it. */
const published: readonly ReadEvent[] = sittings
  .map(({ id, start, end, meeting }) => ({
    uid: `${id}@huiqian`,
    start: new Date(start.epochMilliseconds).toISOString(),
    end: new Date(end.epochMilliseconds).toISOString(),
    summary:
      meeting.secrecy === 'classified'
        ? '云溪区人大办 · 忙'
        : meeting.state === 'tentative'
          ? `${title}（暂定）`
          : title,
    sequence: meeting.sequence,
    status: { notified: 'CONFIRMED', tentative: 'TENTATIVE', cancelled: 'CANCELLED' }[
      meeting.state as 'notified'
    ],
  }))
  .sort((a, b) => (a.uid < b.uid ? -1 : 1));

const round = {
  ...{ id: 'round', title: '常委会第三十八次会议', version: 2 },
  ...{ sentAt: at('03-02T09:00'), dueAt: at('03-05T17:30') },
};
const due: ReadEvent = {
  uid: 'consultation-round@huiqian',
  ...{ start: utc('03-05T17:00'), end: utc('03-05T17:30') },
  ...{ summary: '请答复征求意见：常委会第三十八次会议', sequence: 1, status: 'CONFIRMED' },
};

function mail(method: 'request' | 'cancel'): string {
  const leased: LeasedMail = {
    ...{ id: 'mail', invitationId: 'i', tokenHash: 'h', meetingId: 'm' as LeasedMail['meetingId'] },
    ...{
      secrecy: 'public',
      isOff: method === 'cancel',
      isListed: true,
      personId: 'p' as LeasedMail['personId'],
    },
    ...{ name: '喻怀瑾', address: 'yu@office.example', method, sequence: 7, planned: null, attempts: 0 },
    ...{ lastError: null, queuedAt: at('03-01T08:00'), leasedUntil: at('03-01T09:00') },
    event: {
      ...{ sittingId: 'firm' as LeasedMail['event']['sittingId'], summary: title, place: '常委会会议厅' },
      ...{ start: at('03-26T09:00'), end: at('03-26T11:30'), tentative: false },
    },
  };
  const settings = {
    url: 'smtp://mail.example',
    from: { name: '云溪区人大办', address: 'office@office.example' },
    publicUrl: 'https://huiqian.example',
  };
  return composeMail(office, settings, leased, 'token').calendar.text;
}

const invited = (status: string): readonly ReadEvent[] => [
  { ...(published.find(({ uid }) => uid === 'firm@huiqian') as ReadEvent), sequence: 7, status },
];

describe.each(findReaders())('$name', ({ name, read }) => {
  if (read === null) console.warn(`${name} is not installed: its tests are left out`);
  const given = it.skipIf(read === null);

  given('reads back our calendar for a body unchanged', async () => {
    expect(await read?.(publishedCalendar(office, sittings, 'title', office.shortName))).toEqual(published);
  });

  given('reads back one person’s calendar unchanged', async () => {
    const text = personalCalendar(
      office,
      { sittings: sittings.slice(0, 2), rounds: [round] },
      'full',
      '喻怀瑾',
    );
    const seen = published.filter(({ uid }) => /^(firm|pencilled)@/.test(uid));
    expect(await read?.(text)).toEqual([due, ...seen]);
  });

  given('reads back an invitation and its cancellation unchanged', async () => {
    expect(await read?.(mail('request'))).toEqual(invited('CONFIRMED'));
    expect(await read?.(mail('cancel'))).toEqual(invited('CANCELLED'));
  });
});
