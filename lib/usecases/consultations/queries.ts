import { can } from '#lib/domain/access/can.ts';
import { isSubstantive } from '#lib/domain/agendas/agenda.ts';
import { numberItemsOf } from '#lib/domain/agendas/numbering.ts';
import { type Consultation, lastWords, type Opinion } from '#lib/domain/consultations/consultation.ts';
import { defaultDue } from '#lib/domain/consultations/due.ts';
import { isClosed, needsDecision } from '#lib/domain/consultations/edit-consultation.ts';
import { tableOf } from '#lib/domain/consultations/opinion-table.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { chairsOf } from '#lib/domain/meetings/chairs-of.ts';
import { firstDay } from '#lib/domain/meetings/meeting.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { wallClockOf } from '#lib/domain/time/wall-clock.ts';
import { listReminders } from '#lib/store/consultations.ts';
import { type Leader, listLeaders } from '#lib/store/leaders.ts';
import { loadOffice } from '#lib/store/office.ts';
import type { Context } from '../context.ts';
import { judgeMeeting } from '../dossiers/judge-dossier.ts';
import { loadDossiersInWork } from '../dossiers/load-dossier.ts';
import type {
  AskedItemView,
  ConsultationView,
  LeaderRowView,
  OpinionView,
  RoundView,
  RunningRound,
} from './view.ts';

/** The consultation page of one meeting. */
export async function viewConsultation(
  context: Context,
  meetingId: string,
): Promise<Result<ConsultationView, Refusal>> {
  if (!can(context.actor, 'run-consultation'))
    return refuse({ kind: 'not-allowed', action: 'run-consultation' });
  const judged = await judgeMeeting(context, meetingId);
  if (!judged.ok) return judged;
  const { dossier, findings } = judged.value;
  const { office, holidays, rules, meeting } = dossier;
  const today = context.now.toZonedDateTimeISO(office.zone).toPlainDate();
  const leaders = await listLeaders(context.db, today, chairsOf(meeting), askedIn([dossier]));
  const rounds = await roundViews(context, dossier, leaders);
  const meetingDay = firstDay(meeting, office.zone);
  const due = defaultDue({ meetingDay, rules, holidays, zone: office.zone, now: context.now });
  return ok({
    meetingId,
    zone: office.zone,
    rounds,
    ...wordsOf(dossier),
    mayRun: meeting.secrecy !== 'classified' && meeting.state !== 'closed' && meeting.state !== 'cancelled',
    leaders: leaders.filter(({ isProposed }) => isProposed),
    items: itemsOf(dossier),
    proposedDue: wallClockOf(due, office.zone),
    wallClock: wallClockOf(context.now, office.zone),
    findings: findings.filter((finding) => finding.place === 'consultation'),
  });
}

/** The newest round of every meeting in work, and the meetings where nobody has been asked yet. */
export async function listConsultations(context: Context): Promise<Result<readonly RunningRound[], Refusal>> {
  if (!can(context.actor, 'run-consultation'))
    return refuse({ kind: 'not-allowed', action: 'run-consultation' });
  const dossiers = await loadDossiersInWork(context);
  if (!dossiers.ok) return dossiers;
  const open = dossiers.value.filter((d) => d.meeting.secrecy !== 'classified');
  const { zone } = await loadOffice(context.db);
  const today = context.now.toZonedDateTimeISO(zone).toPlainDate();
  const chairs = open.flatMap(({ meeting }) => chairsOf(meeting));
  const leaders = await listLeaders(context.db, today, chairs, askedIn(open));
  const list: RunningRound[] = [];
  for (const dossier of open) {
    const { office, meeting } = dossier;
    const [round] = await roundViews(context, dossier, leaders);
    list.push({
      meetingId: meeting.id,
      meeting: meeting.shortTitle,
      day: firstDay(meeting, office.zone)?.toString() ?? null,
      round: round ?? null,
      undecided: wordsOf(dossier).undecided,
      zone: office.zone,
    });
  }
  return ok(list);
}

/** Whom the rounds of some meetings asked. */
function askedIn(dossiers: readonly Dossier[]): readonly string[] {
  return dossiers.flatMap(({ consultations }) => consultations.flatMap(({ personIds }) => personIds));
}

async function roundViews(
  context: Context,
  dossier: Dossier,
  leaders: readonly Leader[],
): Promise<readonly RoundView[]> {
  const rounds = [...dossier.consultations].sort((a, b) => b.round - a.round);
  const reminders = await listReminders(
    context.db,
    rounds.map((round) => round.id),
  );
  return rounds.map((round) => roundView(context, dossier, round, { leaders, reminders }));
}

