import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import { isSubstantive } from '#lib/domain/agendas/agenda.ts';
import type { Consultation, Opinion } from '#lib/domain/consultations/consultation.ts';
import {
  decideOpinion as decide,
  findOpinion,
  giveOpinion as give,
  reopenOpinion,
} from '#lib/domain/consultations/edit-consultation.ts';
import { unanswered } from '#lib/domain/consultations/opinion-table.ts';
import type { AgendaItemId, ConsultationId, MeetingId, PersonId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { momentOfWallClock } from '#lib/domain/time/wall-clock.ts';
import {
  findConsultation,
  markReminded,
  type OpinionChange,
  saveOpinion,
  startRound as saveRound,
} from '#lib/store/consultations.ts';
import { arePeople } from '#lib/store/leaders.ts';
import { loadOffice } from '#lib/store/office.ts';
import { findPerson } from '#lib/store/people.ts';
import type { Context } from '../context.ts';
import { loadDossier } from '../dossiers/load-dossier.ts';
import type {
  DecideOpinionInput,
  GiveOpinionInput,
  RecordOpinionInput,
  RemindInput,
  ReopenOpinionInput,
  StartRoundInput,
} from './input.ts';

/** Asks leaders about the draft. The due time must lie ahead; only people of the roster and items of this meeting can be named. */
export async function startRound(
  context: Context,
  input: StartRoundInput,
): Promise<Result<{ readonly consultationId: string }, Refusal>> {
  if (!can(context.actor, 'run-consultation'))
    return refuse({ kind: 'not-allowed', action: 'run-consultation' });
  const loaded = await loadDossier(context, input.meetingId as MeetingId);
  if (!loaded.ok) return loaded;
  const { meeting, agenda, consultations, office } = loaded.value;
  if (meeting.secrecy === 'classified') return refuse({ kind: 'classified' });
  const dueAt = momentOfWallClock(input.dueAt, office.zone);
  if (dueAt === null) return invalid('dueAt', 'not-a-time');
  if (Temporal.Instant.compare(dueAt, context.now) <= 0) return invalid('dueAt', 'due-in-the-past');
  if (!(await arePeople(context.db, input.personIds))) return invalid('personIds', 'not-a-choice');
  const items = new Set(agenda.items.filter(isSubstantive).map((item) => String(item.id)));
  if (!input.itemIds.every((id) => items.has(id))) return invalid('itemIds', 'not-a-choice');
  const started = await saveRound(context.db, {
    meetingId: meeting.id,
    agenda,
    round: Math.max(0, ...consultations.map((c) => c.round)) + 1,
    dueAt,
    message: input.message,
    personIds: [...new Set(input.personIds)] as PersonId[],
    itemIds: agenda.items.map((item) => item.id).filter((id) => input.itemIds.includes(id)),
    actor: context.actor,
    at: context.now,
  });
  return started.ok ? ok({ consultationId: started.value }) : started;
}

/** A leader answers for themselves. */
export async function giveOpinion(
  context: Context,
  input: GiveOpinionInput,
): Promise<Result<OpinionSaved, Refusal>> {
  const { actor } = context;
  if (!can(actor, 'give-opinion', 'self') || actor.personId === null) {
    return refuse({ kind: 'not-allowed', action: 'give-opinion' });
  }
  const who = { personId: actor.personId as PersonId, by: 'self', at: context.now } as const;
  return answer(context, input, who, 'give-opinion');
}

/** Staff write down what a leader said on the phone, and when; never over what was said after that. */
export async function recordOpinion(
  context: Context,
  input: RecordOpinionInput,
): Promise<Result<OpinionSaved, Refusal>> {
  if (!can(context.actor, 'record-opinion')) return refuse({ kind: 'not-allowed', action: 'record-opinion' });
  const { zone } = await loadOffice(context.db);
  const at = input.at ? momentOfWallClock(input.at, zone) : context.now;
  if (at === null) return invalid('at', 'not-a-time');
  if (Temporal.Instant.compare(at, context.now) > 0) return invalid('at', 'in-the-future');
  const who = { personId: input.personId as PersonId, by: 'staff', at } as const;
  return answer(context, input, who, 'record-opinion');
}

/** What a page needs back of an opinion. */
export interface OpinionSaved {
  readonly opinionId: string;
  readonly version: number;
}

interface Speaker {
  readonly personId: PersonId;
  readonly by: Opinion['by'];
  readonly at: Temporal.Instant;
}

async function answer(
  context: Context,
  input: GiveOpinionInput,
  who: Speaker,
  change: 'give-opinion' | 'record-opinion',
): Promise<Result<OpinionSaved, Refusal>> {
  const found = await findConsultation(context.db, input.consultationId as ConsultationId);
  if (!found) return refuse({ kind: 'not-found', what: 'consultation' });
  const itemId = input.itemId as AgendaItemId;
  const person = await findPerson(context.db, who.personId);
  if (!person) return refuse({ kind: 'not-found', what: 'person' });
  const said = findOpinion(found.consultation, who.personId, itemId);
  if (said && Temporal.Instant.compare(who.at, said.at) < 0) return invalid('at', 'answered-later');
  const changed = give(found.consultation, {
    ...who,
    id: crypto.randomUUID(),
    personName: person.name,
    itemId,
    answer: input.answer,
    words: input.words,
    recordedBy: context.actor.name,
  });
  if (!changed.ok) return changed;
  return keep(context, changed.value, findOpinion(changed.value, who.personId, itemId), change);
}

/** The office decides what becomes of a leader's words; the leader reads it on the phone. */
export async function decideOpinion(
  context: Context,
  input: DecideOpinionInput,
): Promise<Result<OpinionSaved, Refusal>> {
  if (!can(context.actor, 'run-consultation'))
    return refuse({ kind: 'not-allowed', action: 'run-consultation' });
  const found = await findConsultation(context.db, input.consultationId as ConsultationId);
  if (!found) return refuse({ kind: 'not-found', what: 'consultation' });
  const decided = decide(found.consultation, { ...input, by: context.actor.name, at: context.now });
  if (!decided.ok) return decided;
  const opinion = decided.value.opinions.find((o) => o.id === input.opinionId) ?? null;
  return keep(context, decided.value, opinion, 'decide-opinion');
}

/** Takes back what was decided on an opinion. */
export async function reopenDecision(
  context: Context,
  input: ReopenOpinionInput,
): Promise<Result<OpinionSaved, Refusal>> {
  if (!can(context.actor, 'run-consultation'))
    return refuse({ kind: 'not-allowed', action: 'run-consultation' });
  const found = await findConsultation(context.db, input.consultationId as ConsultationId);
  if (!found) return refuse({ kind: 'not-found', what: 'consultation' });
  const reopened = reopenOpinion(found.consultation, input);
  if (!reopened.ok) return reopened;
  const opinion = reopened.value.opinions.find((o) => o.id === input.opinionId) ?? null;
  return keep(context, reopened.value, opinion, 'reopen-opinion');
}

async function keep(
  context: Context,
  consultation: Consultation,
  opinion: Opinion | null,
  change: OpinionChange,
): Promise<Result<OpinionSaved, Refusal>> {
  if (!opinion) return refuse({ kind: 'not-found', what: 'opinion' });
  const { actor, now: at } = context;
  const saved = await saveOpinion(context.db, {
    consultationId: consultation.id,
    opinion,
    change,
    actor,
    at,
  });
  return saved.ok ? ok({ opinionId: saved.value.id, version: saved.value.version }) : saved;
}

/** Records that those who have not answered were reminded, and says who they are. */
export async function remindLeaders(
  context: Context,
  input: RemindInput,
): Promise<Result<{ readonly reminded: number }, Refusal>> {
  if (!can(context.actor, 'run-consultation'))
    return refuse({ kind: 'not-allowed', action: 'run-consultation' });
  const found = await findConsultation(context.db, input.consultationId as ConsultationId);
  if (!found) return refuse({ kind: 'not-found', what: 'consultation' });
  const open = unanswered(found.consultation).map(({ personId }) => personId);
  const personIds = input.personIds ? open.filter((id) => input.personIds?.includes(id)) : open;
  if (personIds.length > 0) {
    const { actor, now: at } = context;
    await markReminded(context.db, { consultationId: found.consultation.id, personIds, actor, at });
  }
  return ok({ reminded: personIds.length });
}

function invalid(path: string, code: string): Result<never, Refusal> {
  return refuse({ kind: 'invalid', faults: [{ path, code }] });
}
