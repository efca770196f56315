import { can } from '#lib/domain/access/can.ts';
import { relationToMeeting } from '#lib/domain/access/relation.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { withoutEmbargoed } from '#lib/domain/dossier/hold-back-names.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import { asksOf } from '#lib/domain/lessons/lesson.ts';
import { againstCircle, countedAt } from '#lib/domain/meetings/counted-members.ts';
import { firstDay, statesInWork } from '#lib/domain/meetings/meeting.ts';
import type { Office } from '#lib/domain/office/office.ts';
import { storedName } from '#lib/domain/people/name.ts';
import { underTable } from '#lib/domain/people/rank-table.ts';
import type { EnteredStrokes } from '#lib/domain/people/strokes.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { rejectedTwice } from '#lib/domain/votes/rejected-twice.ts';
import type { OfficeWording } from '#lib/domain/wording/own-words.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { loadStoredDossiers, type StoredDossier } from '#lib/store/dossiers.ts';
import { type KeptReadings, keptReadings } from '#lib/store/kept-readings.ts';
import { listMeetings } from '#lib/store/meetings.ts';
import { findOffice } from '#lib/store/office.ts';
import {
  loadCircleNames,
  loadOfficeAround,
  loadSeries,
  type OfficeAround,
} from '#lib/store/office-around.ts';
import { findPersonNames, listNamesakes } from '#lib/store/people.ts';
import { loadStrokes } from '#lib/store/strokes.ts';
import { findNominations } from '#lib/store/votes.ts';
import { loadWording } from '#lib/store/wording.ts';
import type { Context } from '../context.ts';
import { loadOfficeRules, type OfficeRules } from './office-rules.ts';

interface Ground {
  readonly office: Office;
  readonly rules: OfficeRules;
  readonly around: OfficeAround;
  readonly enteredStrokes: EnteredStrokes;
  readonly wording: OfficeWording;
  /** Further readings of the same moment. */
  readonly kept: KeptReadings;
}

/** The whole of one meeting, for anyone who may read it. */
export async function loadDossier(context: Context, meetingId: MeetingId): Promise<Result<Dossier, Refusal>> {
  const ground = await loadGround(context);
  if (!ground.ok) return ground;
  const [stored] = await loadStoredDossiers(context.db, [meetingId], ground.value);
  if (!stored) return refuse({ kind: 'not-found', what: 'meeting' });
  if (!mayRead(context, stored)) return refuse({ kind: 'not-allowed', action: 'read-meeting' });
  return ok(await complete(context, stored, ground.value, await chairsOf(context, [stored])));
}

/** The dossiers of every meeting in work that the actor may read, soonest first. */
export async function loadDossiersInWork(context: Context): Promise<Result<readonly Dossier[], Refusal>> {
  const ground = await loadGround(context);
  if (!ground.ok) return ground;
  const meetings = await listMeetings(context.db, statesInWork);
  const ids = meetings.map((m) => m.id);
  const all = await loadStoredDossiers(context.db, ids, ground.value);
  const stored = all.filter((dossier) => mayRead(context, dossier));
  const chairs = await chairsOf(context, stored);
  const dossiers = await Promise.all(stored.map((s) => complete(context, s, ground.value, chairs)));
  return ok([...dossiers].sort((a, b) => ids.indexOf(a.meeting.id) - ids.indexOf(b.meeting.id)));
}

/** A liaison reads the meetings their body hosts or answers for something in. */
function mayRead({ actor }: Context, { meeting, agenda }: StoredDossier): boolean {
  const bodyIds = agenda.items.flatMap((item) => [
    item.departmentId,
    ...item.papers.map((paper) => paper.bodyId),
  ]);
  return can(actor, 'read-meeting', relationToMeeting(actor, { hostBodyId: meeting.hostBodyId, bodyIds }));
}

async function loadGround(context: Context): Promise<Result<Ground, Refusal>> {
  const office = await findOffice(context.db);
  if (office === null) return refuse({ kind: 'not-found', what: 'office' });
  const kept = await keptReadings(context.db);
  const [rules, around, enteredStrokes, wording] = await Promise.all([
    loadOfficeRules(office.rulePack),
    loadOfficeAround(context.db, kept),
    loadStrokes(context.db),
    loadWording(context.db),
  ]);
  return rules.ok ? ok({ office, rules: rules.value, around, enteredStrokes, wording, kept }) : rules;
}

/** Whoever chairs these meetings, by name. A classified one has no names (保密法 31). */
async function chairsOf({ db }: Context, dossiers: readonly StoredDossier[]): Promise<Dossier['chairNames']> {
  const open = dossiers.filter(({ meeting }) => meeting.secrecy !== 'classified');
  const ids = open.flatMap(({ meeting }) => meeting.sittings.flatMap(({ chairId }) => chairId ?? []));
  return findPersonNames(db, [...new Set(ids)]);
}

async function complete(
  context: Context,
  stored: StoredDossier,
  { office, rules, around, enteredStrokes, wording, kept }: Ground,
  chairNames: Dossier['chairNames'],
): Promise<Dossier> {
  const { meeting } = stored;
  const rankTable = around.rankTables.find(({ id }) => id === stored.seating.rankTableId) ?? null;
  const today = context.now.toZonedDateTimeISO(office.zone).toPlainDate();
  const day = firstDay(meeting, office.zone) ?? today;
  const reporters = stored.agenda.items.flatMap((item) => item.reporters.map(({ name }) => storedName(name)));
  const isOver = meeting.state === 'closed';
  const appoints = stored.agenda.items.some(({ motions }) => motions.some(({ act }) => act === 'appoint'));
  const [circle, namesakes, series, nominations] = await Promise.all([
    loadCircleNames(context.db, kept, meeting, day),
    listNamesakes(context.db, [...new Set(reporters)], day),
    loadSeries(context.db, meeting),
    appoints && !isOver ? findNominations(context.db, meeting) : [],
  ]);
  return asRead(context, {
    ...stored,
    attendance: underTable(stored.attendance, rankTable),
    rankTable,
    chairNames,
    office,
    enteredStrokes,
    wording,
    bodies: around.bodies,
    venues: around.venues,
    lessons: around.lessons.filter((lesson) => asksOf(lesson, meeting)),
    memberCount: countedAt(meeting.state, stored.attendance.attendees, circle?.size ?? 0),
    ...againstCircle(stored.attendance.attendees, isOver ? null : circle),
    namesakes,
    rejectedTwice: rejectedTwice(nominations),
    rules: rules.pack,
    standing: rules.standing,
    holidays: rules.holidays,
    takenNumbers: series.taken,
    earlierNumbers: series.earlier,
    previousMeetingOn: series.previousOn,
  });
}

/** Whom a vote is about stays with those who may know it before it is held. */
function asRead({ actor }: Context, dossier: Dossier): Dossier {
  if (can(actor, 'read-embargoed')) return dossier;
  const w = words(dossier.office.locale, 'printing');
  return withoutEmbargoed(dossier, { title: w('personnel'), name: w('withheldName') });
}
