import type { Temporal } from 'temporal-polyfill';
import { apartClashes } from '#lib/domain/calendars/apart-clashes.ts';
import type { Candidate, ClashGround } from '#lib/domain/calendars/candidate.ts';
import { type PreparedGround, prepareGround } from '#lib/domain/calendars/ground.ts';
import { needsOf, overlapClashes } from '#lib/domain/calendars/overlap-clashes.ts';
import type { PersonId } from '#lib/domain/id.ts';
import type { Meeting } from '#lib/domain/meetings/meeting.ts';
import { listExpected, listPostsHeld } from '#lib/store/meeting-needs.ts';
import type { Context } from '../context.ts';
import { sittingKey } from './fortnight.ts';

/** What a strip knows already; the rules of deadlines are findings of the meetings and not asked for here. */
export type ClashingGround = Omit<
  ClashGround,
  'now' | 'posts' | 'rules' | 'intervals' | 'vehicles' | 'trips'
>;

const noDeadlines: ClashGround['rules'] = {
  id: '',
  title: { 'zh-CN': '', en: '' },
  rules: [],
  parameters: new Map(),
};

/** The sittings and commitments that stand in each other's way: one venue, one person or no time for the way. */
export async function findClashing(
  { db, now }: Context,
  meetings: readonly Meeting[],
  known: ClashingGround,
  today: Temporal.PlainDate,
): Promise<ReadonlySet<string>> {
  const [expected, posts] = await Promise.all([
    listExpected(
      db,
      meetings.map(({ id }) => id),
    ),
    listPostsHeld(db, today),
  ]);
  const prepared = prepareGround({
    ...{ ...known, now, posts },
    ...{ rules: noDeadlines, intervals: [], vehicles: [], trips: [] },
  });
  return new Set(
    meetings.flatMap((meeting) => clashingOf(prepared, meeting, expected.get(meeting.id) ?? [])),
  );
}

function clashingOf(
  prepared: PreparedGround,
  meeting: Meeting,
  personIds: readonly PersonId[],
): readonly string[] {
  return meeting.sittings.flatMap((sitting, index) => {
    const candidate = candidateOf(meeting, sitting, personIds);
    const clashes = [
      ...overlapClashes(prepared, candidate, needsOf(candidate)),
      ...apartClashes(prepared, candidate),
    ].filter(({ severity }) => severity !== 'note');
    return clashes.length === 0
      ? []
      : [sittingKey(meeting.id, index), ...clashes.map((clash) => clash.with.id)];
  });
}

function candidateOf(
  meeting: Meeting,
  sitting: Meeting['sittings'][number],
  personIds: readonly PersonId[],
): Candidate {
  return {
    meetingId: meeting.id,
    type: meeting.type,
    hostBodyId: meeting.hostBodyId,
    firm: meeting.state !== 'tentative',
    urgent: meeting.urgentCause !== '',
    sittings: [{ period: sitting.period, venueId: sitting.venueId }],
    bodyIds: [],
    personIds,
    trips: [],
    kinds: null,
    previousOn: null,
  };
}
