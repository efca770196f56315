import type {
  AgendaItem,
  ItemKind,
  Paper,
  PersonnelMotion,
  Reporter,
  StepKind,
} from '#lib/domain/agendas/agenda.ts';
import type { Attendee } from '#lib/domain/attendance/attendance.ts';
import type { Body, BodyKind, ShareLevel } from '#lib/domain/bodies/body.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type {
  AgendaItemId,
  BodyId,
  LessonId,
  MeetingId,
  PaperId,
  SittingId,
  TaskId,
  VenueId,
} from '#lib/domain/id.ts';
import type { Lesson } from '#lib/domain/lessons/lesson.ts';
import type { Venue } from '#lib/domain/logistics/venue.ts';
import type { MeetingType } from '#lib/domain/meetings/meeting-type.ts';
import type { ScriptEdits } from '#lib/domain/scripts/script.ts';
import type { RoomLayout } from '#lib/domain/seating/room.ts';
import type { StoredSeating } from '#lib/domain/seating/stored-seating.ts';
import type { Task } from '#lib/domain/tasks/task.ts';
import type { VoteMethod } from '#lib/domain/votes/vote-method.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { findAttendees } from './attendees.ts';
import { consultationOf, wholeRound } from './consultation-rows.ts';
import type { Database } from './database.ts';
import { dispatchOf } from './dispatches.ts';
import type { KeptReadings } from './kept-readings.ts';
import { meetingOf } from './meetings.ts';
import { findPrintings } from './printing-rows.ts';
import { toInstantOrNull, toPlainDateOrNull } from './temporal.ts';
import { voteOf } from './votes.ts';

// Rows of one meeting's parts as domain values. Saves live with each noun; this file only reads.

type ItemRow = Prisma.AgendaItemGetPayload<{ include: { papers: true } }>;
export function paperOf(row: ItemRow['papers'][number]): Paper {
  return {
    id: row.id as PaperId,
    title: row.title,
    bodyId: row.bodyId as BodyId | null,
    deadlineRule: row.deadlineRule,
    dueOn: toPlainDateOrNull(row.dueOn),
    receivedOn: toPlainDateOrNull(row.receivedOn),
  };
}

export function itemOf(row: ItemRow): AgendaItem {
  return {
    id: row.id as AgendaItemId,
    kind: row.kind as ItemKind | StepKind,
    title: row.title,
    minutes: row.minutes,
    sittingId: row.sittingId as SittingId | null,
    reporters: row.reporters as unknown as readonly Reporter[],
    departmentId: row.departmentId as BodyId | null,
    vote: row.vote as VoteMethod | null,
    papers: [...row.papers].sort((a, b) => a.position - b.position).map(paperOf),
    motions: row.motions as unknown as readonly PersonnelMotion[],
    embargoed: row.embargoed,
    note: row.note,
  };
}

export function bodyOf(row: Prisma.BodyGetPayload<object>): Body {
  return {
    ...row,
    id: row.id as BodyId,
    kind: row.kind as BodyKind,
    parentId: row.parentId as BodyId | null,
    shareLevel: row.shareLevel as ShareLevel,
  };
}

export function venueOf(row: Prisma.VenueGetPayload<object>): Venue {
  return { ...row, id: row.id as VenueId, layout: row.layout as unknown as RoomLayout };
}

export function lessonOf(row: Prisma.LessonGetPayload<object>): Lesson {
  return {
    ...row,
    id: row.id as LessonId,
    types: row.types as MeetingType[],
    recordedAt: row.recordedAt.toISOString(),
  };
}

export function taskOf(row: Prisma.TaskGetPayload<object>): Task {
  return {
    id: row.id as TaskId,
    meetingId: row.meetingId as MeetingId | null,
    title: row.title,
    departmentId: row.departmentId as BodyId | null,
    ownerName: row.ownerName,
    dueOn: toPlainDateOrNull(row.dueOn),
    doneAt: toInstantOrNull(row.doneAt),
    deliverable: row.deliverable,
    receiverId: row.receiverId as BodyId | null,
    receiverName: row.receiverName,
    receivedAt: toInstantOrNull(row.receivedAt),
    version: row.version,
  };
}

/** What the store knows of one meeting; the office, its rules and its bodies are loaded once beside it. */
export type StoredDossier = Pick<
  Dossier,
  | 'meeting'
  | 'host'
  | 'agenda'
  | 'attendance'
  | 'consultations'
  | 'seating'
  | 'script'
  | 'texts'
  | 'tasks'
  | 'marks'
  | 'waivers'
  | 'printings'
  | 'dispatches'
  | 'votes'
>;

const everything = {
  host: true,
  sittings: true,
  items: { include: { papers: true }, orderBy: { position: 'asc' } },
  consultations: {
    include: wholeRound,
    orderBy: { round: 'asc' },
  },
  marks: { orderBy: { key: 'asc' } },
  waivers: { orderBy: { findingKey: 'asc' } },
  tasks: { orderBy: { createdAt: 'asc' } },
  dispatches: { orderBy: { id: 'asc' } },
  texts: { orderBy: { artefact: 'asc' } },
  votes: { where: { takenBack: false }, orderBy: { id: 'asc' } },
} satisfies Prisma.MeetingInclude;

type DossierRow = Prisma.MeetingGetPayload<{ include: typeof everything }>;

function dossierOf(
  row: DossierRow,
  attendees: readonly Attendee[],
  printings: StoredDossier['printings'],
): StoredDossier {
  return {
    meeting: meetingOf(row),
    host: bodyOf(row.host),
    agenda: { items: row.items.map(itemOf), version: row.agendaVersion },
    attendance: { attendees, version: row.attendanceVersion },
    consultations: row.consultations.map(consultationOf),
    seating: { ...(row.seating as unknown as Omit<StoredSeating, 'version'>), version: row.seatingVersion },
    script: { ...(row.script as unknown as Omit<ScriptEdits, 'version'>), version: row.scriptVersion },
    texts: Object.fromEntries(
      row.texts.map(({ artefact, content, version }) => [
        artefact,
        { edits: (content as unknown as ScriptEdits).edits, version },
      ]),
    ),
    tasks: row.tasks.map(taskOf),
    marks: row.marks.map((m) => ({
      ...m,
      state: m.state as 'pass' | 'doubt',
      dueOn: toPlainDateOrNull(m.dueOn)?.toString() ?? null,
      at: m.at.toISOString(),
    })),
    waivers: row.waivers.map((w) => ({ ...w, at: w.at.toISOString() })),
    printings,
    dispatches: row.dispatches.map(dispatchOf),
    votes: row.votes.map(voteOf),
  };
}

/** The meetings with these ids, whole, in one query each table. Missing ones are left out. */
export async function loadStoredDossiers(
  db: Database,
  ids: readonly MeetingId[],
  { around, kept }: { readonly around: { readonly bodies: readonly Body[] }; readonly kept: KeptReadings },
): Promise<readonly StoredDossier[]> {
  const [rows, attendees, printings] = await Promise.all([
    db.meeting.findMany({ where: { id: { in: [...ids] } }, include: everything }),
    findAttendees(db, ids, around.bodies, kept),
    findPrintings(db, ids),
  ]);
  return rows.map((row) => dossierOf(row, attendees.get(row.id) ?? [], printings.get(row.id) ?? []));
}
