import type { Temporal } from 'temporal-polyfill';
import type { DemoRows } from '#lib/store/demo.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { demoMeetings, demoPeople } from './demo-data.ts';
import { meetingId, numberedItem } from './plan-meetings.ts';
import { personId } from './plan-people.ts';

type PreparationRows = Pick<
  DemoRows,
  | 'consultations'
  | 'asked'
  | 'opinions'
  | 'lessons'
  | 'tasks'
  | 'sources'
  | 'commitments'
  | 'commitmentPeople'
>;

const round = 'demo-consultation';

export function planPreparation(calendar: DemoCalendar, now: Temporal.Instant): PreparationRows {
  const { consultation, lessons, tasks, commitments } = demoMeetings;
  const asked = demoPeople.members.filter((p) => p.rank !== undefined && p.rank > 1);
  const main = demoMeetings.meetings.find((m) => m.id === consultation.meeting);
  if (!main) throw new Error(`prisma/demo: no meeting ${consultation.meeting}`);
  const sentAt = new Date(now.epochMilliseconds - consultation.sentDaysAgo * 86_400_000);
  const numbers = main.items.filter((i) => i.reporter !== undefined).map((_, index) => index + 1);
  return {
    consultations: [
      {
        id: round,
        meetingId: meetingId(main.id),
        round: 1,
        sentAt,
        dueAt: calendar.at(consultation.dueInDays, '17:30'),
        itemIds: numbers.map((n) => numberedItem(main, n)),
      },
    ],
    asked: asked.map((p) => ({
      consultationId: round,
      personId: personId(p.name),
      openedAt: consultation.opinions.some((o) => o.name === p.name) ? sentAt : null,
    })),
    opinions: consultation.opinions.map((o) => ({
      consultationId: round,
      personId: personId(o.name),
      itemId: numberedItem(main, o.item),
      answer: o.answer,
      words: o.words,
      by: o.by ?? 'self',
      recordedBy: o.by === 'staff' ? '温玥' : o.name,
      at: new Date(sentAt.getTime() + 86_400_000),
    })),
    lessons: lessons.map(({ from, types, ...lesson }) => ({
      ...lesson,
      types: [...types],
      fromMeetingId: meetingId(from),
      fromMeetingTitle: '常委会第二十一次会议',
      recordedBy: '温玥',
      recordedAt: sentAt,
    })),
    tasks: tasks.map((t) => ({
      meetingId: meetingId(t.meeting),
      title: t.title,
      departmentId: t.department,
      ownerName: t.owner,
      dueOn: calendar.date(t.day),
      deliverable: t.deliverable,
      receiverId: t.receiver,
    })),
    sources: [...new Set(commitments.map((c) => c.body))].map((body) => ({
      id: sourceId(body),
      bodyId: body,
      kind: 'typed',
      name: '电话登记',
      lastSuccessAt: new Date(now.epochMilliseconds),
      used: commitments.filter((c) => c.body === body).length,
    })),
    commitments: commitments.map((c, index) => ({
      id: commitmentId(index),
      bodyId: c.body,
      sourceId: sourceId(c.body),
      uid: `${commitmentId(index)}@demo.huiqian`,
      summary: c.summary,
      startsAt: calendar.at(c.day, c.start),
      endsAt: calendar.at(c.day, c.end),
      firm: c.firm ?? true,
      visibility: c.visibility ?? 'title',
    })),
    commitmentPeople: commitments.flatMap((c, index) =>
      (c.people ?? []).map((name) => ({ commitmentId: commitmentId(index), personId: personId(name) })),
    ),
  };
}

function sourceId(body: string): string {
  return `demo-source-${body}`;
}

function commitmentId(index: number): string {
  return `demo-commitment-${index + 1}`;
}
