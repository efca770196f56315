import { can } from '#lib/domain/access/can.ts';
import { type Attendee, capacities } from '#lib/domain/attendance/attendance.ts';
import { type QuorumOutlook, quorumOutlook } from '#lib/domain/attendance/check-attendance.ts';
import { inListOrder } from '#lib/domain/attendance/list-order.ts';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import { type StrokeNotes, strokeNotes } from '#lib/domain/people/enter-strokes.ts';
import { isFound, searchTextOf, searchWords } from '#lib/domain/people/find-people.ts';
import { firstOrderOf, type UsedOrder } from '#lib/domain/people/name-order.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { listPeople } from '#lib/store/people.ts';
import type { Context } from '../context.ts';
import { judgeMeeting } from '../dossiers/judge-dossier.ts';
import { loadDossier } from '../dossiers/load-dossier.ts';
import type { FindOthersInput } from './input.ts';

export interface AttendeeLine extends Omit<Attendee, 'arrivedAt'> {
  /** ISO instant. */
  readonly arrivedAt: string | null;
}

export interface AttendanceView {
  readonly meetingId: string;
  readonly version: number;
  /** One page of those that match, by capacity; inside it by rank, then by the office's stroke order. */
  readonly attendees: readonly AttendeeLine[];
  /** How many match, and how many there are; pages from 1. */
  readonly found: number;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly order: UsedOrder;
  /** Of those who are ordered by strokes. */
  readonly strokes: StrokeNotes;
  readonly quorum: QuorumOutlook | null;
  readonly counts: Readonly<Record<Attendee['capacity'], number>>;
  readonly findings: readonly JudgedFinding[];
  readonly zone: string;
  /** What the rank table is called that ranks are taken from; null: each person’s own rank. */
  readonly rankTable: string | null;
  readonly mayEdit: boolean;
}

/** Which part of a long list is asked for: every word must be found, in the name, its pinyin, the post or the unit. */
export interface AttendanceSearch {
  readonly text?: string;
  /** From 1; one beyond the last shows the last. */
  readonly page?: number;
}

/** How many people stand on a page of the list. */
export const ATTENDEES_A_PAGE = 200;

/** 参会: who attends in which capacity, who is on leave, and whether the quorum can be reached. */
export async function viewAttendance(
  context: Context,
  meetingId: string,
  { text = '', page = 1 }: AttendanceSearch = {},
): Promise<Result<AttendanceView, Refusal>> {
  const judged = await judgeMeeting(context, meetingId);
  if (!judged.ok) return judged;
  const { dossier, findings } = judged.value;
  const { attendees, version } = dossier.attendance;
  const words = searchWords(text);
  const all = inListOrder(attendees, dossier.office.seating.nameOrder, dossier.enteredStrokes);
  const found = all.filter(
    ({ name, post, bodyShortName }) =>
      words.length === 0 || isFound(searchTextOf(name, [post, bodyShortName]), words),
  );
  const pages = Math.max(1, Math.ceil(found.length / ATTENDEES_A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  return ok({
    meetingId,
    version,
    attendees: found
      .slice((shown - 1) * ATTENDEES_A_PAGE, shown * ATTENDEES_A_PAGE)
      // What somebody needs for their health is for those who see to it.
      .map((a) => ({
        ...a,
        ...(can(context.actor, 'read-needs') ? {} : { access: '', diet: '', needsUse: 'lists' as const }),
        arrivedAt: a.arrivedAt?.toString() ?? null,
      })),
    ...{ found: found.length, total: all.length, page: shown, pages },
    order: firstOrderOf(
      attendees.filter((a) => a.rank === null).map((a) => a.name),
      dossier.office.seating.nameOrder,
    ),
    strokes: strokeNotes(
      attendees.filter((a) => a.rank === null).map((a) => a.name),
      dossier.enteredStrokes,
    ),
    quorum: quorumOutlook(dossier),
    counts: Object.fromEntries(
      capacities.map((c) => [c, attendees.filter((a) => a.capacity === c).length]),
    ) as AttendanceView['counts'],
    findings: findings.filter((f) => f.place === 'attendance'),
    zone: dossier.office.zone,
    rankTable: dossier.rankTable?.name ?? null,
    mayEdit: can(context.actor, 'edit-attendance'),
  });
}

/** Somebody of the roster who is not on the list yet. */
export interface OtherPerson {
  readonly id: string;
  readonly name: string;
  readonly post: string;
}

/** How many people are offered at once. */
const OFFERED = 100;

/** People of the roster who are not on the list and match; the first of them, and how many there are. */
export async function findOthers(
  context: Context,
  { meetingId, text }: FindOthersInput,
): Promise<Result<{ readonly people: readonly OtherPerson[]; readonly found: number }, Refusal>> {
  if (!can(context.actor, 'edit-attendance'))
    return refuse({ kind: 'not-allowed', action: 'edit-attendance' });
  const dossier = await loadDossier(context, meetingId as MeetingId);
  if (!dossier.ok) return dossier;
  const listed = new Set<string>(dossier.value.attendance.attendees.map((a) => a.personId));
  const units = new Map(dossier.value.bodies.map(({ id, shortName }) => [id, shortName]));
  const words = searchWords(text);
  const found = (await listPeople(context.db)).filter(({ id, name, memberships }) => {
    const texts = memberships.flatMap(({ bodyId, post }) => [units.get(bodyId) ?? '', post]);
    return !listed.has(id) && isFound(searchTextOf(name, texts), words);
  });
  const people = found
    .slice(0, OFFERED)
    .map(({ id, name, memberships }) => ({ id, name, post: memberships[0]?.post ?? '' }));
  return ok({ people, found: found.length });
}
