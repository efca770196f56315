import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { LessonId, MeetingId } from '#lib/domain/id.ts';
import { asksOf, type Lesson } from '#lib/domain/lessons/lesson.ts';
import { aMeeting } from '../agendas/a-meeting.ts';

const meeting = aMeeting();
const ends = Temporal.Instant.from(meeting.sittings.at(-1)?.period.end.toString() ?? '');

const lesson: Lesson = {
  id: 'l1' as LessonId,
  what: '会议室锁着门',
  check: '是否已告知物业？',
  cause: '',
  types: [meeting.type],
  fromMeetingId: 'earlier',
  fromMeetingTitle: '',
  recordedBy: '温玥',
  recordedAt: ends.subtract({ hours: 24 }).toString(),
  retired: false,
  version: 1,
};

describe('a lesson asks before', () => {
  it.each([
    ['a later meeting of its type', lesson, true],
    ['not one of another type', { ...lesson, types: ['congress'] as const }, false],
    ['not the meeting it comes from', { ...lesson, fromMeetingId: meeting.id }, false],
    [
      'not a meeting that was over when it was written down',
      { ...lesson, recordedAt: ends.toString() },
      false,
    ],
    ['nobody once it is retired', { ...lesson, retired: true }, false],
  ])('%s', (_, given, asks) => {
    expect(asksOf(given, meeting)).toBe(asks);
  });

  it('a meeting that has no date yet', () => {
    expect(asksOf(lesson, { ...meeting, id: 'other' as MeetingId, sittings: [] })).toBe(true);
  });
});
