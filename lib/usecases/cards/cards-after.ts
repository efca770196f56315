import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { sameUnits, type Units } from '#lib/domain/ripple/unit-changes.ts';
import type { Printed } from '#lib/store/printings.ts';
import type { JudgedDossier } from '../dossiers/judge-dossier.ts';
import { PARTIAL, paperNow, printedAs } from '../papers/render-one.ts';

/** The cards as they lie there once some were put and some taken away, as they are written down. */
export async function cardsAfter(
  judged: JudgedDossier,
  units: Units,
): Promise<Result<readonly Printed[], Refusal>> {
  const now = await paperNow(judged, 'name-cards');
  if (!now.ok) return now;
  const whole = sameUnits(units, now.value.units) ? now.value.whole : PARTIAL;
  return ok([printedAs(judged, { artefact: 'name-cards', document: now.value.document, whole, units })]);
}
