import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { MeetingId, TaskId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Task } from '#lib/domain/tasks/task.ts';
import { appendAudit, entryBy } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { taskOf } from './dossiers.ts';
import { refuseStale } from './stale.ts';
import { fromInstant, fromInstantOrNull, fromPlainDateOrNull } from './temporal.ts';

/** What a jotted line gives a task. */
export type NewTask = Pick<Task, 'meetingId' | 'title' | 'departmentId' | 'ownerName' | 'dueOn'>;

interface Change {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** Something done to a task, and the version of it that the person saw. */
interface Act {
  readonly task: Task;
  readonly basedOn: number;
}

/** Tasks nobody has finished: due first, then the oldest. */
export async function listOpenTasks(db: Database): Promise<readonly Task[]> {
  const rows = await db.task.findMany({
    where: { doneAt: null },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
  });
  return rows.map(taskOf);
}

export async function findTask(db: Database | Transaction, id: string): Promise<Task | null> {
  const row = await db.task.findUnique({ where: { id } });
  return row ? taskOf(row) : null;
}

/** A task as it was just saved: what the next change of it is based on. */
export interface SavedTask {
  readonly taskId: TaskId;
  readonly basedOn: number;
}

export async function createTask(db: Database, task: NewTask, change: Change): Promise<SavedTask> {
  return db.$transaction(async (tx) => {
    const { meetingId, title, departmentId, ownerName } = task;
    const row = await tx.task.create({
      data: {
        ...{ meetingId, title, departmentId, ownerName },
        dueOn: fromPlainDateOrNull(task.dueOn),
        createdAt: fromInstant(change.at),
      },
    });
    await appendAudit(tx, entryBy(change, 'create-task', 'task', row.id, null, task));
    return { taskId: row.id as TaskId, basedOn: row.version };
  });
}

/** Ticks a task off, or opens it again (`doneAt` null); `stale` where somebody changed it meanwhile. */
export async function saveTaskDone(
  db: Database,
  { task, basedOn, doneAt }: Act & { readonly doneAt: Temporal.Instant | null },
  change: Change,
): Promise<Result<SavedTask, Refusal>> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.task.updateMany({
      where: { id: task.id, version: basedOn },
      data: { doneAt: fromInstantOrNull(doneAt), version: basedOn + 1 },
    });
    if (count === 0) return staleTask(tx, task.id, null);
    const [before, after] = [task.doneAt, doneAt].map((at) => ({ doneAt: at }));
    await appendAudit(
      tx,
      entryBy(change, doneAt ? 'finish-task' : 'reopen-task', 'task', task.id, before, after),
    );
    return ok({ taskId: task.id, basedOn: basedOn + 1 });
  });
}

/** What a task says, without whether it is done. */
export type TaskWords = Pick<
  Task,
  'title' | 'departmentId' | 'ownerName' | 'dueOn' | 'deliverable' | 'receiverName'
>;

/** Shares out a piece of work of a meeting, with the hand-over that ends it. */
export async function shareOutTask(
  db: Database,
  { meetingId, words }: { readonly meetingId: MeetingId; readonly words: TaskWords },
  change: Change,
): Promise<SavedTask> {
  return db.$transaction(async (tx) => {
    const row = await tx.task.create({
      data: { ...wordsRow(words), meetingId, createdAt: fromInstant(change.at) },
    });
    await appendAudit(tx, entryBy(change, 'create-task', 'task', row.id, null, words));
    return { taskId: row.id as TaskId, basedOn: row.version };
  });
}

/** Saves what a task says; `stale` where somebody changed it meanwhile. */
export async function saveTaskWords(
  db: Database,
  { task, basedOn, words }: Act & { readonly words: TaskWords },
  change: Change,
): Promise<Result<number, Refusal>> {
  return db.$transaction(async (tx) => {
    const data = { ...wordsRow(words), version: basedOn + 1 };
    const { count } = await tx.task.updateMany({ where: { id: task.id, version: basedOn }, data });
    if (count === 0) return staleTask(tx, task.id, words);
    await appendAudit(tx, entryBy(change, 'edit-task', 'task', task.id, wordsOf(task), words));
    return ok(basedOn + 1);
  });
}

/** Writes down that what a task makes was handed over, or (null) that it was not. */
export async function saveTaskReceived(
  db: Database,
  { task, basedOn, receivedAt }: Act & { readonly receivedAt: Temporal.Instant | null },
  change: Change,
): Promise<Result<SavedTask, Refusal>> {
  return db.$transaction(async (tx) => {
    const data = { receivedAt: fromInstantOrNull(receivedAt), version: basedOn + 1 };
    const { count } = await tx.task.updateMany({ where: { id: task.id, version: basedOn }, data });
    if (count === 0) return staleTask(tx, task.id, null);
    const [before, after] = [task.receivedAt, receivedAt].map((at) => ({ receivedAt: at }));
    await appendAudit(tx, entryBy(change, 'hand-over-task', 'task', task.id, before, after));
    return ok({ taskId: task.id, basedOn: basedOn + 1 });
  });
}

function wordsOf({ title, departmentId, ownerName, dueOn, deliverable, receiverName }: Task): TaskWords {
  return { title, departmentId, ownerName, dueOn, deliverable, receiverName };
}

function wordsRow({ dueOn, ...words }: TaskWords) {
  return { ...words, dueOn: fromPlainDateOrNull(dueOn) };
}

function staleTask(tx: Transaction, id: string, yours: TaskWords | null): Promise<Result<never, Refusal>> {
  return refuseStale(tx, { what: 'task', id, read: () => findTask(tx, id), yours });
}

/** Takes a task away for good; `stale` where somebody changed it meanwhile. */
export async function deleteTask(
  db: Database,
  { task, basedOn }: Act,
  change: Change,
): Promise<Result<null, Refusal>> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.task.deleteMany({ where: { id: task.id, version: basedOn } });
    if (count === 0) return staleTask(tx, task.id, null);
    await appendAudit(tx, entryBy(change, 'delete-task', 'task', task.id, task, null));
    return ok(null);
  });
}
