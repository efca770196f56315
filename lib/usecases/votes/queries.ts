import { can } from '#lib/domain/access/can.ts';
import { numberItemsOf } from '#lib/domain/agendas/numbering.ts';
import { countTally } from '#lib/domain/attendance/tally.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { type Question, questionsOf } from '#lib/domain/votes/questions.ts';
import { whyNotRecordable } from '#lib/domain/votes/recordable.ts';
import { nextRound } from '#lib/domain/votes/rounds.ts';
import { groundOf, type VoteGround } from '#lib/domain/votes/vote-entry.ts';
import { findTakenBack } from '#lib/store/votes.ts';
import type { Context } from '../context.ts';
import { loadDossier } from '../dossiers/load-dossier.ts';

/** One thing voted on, as its row needs it. */
export interface QuestionLine extends Question {
  /** Its number on the agenda; null: it has none. */
  readonly number: number | null;
  readonly ground: VoteGround;
  /** The round that may be recorded next; null: none. */
  readonly next: number | null;
  /** What the next round is based on: 0, or the version of one that was taken back. */
  readonly nextBasedOn: number;
}

export interface VotesView {
  readonly meetingId: string;
  /** Empty also where the type of meeting decides nothing by vote. */
  readonly questions: readonly QuestionLine[];
  readonly decidesByVote: boolean;
  /** All members; 0: nobody has listed them. */
  readonly members: number;
  /** How many members signed in; null: no sign-in was taken. */
  readonly signedIn: number | null;
  /** Why no result may be recorded now; null: it may. */
  readonly closed: Refusal | null;
  /** Whether this person may record results, of a meeting that is in session or was. */
  readonly mayRecord: boolean;
  readonly mayEditAgenda: boolean;
  readonly zone: string;
}

/** 表决: everything a meeting votes on, with what it came to and what it takes. */
export async function viewVotes(context: Context, meetingId: string): Promise<Result<VotesView, Refusal>> {
  const loaded = await loadDossier(context, meetingId as MeetingId);
  if (!loaded.ok) return loaded;
  const { meeting, agenda, attendance, memberCount, standing, office } = loaded.value;
  const numbers = numberItemsOf(meeting.type, agenda.items);
  const takenBack = await findTakenBack(context.db, meeting.id);
  const questions = questionsOf(loaded.value).flatMap((question): readonly QuestionLine[] => {
    const ground = groundOf(meeting.type, question.form, memberCount, standing);
    if (!ground) return [];
    const { itemId, motion } = question;
    const next = nextRound(question);
    const left = takenBack.find(
      (one) => one.itemId === itemId && one.motion === motion && one.round === next,
    );
    const number = numbers.get(itemId) ?? null;
    return [{ ...question, number, ground, next, nextBasedOn: left?.version ?? 0 }];
  });
  const { present } = countTally(attendance.attendees);
  return ok({
    meetingId,
    questions,
    decidesByVote: groundOf(meeting.type, 'count', memberCount, standing) !== null,
    members: memberCount,
    signedIn: present > 0 ? present : null,
    closed: whyNotRecordable(meeting, context.now, office.zone),
    mayRecord: can(context.actor, 'record-votes'),
    mayEditAgenda: can(context.actor, 'edit-agenda'),
    zone: office.zone,
  });
}
