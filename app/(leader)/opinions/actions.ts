'use server';

import { redirect } from 'next/navigation';
import { markedFields } from '#lib/domain/meetings/secrecy-marking.ts';
import { giveOpinion } from '#lib/usecases/consultations/commands.ts';
import { giveOpinionInput } from '#lib/usecases/consultations/input.ts';
import { findNextMatter } from '#lib/usecases/consultations/leader-queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, shown } from '#lib/web/session.ts';

/**
 * Keeps the answer and leads to the next matter that is open. A plain form: works without script, and says what is
 * wrong by the address it comes back to.
 */
export async function giveOpinionForm(form: FormData): Promise<void> {
  const context = await currentContext();
  const [consultationId, itemId] = [String(form.get('consultationId')), String(form.get('itemId'))];
  const chosen = encodeURIComponent(String(form.get('answer') ?? ''));
  const back = (fault: string): never =>
    redirect(`${paths.opinion(consultationId, itemId)}?fault=${fault}&answer=${chosen}#answer`);
  const input = giveOpinionInput.safeParse({
    consultationId,
    itemId,
    answer: form.get('answer'),
    words: form.get('words') ?? '',
  });
  if (!input.success) return back('answer');
  if (markedFields(input.data).length > 0) return back('marking');
  const given = await giveOpinion(context, input.data);
  if (!given.ok) {
    const { kind } = given.refusal;
    if (kind === 'invalid') return back('words');
    if (kind === 'blocked') return back('closed');
    if (kind === 'stale') return back('stale');
    return void shown(given);
  }
  const next = shown(await findNextMatter(context, consultationId, itemId));
  redirect(next ? paths.opinion(next.consultationId, next.itemId) : paths.opinions());
}
