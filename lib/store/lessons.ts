import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { LessonId } from '#lib/domain/id.ts';
import type { Lesson } from '#lib/domain/lessons/lesson.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { appendAudit, entryBy } from './audit.ts';
import type { Database } from './database.ts';
import { lessonOf } from './dossiers.ts';
import { refuseStale } from './stale.ts';
import { fromInstant } from './temporal.ts';

type LessonWords = Pick<Lesson, 'what' | 'check' | 'cause' | 'types' | 'retired'>;

interface Change {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** Every lesson ever recorded, newest first; retired ones are kept. */
export async function listLessons(db: Database): Promise<readonly Lesson[]> {
  return (await db.lesson.findMany({ orderBy: { recordedAt: 'desc' } })).map(lessonOf);
}

export async function createLesson(
  db: Database,
  {
    words,
    from,
    actor,
    at,
  }: Change & {
    readonly words: LessonWords;
    readonly from: { readonly id: string; readonly title: string } | null;
  },
): Promise<LessonId> {
  return db.$transaction(async (tx) => {
    const row = await tx.lesson.create({
      data: {
        ...words,
        types: [...words.types],
        fromMeetingId: from?.id ?? null,
        fromMeetingTitle: from?.title ?? '',
        recordedBy: actor.name,
        recordedAt: fromInstant(at),
      },
    });
    await appendAudit(tx, entryBy({ actor, at }, 'record-lesson', 'lesson', row.id, null, words));
    return row.id as LessonId;
  });
}

/** Saves a lesson's words whole; `stale` where a colleague saved first. */
export async function saveLesson(
  db: Database,
  {
    id,
    words,
    basedOn,
    actor,
    at,
  }: Change & { readonly id: LessonId; readonly words: LessonWords; readonly basedOn: number },
): Promise<Result<number, Refusal>> {
  return db.$transaction(async (tx): Promise<Result<number, Refusal>> => {
    const before = await tx.lesson.findUnique({ where: { id } });
    if (!before) return refuse({ kind: 'not-found', what: 'lesson' });
    const { count } = await tx.lesson.updateMany({
      where: { id, version: basedOn },
      data: { ...words, types: [...words.types], version: { increment: 1 } },
    });
    if (count === 0) {
      const read = async () => {
        const now = await tx.lesson.findUnique({ where: { id } });
        return now && lessonOf(now);
      };
      return refuseStale(tx, { what: 'lesson', id, read, yours: words });
    }
    await appendAudit(tx, entryBy({ actor, at }, 'edit-lesson', 'lesson', id, lessonOf(before), words));
    return ok(basedOn + 1);
  });
}
