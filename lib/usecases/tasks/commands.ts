import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import { relationToBody } from '#lib/domain/access/relation.ts';
import type { BodyId, MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { readJotting } from '#lib/domain/tasks/jotting.ts';
import type { Task } from '#lib/domain/tasks/task.ts';
import { createTask, deleteTask, findTask, type SavedTask, saveTaskDone } from '#lib/store/tasks.ts';
import type { Context } from '../context.ts';
import type { JotInput, TaskInput } from './input.ts';
import { type JottingAround, loadJottingAround } from './jotting-around.ts';
import { mayJot } from './may-jot.ts';

const notAllowed = { kind: 'not-allowed', action: 'edit-tasks' } as const;

/** Keeps a jotted line as a task: what the person set, else what the line says. */
export async function jotTask(context: Context, input: JotInput): Promise<Result<SavedTask, Refusal>> {
  const { actor, db, now } = context;
  if (!mayJot(actor)) return refuse(notAllowed);
  const around = await loadJottingAround(context);
  const read = readJotting(input.line, around);
  const meetingId = input.meetingId === undefined ? read.meetingId : input.meetingId;
  if (meetingId !== null && around.classified.has(meetingId)) return refuse({ kind: 'classified' });
  if (meetingId !== null && !around.meetings.some(({ id }) => id === meetingId)) {
    return refuse({ kind: 'not-found', what: 'meeting' });
  }
  const departmentId = departmentOf(context, around, input.ownerName ?? read.ownerName);
  if (!can(actor, 'edit-tasks', relationToBody(actor, departmentId))) return refuse(notAllowed);
  const task = {
    title: read.text,
    ownerName: (input.ownerName === undefined ? read.ownerName : input.ownerName) ?? '',
    dueOn: input.dueOn === undefined ? read.dueOn : parseDay(input.dueOn),
    meetingId: meetingId as MeetingId | null,
    departmentId,
  };
  return ok(await createTask(db, task, { actor, at: now }));
}

/** Ticks off the task that was seen. */
export async function finishTask(context: Context, input: TaskInput): Promise<Result<SavedTask, Refusal>> {
  return onTask(context, input, (task, change) =>
    saveTaskDone(context.db, { task, basedOn: input.basedOn, doneAt: context.now }, change),
  );
}

/** Opens a task again that was ticked off. */
export async function reopenTask(context: Context, input: TaskInput): Promise<Result<SavedTask, Refusal>> {
  return onTask(context, input, (task, change) =>
    saveTaskDone(context.db, { task, basedOn: input.basedOn, doneAt: null }, change),
  );
}

/** Takes a task away: undoes a jotted line. */
export async function dropTask(context: Context, input: TaskInput): Promise<Result<null, Refusal>> {
  return onTask(context, input, (task, change) =>
    deleteTask(context.db, { task, basedOn: input.basedOn }, change),
  );
}

/** Does something to a task of one's own department, or to any where one may. */
export async function onTask<T>(
  { actor, db, now }: Context,
  { taskId }: TaskInput,
  act: (
    task: Task,
    change: Pick<Context, 'actor'> & { readonly at: Temporal.Instant },
  ) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const task = await findTask(db, taskId);
  const relation = relationToBody(actor, task?.departmentId ?? null);
  if (!can(actor, 'edit-tasks', relation)) return refuse(notAllowed);
  return task ? act(task, { actor, at: now }) : refuse({ kind: 'not-found', what: 'task' });
}

/** The department a task falls to: the one that is named, else a liaison's own. */
function departmentOf(
  { actor }: Context,
  around: JottingAround,
  ownerName: string | null | undefined,
): BodyId | null {
  const named = ownerName ? around.departments.get(ownerName) : undefined;
  return (named ?? (actor.role === 'liaison' ? actor.bodyId : null)) as BodyId | null;
}

function parseDay(iso: string | null): Temporal.PlainDate | null {
  return iso === null ? null : Temporal.PlainDate.from(iso);
}
