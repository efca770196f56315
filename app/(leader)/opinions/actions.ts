'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { Answer } from '#lib/domain/consultations/consultation.ts';
import { markedFields } from '#lib/domain/meetings/secrecy-marking.ts';
import { giveOpinion } from '#lib/usecases/consultations/commands.ts';
import { giveOpinionInput } from '#lib/usecases/consultations/input.ts';
import { findNextMatter } from '#lib/usecases/consultations/leader-queries.ts';
import { paths } from '#lib/web/paths.ts';
import { plainWords } from '#lib/web/plain-words.ts';
import { currentContext, shown } from '#lib/web/session.ts';

/** A form sent back, with what was written: it is nowhere else. */
export interface SentBack {
  readonly fault: 'answer' | 'words' | 'marking' | null;
  readonly answer: Answer | null;
  readonly words: string;
}

/**
 * Keeps the answer and leads to the next matter that is open. Works without script: what is wrong with the form is
 * said above it; what changed at the office meanwhile, by the address that shows it.
 */
export async function giveOpinionForm(before: SentBack, form: FormData): Promise<SentBack> {
  const context = await currentContext();
  const [consultationId, itemId] = [String(form.get('consultationId')), String(form.get('itemId'))];
  const entered = { answer: form.get('answer'), words: String(form.get('words') ?? '') };
  const input = giveOpinionInput.safeParse(plainWords({ consultationId, itemId, ...entered }));
  if (!input.success) return { ...before, fault: 'answer', words: entered.words };
  const { answer, words } = input.data;
  if (markedFields(input.data).length > 0) return { fault: 'marking', answer, words };
  const sendBack = (fault: 'stale' | 'closed'): never =>
    redirect(`${paths.opinion(consultationId, itemId)}?fault=${fault}#answer`);
  const given = await giveOpinion(context, input.data);
  if (!given.ok) {
    const { refusal } = given;
    const unworded = refusal.kind === 'invalid' && refusal.faults.some(({ path }) => path === 'words');
    if (unworded) return { fault: 'words', answer, words };
    // An answer of a later time than now is one that somebody has just written down.
    if (refusal.kind === 'stale' || refusal.kind === 'invalid') sendBack('stale');
    if (refusal.kind === 'blocked') sendBack('closed');
    return shown(given);
  }
  // Whoever goes back finds the answer as it was given.
  revalidatePath(paths.opinions(), 'layout');
  const next = shown(await findNextMatter(context, consultationId, itemId));
  redirect(next ? paths.opinion(next.consultationId, next.itemId) : paths.opinions());
}
