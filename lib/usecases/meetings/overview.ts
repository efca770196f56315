import { type Actor, can } from '#lib/domain/access/can.ts';
import { standingOf } from '#lib/domain/agendas/adopt-agenda.ts';
import { isSubstantive } from '#lib/domain/agendas/agenda.ts';
import { capacities } from '#lib/domain/attendance/attendance.ts';
import { quorumOutlook } from '#lib/domain/attendance/check-attendance.ts';
import { unanswered } from '#lib/domain/consultations/opinion-table.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { isRetired } from '#lib/domain/logistics/vehicle.ts';
import { chairName } from '#lib/domain/meetings/chair.ts';
import { chairsInTurn, proposedChair } from '#lib/domain/meetings/chairs-in-turn.ts';
import { traitsOf } from '#lib/domain/meetings/meeting-type.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { wallClockOf } from '#lib/domain/time/wall-clock.ts';
import { type HeldVenue, listHeldVenues, listNeeds } from '#lib/store/meeting-logistics.ts';
import { listTrips } from '#lib/store/trips.ts';
import { listVehicles } from '#lib/store/vehicles.ts';
import type { Context } from '../context.ts';
import { judgeMeeting } from '../dossiers/judge-dossier.ts';
import { artefacts } from '../papers/artefacts.ts';
import { tripView } from '../vehicles/trip-view.ts';
import { overviewDeadlines } from './overview-deadlines.ts';
import type { OverviewSitting, OverviewTask, OverviewView } from './overview-view.ts';

/** 概览: what stands in the way, the meeting's facts, what is due, who does what, and what is out. */
export async function viewOverview(
  context: Context,
  meetingId: string,
): Promise<Result<OverviewView, Refusal>> {
  const judged = await judgeMeeting(context, meetingId);
  if (!judged.ok) return judged;
  const { dossier, findings, readiness } = judged.value;
  const { meeting, office, bodies, venues } = dossier;
  const { actor, db } = context;
  const [held, needs, trips, vehicles] = await Promise.all([
    listHeldVenues(db, meeting.id),
    can(actor, 'read-needs') ? listNeeds(db, meeting.id) : [],
    listTrips(db, meeting.id),
    listVehicles(db),
  ]);
  const today = context.now.toZonedDateTimeISO(office.zone).toPlainDate();
  const mayConsult = can(actor, 'run-consultation');
  return ok({
    meetingId,
    zone: office.zone,
    version: meeting.version,
    classified: meeting.secrecy === 'classified',
    readiness,
    findings,
    facts: factsOf(dossier),
    sittings: sittingsOf(dossier, held),
    venues: venues.map(({ id, name }) => ({ id, name })),
    chairs: chairsInTurn(dossier.attendance.attendees).map(({ personId, name, post }) => ({
      ...{ id: personId, name, post },
    })),
    proposedChair: proposedChair(dossier.attendance.attendees)?.personId ?? null,
    wallClock: wallClockOf(context.now, office.zone),
    deadlines: overviewDeadlines(context, dossier),
    tasks: tasksOf(context, dossier),
    departments: bodies
      .filter((body) => body.kind === 'department' || body.kind === 'own')
      .map(({ id, shortName }) => ({ id, name: shortName })),
    ...attendanceOf(dossier),
    opinions: mayConsult ? opinionsOf(dossier) : null,
    papers: papersOf(dossier),
    needs,
    trips: trips.map((trip) => tripView(trip, vehicles, office.zone)),
    vehicles: vehicles
      .filter((vehicle) => !isRetired(vehicle, today))
      .map(({ id, plate, seats }) => ({ id, plate, seats })),
    mayPlan: can(actor, 'plan-meeting'),
    mayShareOut: can(actor, 'edit-tasks', actor.bodyId === null ? 'any' : 'own-body'),
    mayConsult,
  });
}

function factsOf({ meeting, agenda, host }: Dossier): OverviewView['facts'] {
  const { type, term, number, title, shortTitle, urgentCause, state, adoptedAt, noticeSentAt } = meeting;
  const items = agenda.items.filter(isSubstantive);
  return {
    ...{ type, term, number, title, shortTitle, urgentCause, state },
    numbered: traitsOf(type).numbered !== 'never',
    host: host.shortName,
    agenda: standingOf(meeting),
    adoptedAt: adoptedAt?.toString() ?? null,
    items: items.length,
    minutes: agenda.items.reduce((sum, item) => sum + item.minutes, 0),
    noticeSentAt: noticeSentAt?.toString() ?? null,
  };
}

function sittingsOf(dossier: Dossier, held: readonly HeldVenue[]): readonly OverviewSitting[] {
  return dossier.meeting.sittings.map((sitting) => {
    const { id, name, period, venueId, chairId } = sitting;
    const hold = held.find((one) => one.sittingId === id);
    return {
      ...{ id, name, venueId, chairId },
      start: period.start.toString(),
      end: period.end.toString(),
      venue: dossier.venues.find((venue) => venue.id === venueId)?.name ?? '',
      chair: chairName(dossier, sitting),
      held: hold ? { start: hold.start.toString(), end: hold.end.toString(), released: hold.released } : null,
    };
  });
}

function tasksOf({ actor, now }: Context, { tasks, bodies, office }: Dossier): readonly OverviewTask[] {
  const today = now.toZonedDateTimeISO(office.zone).toPlainDate();
  const all = tasks.map((task) => ({
    id: task.id,
    title: task.title,
    departmentId: task.departmentId,
    department: bodies.find((body) => body.id === task.departmentId)?.shortName ?? '',
    ownerName: task.ownerName,
    dueOn: task.dueOn?.toString() ?? null,
    days: task.dueOn ? today.until(task.dueOn).days : null,
    done: task.doneAt !== null,
    deliverable: task.deliverable,
    receiverName: task.receiverName || (bodies.find((body) => body.id === task.receiverId)?.shortName ?? ''),
    received: task.receivedAt !== null,
    version: task.version,
    mayEdit: mayEdit(actor, task.departmentId),
  }));
  const far = Number.POSITIVE_INFINITY;
  return all.sort((a, b) => Number(a.done) - Number(b.done) || compare(a.days ?? far, b.days ?? far));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function mayEdit(actor: Actor, departmentId: string | null): boolean {
  const own = actor.bodyId !== null && actor.bodyId === departmentId;
  return can(actor, 'edit-tasks', own ? 'own-body' : 'any');
}

function attendanceOf(dossier: Dossier): Pick<OverviewView, 'counts' | 'quorum' | 'onLeave'> {
  const { attendees } = dossier.attendance;
  const counts = Object.fromEntries(
    capacities.map((capacity) => [capacity, attendees.filter((a) => a.capacity === capacity).length]),
  ) as OverviewView['counts'];
  return {
    counts,
    quorum: quorumOutlook(dossier),
    onLeave: attendees.filter((a) => a.leave !== null).length,
  };
}

function opinionsOf({ consultations }: Dossier): OverviewView['opinions'] {
  const round = consultations.at(-1);
  if (!round) return null;
  const asked = round.personIds.length;
  return {
    round: round.round,
    asked,
    answered: asked - unanswered(round).length,
    dueAt: round.dueAt.toString(),
  };
}

/** What is out, each paper with the last time it went. */
function papersOf({ printings }: Dossier): OverviewView['papers'] {
  return artefacts.flatMap((artefact) => {
    const last = printings.filter((printing) => printing.artefact === artefact).at(-1);
    return last ? [{ artefact, by: last.by, at: last.at }] : [];
  });
}