interface Around {
  readonly leaders: readonly Leader[];
  readonly reminders: ReadonlyMap<string, string>;
}

function roundView(context: Context, dossier: Dossier, round: Consultation, around: Around): RoundView {
  const items = new Map(itemsOf(dossier).map((item) => [item.id, item] as const));
  const places = [...items.keys()];
  const placeOf = (id: string): number => (items.has(id) ? places.indexOf(id) : places.length);
  const table = tableOf({ ...round, itemIds: round.itemIds.toSorted((a, b) => placeOf(a) - placeOf(b)) });
  return {
    id: round.id,
    round: round.round,
    sentAt: round.sentAt.toString(),
    dueAt: round.dueAt.toString(),
    closed: isClosed(round, context.now),
    message: round.message,
    items: table.itemIds.map((id) => items.get(id) ?? { id, number: null, title: '', gone: true }),
    rows: orderRows(table.rows, around.leaders).map((row) => ({
      ...personOf(dossier, round, row.personId, around),
      cells: row.cells.map((cell) => (cell ? opinionView(round, cell) : null)),
      open: row.open.length,
    })),
    tally: table.tally,
  };
}

/** Leaders in the order of the rank table; who has left the group since comes last. */
function orderRows<T extends { readonly personId: string }>(
  rows: readonly T[],
  leaders: readonly Leader[],
): readonly T[] {
  const place = new Map(leaders.map((leader, index) => [String(leader.personId), index] as const));
  const at = (row: T): number => place.get(row.personId) ?? leaders.length;
  return [...rows].sort((a, b) => at(a) - at(b));
}

function personOf(
  dossier: Dossier,
  round: Consultation,
  personId: string,
  { leaders, reminders }: Around,
): Omit<LeaderRowView, 'cells' | 'open'> {
  const leader = leaders.find((l) => l.personId === personId);
  const attendee = dossier.attendance.attendees.find((a) => a.personId === personId);
  const opened = round.openedBy.find((o) => o.personId === personId);
  return {
    personId,
    name:
      leader?.name ?? attendee?.name ?? round.opinions.find((o) => o.personId === personId)?.personName ?? '',
    post: leader?.post ?? attendee?.post ?? '',
    hasAccount: leader?.hasAccount ?? false,
    openedAt: opened?.at.toString() ?? null,
    remindedAt: reminders.get(`${round.id}:${personId}`) ?? null,
  };
}

/** What the leaders last said, over all rounds, and what the office has made of it. */
function wordsOf({ consultations }: Dossier): Pick<ConsultationView, 'undecided' | 'decided'> {
  const asking = lastWords(consultations).filter(needsDecision);
  const view = (opinion: Opinion): OpinionView => opinionView(roundOf(consultations, opinion), opinion);
  const weight = (o: Opinion): number => (o.answer === 'disagree' ? 0 : 1);
  const decided = asking.filter((o) => o.decision !== null).map(view);
  return {
    undecided: asking
      .filter((o) => o.decision === null)
      .sort((a, b) => weight(a) - weight(b))
      .map(view),
    decided: decided.sort((a, b) => ((a.decision?.at ?? '') < (b.decision?.at ?? '') ? 1 : -1)),
  };
}

function roundOf(consultations: readonly Consultation[], opinion: Opinion): Pick<Consultation, 'id'> {
  const round = consultations.find((c) => c.opinions.includes(opinion));
  if (!round) throw new Error('an opinion outside every round');
  return round;
}

function opinionView(round: Pick<Consultation, 'id'>, opinion: Opinion): OpinionView {
  const { id, version, personId, itemId, answer, words, by, recordedBy, decision } = opinion;
  return {
    ...{ id, version, personId, itemId, answer, words, by, recordedBy },
    consultationId: round.id,
    name: opinion.personName,
    at: opinion.at.toString(),
    needsDecision: needsDecision(opinion),
    decision: decision ? { ...decision, at: decision.at.toString() } : null,
  };
}

function itemsOf({ meeting, agenda }: Dossier): readonly AskedItemView[] {
  const numbers = numberItemsOf(meeting.type, agenda.items);
  return agenda.items
    .filter(isSubstantive)
    .map(({ id, title }) => ({ id, title, number: numbers.get(id) ?? null, gone: false }));
}
