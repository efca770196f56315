import { can } from '#lib/domain/access/can.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { recordPrintings } from '#lib/store/printings.ts';
import type { Context } from '../context.ts';
import { openForPaper } from '../papers/open-dossier.ts';
import { afterPartialPrint, fingerprintNow } from '../papers/render-one.ts';
import type { MarkCardsInput } from './input.ts';

/** Notes that these cards lie on the table as they now read; cards of people who do not come any more are taken away. */
export async function markCardsPrinted(
  context: Context,
  { meetingId, personIds }: MarkCardsInput,
): Promise<Result<{ readonly marked: number }, Refusal>> {
  if (!can(context.actor, 'edit-seating')) return refuse({ kind: 'not-allowed', action: 'edit-seating' });
  const opened = await openForPaper(context, meetingId);
  if (!opened.ok) return opened;
  const now = await fingerprintNow(opened.value, 'name-cards');
  if (!now.ok) return now;
  const { whole, units } = afterPartialPrint(opened.value, now.value, personIds);
  await recordPrintings(context.db, {
    meetingId: opened.value.dossier.meeting.id,
    printed: [{ artefact: 'name-cards', fingerprint: whole, units }],
    agenda: null,
    actor: context.actor,
    at: context.now,
  });
  return ok({ marked: personIds.length });
}
