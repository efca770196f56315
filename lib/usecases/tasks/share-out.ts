import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import { relationToBody } from '#lib/domain/access/relation.ts';
import type { BodyId, MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import {
  findTask,
  type SavedTask,
  saveTaskReceived,
  saveTaskWords,
  shareOutTask,
  type TaskWords,
} from '#lib/store/tasks.ts';
import type { Context } from '../context.ts';
import { onTask } from './commands.ts';
import type { EditTaskInput, HandOverInput, ShareOutInput } from './input.ts';

const notAllowed = { kind: 'not-allowed', action: 'edit-tasks' } as const;

/** 分工: gives a piece of a meeting's work to a department or a person, with its day and its hand-over. */
export async function shareOut(
  { actor, db, now }: Context,
  { meetingId, ...input }: ShareOutInput,
): Promise<Result<SavedTask, Refusal>> {
  if (!can(actor, 'edit-tasks', relationToBody(actor, input.departmentId))) return refuse(notAllowed);
  const meeting = await findMeeting(db, meetingId as MeetingId);
  if (!meeting) return refuse({ kind: 'not-found', what: 'meeting' });
  if (meeting.secrecy === 'classified') return refuse({ kind: 'classified' });
  const task = { meetingId: meeting.id, words: wordsOf(input) };
  return ok(await shareOutTask(db, task, { actor, at: now }));
}

/** Changes what a task says. A liaison changes the tasks of their own department, and cannot give them away. */
export async function editTask(
  { actor, db, now }: Context,
  { taskId, basedOn, ...input }: EditTaskInput,
): Promise<Result<{ readonly version: number }, Refusal>> {
  const task = await findTask(db, taskId);
  const relations = [task?.departmentId ?? null, input.departmentId].map((id) => relationToBody(actor, id));
  if (!relations.every((relation) => can(actor, 'edit-tasks', relation))) return refuse(notAllowed);
  if (!task) return refuse({ kind: 'not-found', what: 'task' });
  const saved = await saveTaskWords(db, { task, basedOn, words: wordsOf(input) }, { actor, at: now });
  return saved.ok ? ok({ version: saved.value }) : saved;
}

/** Writes down that what a task makes has reached its receiver, or takes that back. */
export async function handOver(context: Context, input: HandOverInput): Promise<Result<SavedTask, Refusal>> {
  const receivedAt = input.received ? context.now : null;
  return onTask(context, input, (task, change) =>
    saveTaskReceived(context.db, { task, basedOn: input.basedOn, receivedAt }, change),
  );
}

function wordsOf(input: Omit<ShareOutInput, 'meetingId'>): TaskWords {
  const { departmentId, dueOn, ...words } = input;
  return {
    ...words,
    departmentId: departmentId as BodyId | null,
    dueOn: dueOn === null ? null : Temporal.PlainDate.from(dueOn),
  };
}
