import { Temporal } from 'temporal-polyfill';
import type { Candidate } from '#lib/domain/calendars/candidate.ts';
import { type Clash, leadingClashes } from '#lib/domain/calendars/clash.ts';
import { findClashesIn } from '#lib/domain/calendars/find-clashes.ts';
import { type PreparedGround, prepareGround } from '#lib/domain/calendars/ground.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Finding } from '#lib/domain/finding.ts';
import type { PersonId } from '#lib/domain/id.ts';
import { circleOf } from '#lib/domain/meetings/counted-members.ts';
import { firstDay, noticeDay } from '#lib/domain/meetings/meeting.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Period } from '#lib/domain/time/period.ts';
import { convenedOn, loadCircle } from '#lib/store/circles.ts';
import { listComing } from '#lib/store/meeting-needs.ts';
import { listPlannedTrips } from '#lib/store/trips.ts';
import type { Context } from '../context.ts';
import { bodiesOf, isFirm } from './candidates.ts';
import { viewClash } from './clash-view.ts';
import { frameOnce } from './ground-once.ts';
import { daysPeriod, groundFor, type PlanningFrame, type PlanningGround } from './load-ground.ts';
import type { Wording } from './word-clash.ts';

/** The clashes of a meeting that is placed, with what they were found in. */
export interface MeetingClashes {
  readonly ground: PlanningGround;
  readonly prepared: PreparedGround;
  readonly candidate: Candidate;
  readonly clashes: readonly Clash[];
}

type Placed = Pick<Dossier, 'meeting' | 'agenda' | 'attendance' | 'office' | 'previousMeetingOn'>;

/** Finds what a meeting clashes with where it stands. */
export async function clashesOf(context: Context, dossier: Placed): Promise<Result<MeetingClashes, Refusal>> {
  const frame = await frameOnce(context);
  return frame.ok ? ok(await clashesWithin(context, frame.value, dossier)) : frame;
}

/** As `clashesOf`, by the rules of a frame, which need not be those that are saved. */
export async function clashesWithin(
  context: Context,
  frame: PlanningFrame,
  dossier: Placed,
): Promise<MeetingClashes> {
  const candidate = await candidateOf(context, frame, dossier);
  const ground = await groundFor(context, frame, candidate, daysOf(context, frame, dossier));
  const prepared = prepareGround(ground.clashGround);
  const clashes = leadingClashes(findClashesIn(prepared, candidate)).filter((clash) =>
    isOpenQuestion(clash, dossier),
  );
  return { ground, prepared, candidate, clashes };
}

/** The whole days it takes; of one that has no date yet, today. */
function daysOf({ now }: Context, { office }: PlanningFrame, { meeting }: Placed): Period {
  const dayOf = (at: Temporal.Instant): Temporal.PlainDate =>
    at.toZonedDateTimeISO(office.zone).toPlainDate();
  const first = meeting.sittings[0]?.period.start ?? now;
  return daysPeriod(dayOf(first), dayOf(meeting.sittings.at(-1)?.period.end ?? first), office.zone);
}

/** A meeting as it stands; until it has a list of its own, those are expected who would be convened on its day. */
async function candidateOf(context: Context, ground: PlanningFrame, dossier: Placed): Promise<Candidate> {
  const { meeting, agenda, office, previousMeetingOn } = dossier;
  return {
    meetingId: meeting.id,
    type: meeting.type,
    hostBodyId: meeting.hostBodyId,
    firm: isFirm(meeting.state),
    urgent: meeting.urgentCause !== '',
    noticeOn: noticeDay(meeting, office.zone),
    kinds: [...new Set(agenda.items.map(({ kind }) => kind))],
    sittings: meeting.sittings.map(({ period, venueId }) => ({ period, venueId })),
    ...bodiesOf(ground, await listComing(context.db, meeting.id)),
    personIds: await expectedAt(context, dossier),
    trips: await listPlannedTrips(context.db, meeting.id),
    previousOn: previousMeetingOn,
  };
}

async function expectedAt(
  { db }: Context,
  { meeting, attendance, office }: Placed,
): Promise<readonly PersonId[]> {
  const listed = attendance.attendees.filter(
    ({ capacity }) => capacity === 'member' || capacity === 'non-voting',
  );
  if (listed.length > 0) return listed.flatMap(({ leave, personId }) => (leave === null ? [personId] : []));
  const [group, day] = [circleOf(meeting.type), firstDay(meeting, office.zone)];
  if (group === null || day === null) return [];
  const circle = await loadCircle(db, { group, bodyId: meeting.hostBodyId });
  return convenedOn(circle, day).map(({ personId }) => personId);
}

/**
 * What is left for a clash is what nobody else asks about: how long since the last meeting is a question of the
 * meeting itself; deadlines of papers are followed paper by paper, and once the notice is out what is left of those before
 * it is whether it went out in time.
 */
function isOpenQuestion(clash: Clash, { meeting, agenda }: Pick<Placed, 'meeting' | 'agenda'>): boolean {
  if (clash.cause === 'interval-exceeded') return false;
  if (clash.cause !== 'deadline-missed' && clash.cause !== 'internal-deadline-missed') return true;
  if (clash.basis?.statutory !== true) return false;
  if (meeting.noticeSentAt !== null) return clash.facts.metOn !== 'none';
  const rule = clash.facts.rule;
  return !agenda.items.some((item) => item.papers.some((paper) => paper.deadlineRule === rule));
}

/** The same clashes as findings of the meeting, with names in the reader's language. A meeting that is over has none. */
export async function clashFindings(
  context: Context,
  dossier: Placed,
): Promise<Result<readonly Finding[], Refusal>> {
  if (isOver(context, dossier.meeting)) return ok([]);
  const found = await clashesOf(context, dossier);
  if (!found.ok) return found;
  return ok(found.value.clashes.map((clash) => findingOf(clash, found.value.ground.wording)));
}

/** Nothing lies ahead of it: closed, past, or without a date. */
export function isOver({ now }: Context, { state, sittings }: Dossier['meeting']): boolean {
  const last = sittings.at(-1);
  return state === 'closed' || !last || Temporal.Instant.compare(last.period.end, now) <= 0;
}

function findingOf(clash: Clash, wording: Wording): Finding {
  const { title, when, why } = viewClash(clash, wording);
  const { basis } = clash;
  return {
    code: `clash.${clash.kind}`,
    key: clash.key,
    severity: clash.severity,
    facts: {
      ...{ with: title, why: [when, why].filter(Boolean).join(' ') },
      ...(clash.kind === 'deadline' ? { remedy: clash.facts.remedy ?? 'move' } : {}),
    },
    place: 'clashes',
    subjectId: clash.key,
    ...(basis === null
      ? {}
      : {
          basis: { citation: basis.basis[wording.locale], force: basis.force, confidence: basis.confidence },
        }),
    waivable: clash.waivable,
    stamp: clash.stamp,
  };
}
