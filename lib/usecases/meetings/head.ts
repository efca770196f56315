import { can } from '#lib/domain/access/can.ts';
import { type AgendaStanding, standingOf } from '#lib/domain/agendas/adopt-agenda.ts';
import type { JudgedFinding, Place, Severity } from '#lib/domain/finding.ts';
import { chairName } from '#lib/domain/meetings/chair.ts';
import { hasLapsed } from '#lib/domain/meetings/check-lapsed.ts';
import { daysToGo } from '#lib/domain/meetings/days-to-go.ts';
import type { MeetingState } from '#lib/domain/meetings/meeting.ts';
import { nextStates } from '#lib/domain/meetings/next-states.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { fewOfEach } from '#lib/domain/rehearsals/few-of-each.ts';
import type { Readiness } from '#lib/domain/rehearsals/judge-findings.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { wallClockOf } from '#lib/domain/time/wall-clock.ts';
import type { Context } from '../context.ts';
import { judgeMeeting } from '../dossiers/judge-dossier.ts';

/** The worst open finding of a tab and how many there are of its weight. */
export interface TabMark {
  readonly place: Place;
  readonly severity: Extract<Severity, 'block' | 'warn'>;
  readonly count: number;
}

/** The head over every tab of a meeting. ISO instants and dates. */
export interface MeetingHead {
  readonly id: string;
  readonly title: string;
  readonly state: MeetingState;
  /** States it may be moved to by this person; empty: none. */
  readonly next: readonly MeetingState[];
  /** When the notice went out, on the office's clock; null: it is not written down. */
  readonly noticeSentAt: string | null;
  readonly standing: AgendaStanding;
  /** Start of the first sitting; null while it has none. */
  readonly start: string | null;
  readonly sittings: number;
  readonly venue: string;
  readonly chair: string;
  readonly daysToGo: number | null;
  readonly today: string;
  /** Now, on the office's clock. */
  readonly wallClock: string;
  readonly zone: string;
  readonly readiness: Readiness;
  /** The first of each kind: the head stands over every page. */
  readonly findings: readonly JudgedFinding[];
  /** By the key of the last finding of a kind: how many more of it there are. */
  readonly alike: Readonly<Record<string, number>>;
  readonly marks: readonly TabMark[];
  /** May judge findings: waive them with a reason. */
  readonly mayJudge: boolean;
  /** Tabs that are not for this person are not shown. */
  readonly mayConsult: boolean;
}

/** What stands over every tab of a meeting: what it is, when and where, and how ready. */
export async function viewMeetingHead(
  context: Context,
  meetingId: string,
): Promise<Result<MeetingHead, Refusal>> {
  const judged = await judgeMeeting(context, meetingId);
  if (!judged.ok) return judged;
  const { dossier, findings, readiness } = judged.value;
  const { meeting, office, venues } = dossier;
  const first = meeting.sittings[0];
  const open = findings.filter((finding) => finding.waiver === null);
  const { said, alike } = fewOfEach(open);
  return ok({
    id: meeting.id,
    title: meeting.title,
    state: meeting.state,
    next: can(context.actor, 'plan-meeting')
      ? nextStates(meeting.state, hasLapsed(meeting, context.now))
      : [],
    noticeSentAt: meeting.noticeSentAt && wallClockOf(meeting.noticeSentAt, office.zone),
    wallClock: wallClockOf(context.now, office.zone),
    standing: standingOf(meeting),
    start: first?.period.start.toString() ?? null,
    sittings: meeting.sittings.length,
    venue: venues.find((venue) => venue.id === first?.venueId)?.name ?? '',
    chair: chairName(dossier, first),
    daysToGo: daysToGo(meeting, context.now, office.zone),
    today: context.now.toZonedDateTimeISO(office.zone).toPlainDate().toString(),
    zone: office.zone,
    readiness,
    findings: said,
    alike,
    marks: marksOf(open),
    mayJudge: can(context.actor, 'judge-finding'),
    mayConsult: can(context.actor, 'run-consultation'),
  });
}

function marksOf(findings: readonly JudgedFinding[]): readonly TabMark[] {
  const places = new Set(findings.map((finding) => tabOf(finding.place)));
  return [...places].flatMap((place) => {
    const here = findings.filter((finding) => tabOf(finding.place) === place);
    for (const severity of ['block', 'warn'] as const) {
      const count = here.filter((finding) => finding.severity === severity).length;
      if (count > 0) return [{ place, severity, count }];
    }
    return [];
  });
}

/** What has no tab of its own is reached from the overview. */
function tabOf(place: Place): Place {
  return place === 'clashes' || place === 'logistics' ? 'overview' : place;
}
