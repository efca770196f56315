import { can } from '#lib/domain/access/can.ts';
import { type Attendee, capacities } from '#lib/domain/attendance/attendance.ts';
import { type QuorumOutlook, quorumOutlook } from '#lib/domain/attendance/check-attendance.ts';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import { type StrokeNotes, strokeNotes } from '#lib/domain/people/enter-strokes.ts';
import { sortByName } from '#lib/domain/people/name-order.ts';
import type { EnteredStrokes } from '#lib/domain/people/strokes.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { listPeople } from '#lib/store/people.ts';
import type { Context } from '../context.ts';
import { judgeMeeting } from '../dossiers/judge-dossier.ts';

export interface AttendeeLine extends Omit<Attendee, 'arrivedAt'> {
  /** ISO instant. */
  readonly arrivedAt: string | null;
}

export interface AttendanceView {
  readonly meetingId: string;
  readonly version: number;
  /** By capacity; inside it by rank, then by the office's stroke order. */
  readonly attendees: readonly AttendeeLine[];
  readonly order: 'fullname' | 'surname';
  /** Of those who are ordered by strokes. */
  readonly strokes: StrokeNotes;
  readonly quorum: QuorumOutlook | null;
  readonly counts: Readonly<Record<Attendee['capacity'], number>>;
  readonly findings: readonly JudgedFinding[];
  /** People not on the list yet. */
  readonly others: readonly { readonly id: string; readonly name: string; readonly post: string }[];
  readonly zone: string;
  readonly mayEdit: boolean;
}

/** 参会: who attends in which capacity, who is on leave, and whether the quorum can be reached. */
export async function viewAttendance(
  context: Context,
  meetingId: string,
): Promise<Result<AttendanceView, Refusal>> {
  const judged = await judgeMeeting(context, meetingId);
  if (!judged.ok) return judged;
  const { dossier, findings } = judged.value;
  const { attendees, version } = dossier.attendance;
  const listed = new Set<string>(attendees.map((a) => a.personId));
  const people = await listPeople(context.db);
  return ok({
    meetingId,
    version,
    attendees: capacities
      .flatMap((capacity) =>
        inOrder(
          attendees.filter((a) => a.capacity === capacity),
          dossier.office.seating.nameOrder,
          dossier.enteredStrokes,
        ),
      )
      .map((a) => ({ ...a, arrivedAt: a.arrivedAt?.toString() ?? null })),
    order: dossier.office.seating.nameOrder,
    strokes: strokeNotes(
      attendees.filter((a) => a.rank === null).map((a) => a.name),
      dossier.enteredStrokes,
    ),
    quorum: quorumOutlook(dossier),
    counts: Object.fromEntries(
      capacities.map((c) => [c, attendees.filter((a) => a.capacity === c).length]),
    ) as AttendanceView['counts'],
    findings: findings.filter((f) => f.place === 'attendance'),
    others: people
      .filter((p) => !listed.has(p.id))
      .map(({ id, name, memberships }) => ({ id, name, post: memberships[0]?.post ?? '' })),
    zone: dossier.office.zone,
    mayEdit: can(context.actor, 'edit-attendance'),
  });
}

/** Ranked people by rank, all others by strokes behind them. */
function inOrder(
  people: readonly Attendee[],
  order: AttendanceView['order'],
  entered: EnteredStrokes,
): readonly Attendee[] {
  const ranked = people.filter((p) => p.rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const { sorted, unsortable } = sortByName(
    people.filter((p) => p.rank === null),
    (p) => p.name,
    order,
    entered,
  );
  return [...ranked, ...sorted, ...unsortable.map(({ item }) => item)];
}
