import { can } from '#lib/domain/access/can.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { unitsAfter } from '#lib/domain/ripple/unit-changes.ts';
import type { Context } from '../context.ts';
import { openForPaper } from '../papers/open-dossier.ts';
import { rememberMore } from '../papers/render-one.ts';
import { hallBeside } from '../ripple/hall.ts';
import { CARD, cardUnits, lastCardUnits } from './card-units.ts';
import { cardsAfter } from './cards-after.ts';
import type { MarkCardsInput } from './input.ts';

/** Notes that these cards lie on the table as they now read; cards of people who do not come any more are taken away. */
export async function markCardsPrinted(
  context: Context,
  { meetingId, personIds }: MarkCardsInput,
): Promise<Result<{ readonly marked: number }, Refusal>> {
  if (!can(context.actor, 'edit-seating')) return refuse({ kind: 'not-allowed', action: 'edit-seating' });
  const opened = await openForPaper(context, meetingId);
  if (!opened.ok) return opened;
  const { dossier } = opened.value;
  const last = lastCardUnits(dossier) ?? {};
  const now = cardUnits(dossier);
  const gone = Object.keys(last).filter((ref) => now[ref] === undefined);
  const put = personIds.map((id) => CARD + id);
  const printed = await cardsAfter(opened.value, unitsAfter(last, now, [...gone, ...put]));
  if (!printed.ok) return printed;
  const told = await hallBeside(context, opened.value);
  const noted = await rememberMore(context, opened.value, [...printed.value, ...told]);
  return noted.ok ? ok({ marked: personIds.length }) : noted;
}
