import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { readJotting } from '#lib/domain/tasks/jotting.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { dayWithWeekday } from '#lib/i18n/format.ts';
import type { Context } from '../context.ts';
import type { ReadLineInput } from './input.ts';
import { loadJottingAround } from './jotting-around.ts';
import { mayJot } from './may-jot.ts';

/** What was understood of a line before it is kept. */
export interface ReadLine {
  readonly ownerName: string | null;
  /** ISO date. */
  readonly dueOn: string | null;
  /** 9月14日（星期一）; empty without a day. */
  readonly dueWords: string;
  readonly by: boolean;
  readonly meeting: { readonly id: string; readonly shortTitle: string } | null;
  /** Which part of the work, in words; empty where none was heard. */
  readonly topicWord: string;
}

/** Reads a jotted line without keeping it. */
export async function readLine(
  context: Context,
  { line }: ReadLineInput,
): Promise<Result<ReadLine, Refusal>> {
  const { actor, locale } = context;
  if (!mayJot(actor)) {
    return refuse({ kind: 'not-allowed', action: 'edit-tasks' });
  }
  const around = await loadJottingAround(context);
  const { ownerName, dueOn, by, meetingId, topic } = readJotting(line, around);
  const meeting = around.meetings.find(({ id }) => id === meetingId) ?? null;
  return ok({
    ownerName,
    dueOn: dueOn?.toString() ?? null,
    dueWords: dueOn ? dayWithWeekday(locale, dueOn) : '',
    by,
    meeting: meeting && { id: meeting.id, shortTitle: meeting.shortTitle },
    topicWord: topic ? words(locale, 'terms')(`place.${topic}`) : '',
  });
}
