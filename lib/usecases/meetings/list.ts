import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import { hasLapsed } from '#lib/domain/meetings/check-lapsed.ts';
import { daysToGo } from '#lib/domain/meetings/days-to-go.ts';
import { type Meeting, type MeetingState, meetingStates } from '#lib/domain/meetings/meeting.ts';
import { type MeetingType, meetingTypes } from '#lib/domain/meetings/meeting-type.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { Readiness } from '#lib/domain/rehearsals/judge-findings.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { periodWords } from '#lib/i18n/period-words.ts';
import { findMeetingIdsOfBody } from '#lib/store/body-meetings.ts';
import { listMeetings } from '#lib/store/meetings.ts';
import { loadOffice } from '#lib/store/office.ts';
import { loadOfficeAround } from '#lib/store/office-around.ts';
import type { Context } from '../context.ts';
import type { MeetingStanding } from '../dossiers/queries.ts';
import { standingsOnce } from '../today/standings-once.ts';
import type { MeetingsQuery } from './list-input.ts';

/** A meeting on the list. Plain JSON. */
export interface MeetingLine {
  readonly id: string;
  readonly title: string;
  readonly type: MeetingType;
  readonly term: number;
  /** 次; null where it is not numbered. */
  readonly number: number | null;
  readonly state: MeetingState;
  /** 12月3日 周四 9:30–11:30; empty while it has no date. */
  readonly when: string;
  readonly venue: string;
  readonly daysToGo: number | null;
  /** Null where nobody judges it any more. */
  readonly readiness: Readiness | null;
  /** What has to be mended first. */
  readonly blocks: readonly JudgedFinding[];
}

export interface MeetingList {
  /** Soonest first, those without a date last. */
  readonly coming: readonly MeetingLine[];
  /** Their day went by unheld. */
  readonly lapsed: readonly MeetingLine[];
  /** Latest first. */
  readonly past: readonly MeetingLine[];
  readonly inHand: number;
  /** There are meetings at all, whatever the filter lets through. */
  readonly any: boolean;
  readonly zone: string;
  readonly mayPlan: boolean;
  /** Those there are meetings of: what the filter offers. */
  readonly types: readonly MeetingType[];
  readonly states: readonly MeetingState[];
}

/** Every meeting the reader may see: those coming, with what blocks each, and those that are over. */
export async function viewMeetings(
  context: Context,
  query: MeetingsQuery,
): Promise<Result<MeetingList, Refusal>> {
  const { actor, db, now } = context;
  const own = can(actor, 'read-meeting', 'own-body');
  if (!own) return refuse({ kind: 'not-allowed', action: 'read-meeting' });
  const [office, { venues }, all, standings] = await Promise.all([
    loadOffice(db),
    loadOfficeAround(db),
    listMeetings(db),
    standingsOnce(context),
  ]);
  if (!standings.ok) return standings;
  const readable = await readableOf(context, all);
  const judged = new Map(standings.value.map((standing) => [standing.id, standing]));
  const lineOf = (meeting: Meeting): MeetingLine => ({
    ...{ id: meeting.id, title: meeting.title, type: meeting.type, state: meeting.state },
    ...{ term: meeting.term, number: meeting.number },
    when: whenOf(context, meeting, office.zone),
    venue: venues.find(({ id }) => id === meeting.sittings[0]?.venueId)?.name ?? '',
    daysToGo: daysToGo(meeting, now, office.zone),
    ...standingOf(judged.get(meeting.id)),
  });
  const wanted = readable.filter(
    ({ type, state }) =>
      (query.type === null || type === query.type) && (query.state === null || state === query.state),
  );
  return ok({
    coming: wanted.filter((meeting) => !isPast(meeting, now) && !hasLapsed(meeting, now)).map(lineOf),
    lapsed: wanted.filter((meeting) => hasLapsed(meeting, now)).map(lineOf),
    past: wanted
      .filter((meeting) => isPast(meeting, now))
      .map(lineOf)
      .reverse(),
    inHand: standings.value.length,
    any: readable.length > 0,
    zone: office.zone,
    mayPlan: can(actor, 'plan-meeting'),
    types: meetingTypes.filter((of) => readable.some(({ type }) => type === of)),
    states: meetingStates.filter((of) => readable.some(({ state }) => state === of)),
  });
}

/** A liaison reads the meetings their body hosts or answers for something in. */
async function readableOf({ actor, db }: Context, all: readonly Meeting[]): Promise<readonly Meeting[]> {
  if (can(actor, 'read-meeting')) return all;
  const theirs = actor.bodyId === null ? new Set<string>() : await findMeetingIdsOfBody(db, actor.bodyId);
  return all.filter(({ id }) => theirs.has(id));
}

function isPast(meeting: Meeting, now: Temporal.Instant): boolean {
  const { state, sittings } = meeting;
  if (state === 'closed' || state === 'cancelled') return true;
  const last = sittings.at(-1);
  return (
    last !== undefined && Temporal.Instant.compare(last.period.end, now) <= 0 && !hasLapsed(meeting, now)
  );
}

function whenOf({ locale }: Context, { sittings }: Meeting, zone: string): string {
  const [first, last] = [sittings[0], sittings.at(-1)];
  if (!first || !last) return '';
  return periodWords(locale, { start: first.period.start, end: last.period.end, allDay: false }, zone);
}

function standingOf(standing: MeetingStanding | undefined): Pick<MeetingLine, 'readiness' | 'blocks'> {
  if (!standing) return { readiness: null, blocks: [] };
  const blocks = standing.findings.filter(({ severity, waiver }) => severity === 'block' && waiver === null);
  return { readiness: standing.readiness, blocks };
}
