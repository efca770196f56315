import { can } from '#lib/domain/access/can.ts';
import { numberItemsOf } from '#lib/domain/agendas/numbering.ts';
import type { Consultation, Opinion } from '#lib/domain/consultations/consultation.ts';
import { findOpinion, isClosed } from '#lib/domain/consultations/edit-consultation.ts';
import type { AgendaItemId, PersonId } from '#lib/domain/id.ts';
import { firstDay } from '#lib/domain/meetings/meeting.ts';
import type { Office } from '#lib/domain/office/office.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { markOpened } from '#lib/store/consultations.ts';
import { type AskedMeeting, listAskedMeetings } from '#lib/store/leaders.ts';
import { loadOffice } from '#lib/store/office.ts';
import type { Context } from '../context.ts';
import type { MatterLine, MattersView, MatterView, PastWords } from './leader-view.ts';

/** As many earlier words as fit on a phone without searching. */
const pastShown = 8;

interface Ground {
  readonly personId: PersonId;
  readonly office: Office;
  readonly meetings: readonly AskedMeeting[];
}

/** Only the leader reads what the leader is asked; every query here begins with this. */
async function ground(context: Context): Promise<Result<Ground, Refusal>> {
  const { actor, db } = context;
  if (!can(actor, 'give-opinion', 'self') || actor.personId === null) {
    return refuse({ kind: 'not-allowed', action: 'give-opinion' });
  }
  const personId = actor.personId as PersonId;
  const [office, meetings] = await Promise.all([loadOffice(db), listAskedMeetings(db, personId)]);
  return ok({ personId, office, meetings });
}

/** The leader's matters, unanswered first, and what became of earlier words. */
export async function viewMatters(context: Context): Promise<Result<MattersView, Refusal>> {
  const found = await ground(context);
  if (!found.ok) return found;
  const { personId, office, meetings } = found.value;
  const matters = meetings.filter(isRunning).flatMap((asked) => mattersOf(context, found.value, asked));
  const weight = (matter: MatterLine): number => (matter.answer === null ? 0 : 1);
  return ok({
    office: office.name,
    name: context.actor.name,
    zone: office.zone,
    matters: [...matters].sort((a, b) => weight(a) - weight(b)),
    past: pastOf(meetings, personId),
  });
}

/** One matter; opening it is recorded once for its round. */
export async function viewMatter(
  context: Context,
  consultationId: string,
  itemId: string,
): Promise<Result<MatterView, Refusal>> {
  const found = await ground(context);
  if (!found.ok) return found;
  const { personId, office, meetings } = found.value;
  const asked = meetings.find((m) => m.rounds.some((round) => round.id === consultationId));
  const round = asked?.rounds.find((r) => r.id === consultationId);
  if (!asked || !round) return refuse({ kind: 'not-found', what: 'consultation' });
  const lines = linesOf(context, found.value, asked, round);
  const place = lines.findIndex((line) => line.itemId === itemId);
  const line = lines[place];
  const item = asked.agenda.items.find((i) => i.id === itemId);
  if (!line || !item) return refuse({ kind: 'not-found', what: 'agenda-item' });
  await markOpened(context.db, { consultationId: round.id, personId, actor: context.actor, at: context.now });
  const opinion = findOpinion(round, personId, item.id);
  return ok({
    ...line,
    office: office.name,
    zone: office.zone,
    place: place + 1,
    of: lines.length,
    done: lines.map((l) => l.answer !== null),
    message: round.message,
    note: item.note,
    reporters: item.reporters.map(({ name, post }) => ({ name, post })),
    papers: item.papers.map((paper) => paper.title),
    words: opinion?.words ?? '',
    decision: opinion ? decisionOf(opinion) : null,
    last: lastWordsOn(asked, personId, item.id, round),
    open: opinion === null || !line.closed,
  });
}

/** The next matter of the same round that has no answer yet, after this one; wraps round; null when all are answered. */
export async function findNextMatter(
  context: Context,
  consultationId: string,
  itemId: string,
): Promise<Result<MatterLine | null, Refusal>> {
  const matters = await viewMatters(context);
  if (!matters.ok) return matters;
  const found = await ground(context);
  if (!found.ok) return found;
  const asked = found.value.meetings.find((m) => m.rounds.some((r) => r.id === consultationId));
  const round = asked?.rounds.find((r) => r.id === consultationId);
  if (!asked || !round) return ok(null);
  const lines = linesOf(context, found.value, asked, round);
  const here = lines.findIndex((line) => line.itemId === itemId);
  const after = [...lines.slice(here + 1), ...lines.slice(0, here)];
  const elsewhere = matters.value.matters.filter((line) => line.consultationId !== consultationId);
  return ok([...after, ...elsewhere].find((line) => line.answer === null) ?? null);
}

/** A meeting that still lies ahead or is in session: its matters can still be answered. */
function isRunning({ meeting }: AskedMeeting): boolean {
  return meeting.state !== 'closed' && meeting.state !== 'cancelled' && meeting.secrecy !== 'classified';
}

function mattersOf(context: Context, around: Ground, asked: AskedMeeting): readonly MatterLine[] {
  const newest = [...asked.rounds].sort((a, b) => b.round - a.round)[0];
  return newest ? linesOf(context, around, asked, newest) : [];
}

function linesOf(
  context: Context,
  { personId, office }: Ground,
  { meeting, agenda }: AskedMeeting,
  round: Consultation,
): readonly MatterLine[] {
  const numbers = numberItemsOf(meeting.type, agenda.items);
  return agenda.items
    .filter(({ id }) => round.itemIds.includes(id))
    .map(({ id, title }) => ({
      consultationId: round.id,
      itemId: id,
      title,
      number: numbers.get(id) ?? null,
      meeting: meeting.shortTitle,
      meetingId: meeting.id,
      day: firstDay(meeting, office.zone)?.toString() ?? null,
      dueAt: round.dueAt.toString(),
      closed: isClosed(round, context.now),
      answer: findOpinion(round, personId, id)?.answer ?? null,
    }));
}

function lastWordsOn(
  asked: AskedMeeting,
  personId: PersonId,
  itemId: AgendaItemId,
  now: Consultation,
): PastWords | null {
  const earlier = asked.rounds
    .filter((round) => round.round < now.round)
    .sort((a, b) => b.round - a.round)
    .flatMap((round) => findOpinion(round, personId, itemId) ?? []);
  const [last] = earlier;
  return last ? pastWords(last, titleOf(asked, itemId)) : null;
}

function pastOf(meetings: readonly AskedMeeting[], personId: PersonId): readonly PastWords[] {
  return meetings
    .flatMap((asked) =>
      asked.rounds.flatMap((round) =>
        round.opinions
          .filter((o) => o.personId === personId && o.words !== '')
          .map((o) => pastWords(o, titleOf(asked, o.itemId))),
      ),
    )
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, pastShown);
}

function pastWords(opinion: Opinion, matter: string): PastWords {
  const { answer, words } = opinion;
  return { at: opinion.at.toString(), answer, words, matter, decision: decisionOf(opinion) };
}

function decisionOf({ decision }: Opinion): PastWords['decision'] {
  return decision ? { kind: decision.kind, note: decision.note, at: decision.at.toString() } : null;
}

function titleOf({ agenda }: AskedMeeting, itemId: AgendaItemId): string {
  return agenda.items.find((item) => item.id === itemId)?.title ?? '';
}
