import 'server-only';
import { revalidatePath } from 'next/cache';
import type { ZodType } from 'zod';
import { markedFields } from '#lib/domain/meetings/secrecy-marking.ts';
import type { InputFault, Refusal } from '#lib/domain/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import type { WordedFault } from '#lib/i18n/word-fault.ts';
import type { Context } from '#lib/usecases/context.ts';
import { type Comparison, compareVersions } from '#lib/usecases/versions/compare.ts';
import { faultMessages, plainRefusal, refusalMessage } from './answer.ts';
import { parseInput } from './faults.ts';
import { currentLocale, routeContext } from './session.ts';

/** What a server action gives back to the browser: done, or refused with words for the person and the field. */
export type ActionAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly refusal: Refusal;
      readonly message: string;
      readonly faults: readonly WordedFault[];
      /** For a save that came second: where the two versions differ, in words. */
      readonly compared: Comparison | null;
    };

/** A use case that changes something. Its value must be plain JSON: it crosses to the browser. */
export type Command<I, T> = (context: Context, input: I) => Promise<Result<T, Refusal>>;

/**
 * A server action: parses, refuses what is marked secret, signs in, runs the command, revalidates what it changed. In a `'use server'` file:
 * `export const moveItemAction = action(moveItemInput, moveItem, ({ meetingId }) => [paths.agenda(meetingId)]);`
 * `revalidate` names the pages it changed; naming any one also redraws the page the person is on, layout included.
 * Without it nothing is redrawn, which is what saving while typing wants.
 */
export function action<I, T>(
  schema: ZodType<I>,
  command: Command<I, T>,
  revalidate: (input: I, value: T) => readonly string[] = () => [],
): (input: unknown) => Promise<ActionAnswer<T>> {
  return async (input) => {
    const opened = await routeContext();
    if (!opened.ok) return refused(opened.refusal);
    const parsed = parseInput(schema, input);
    if (!parsed.ok) return refused(parsed.refusal);
    const marked = markedFields(parsed.value);
    if (marked.length > 0) return refused({ kind: 'invalid', faults: marked.map(markingAt) });
    const outcome = await command(opened.value, parsed.value);
    if (!outcome.ok) return refused(outcome.refusal, opened.value);
    for (const path of revalidate(parsed.value, outcome.value)) revalidatePath(path);
    return { ok: true, value: outcome.value };
  };
}

/** 保密法 26, 28: what is marked secret must not be kept in a system that is not classified. */
const markingAt = (path: string): InputFault => ({ path, code: 'secrecy-marking', facts: {} });

async function refused(of: Refusal, context?: Context): Promise<ActionAnswer<never>> {
  const locale = await currentLocale();
  const refusal = plainRefusal(of);
  const compared = context && refusal.kind === 'stale' ? await compareVersions(context, refusal) : null;
  return {
    ok: false,
    refusal,
    message: refusalMessage(locale, refusal, compared?.saved),
    faults: faultMessages(locale, refusal),
    compared,
  };
}
