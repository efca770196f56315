import { leastOf } from '#lib/domain/attendance/quorum.ts';
import type { StandingRules } from '#lib/domain/meetings/standing-rules.ts';
import { decide } from '#lib/domain/votes/decision.ts';
import type { DemoRows } from '#lib/store/demo.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { type DemoItem, type DemoMeeting, demoMeetings, demoPeople } from './demo-data.ts';
import { itemId, meetingId } from './plan-meetings.ts';

type VoteRow = DemoRows['votes'][number];

/** The results of votes of demo meetings that are over: of all members, as the standing committee decides. */
export function planVotes(calendar: DemoCalendar, standing: StandingRules): readonly VoteRow[] {
  const members = demoPeople.members.length;
  const quorum = leastOf(members, standing['quorum.standing-committee'].value);
  const voteOf = (meeting: DemoMeeting, item: DemoItem, at: number): readonly VoteRow[] => {
    if (item.result === undefined || item.vote === undefined) return [];
    const { kind, title, vote: method, result } = item;
    const { needed, outcome } = decide(result.yes, members, standing['pass.standing-committee']);
    return [
      {
        ...{ ...result, members, quorum, needed, outcome, method },
        ...{ meetingId: meetingId(meeting.id), itemId: itemId(meeting.id, at) },
        subject: { kind, title, act: null, name: '', post: '' },
        recordedBy: '温玥',
        recordedAt: calendar.at(meeting.day, meeting.end),
      },
    ];
  };
  return demoMeetings.meetings.flatMap((meeting) =>
    meeting.items.flatMap((item, at) => voteOf(meeting, item, at)),
  );
}
