import { Temporal } from 'temporal-polyfill';
import type { Printing } from '#lib/domain/dossier/dossier.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { CHECK, HALL } from '#lib/domain/ripple/hall.ts';
import { changedRefs, type Units } from '#lib/domain/ripple/unit-changes.ts';
import { findPrintings } from '#lib/store/printing-rows.ts';
import { forgetPrintings } from '#lib/store/printings.ts';
import { setLeave } from '../attendance/commands.ts';
import type { SetLeaveInput } from '../attendance/input.ts';
import { cardUnits } from '../cards/card-units.ts';
import type { Context } from '../context.ts';
import type { JudgedDossier } from '../dossiers/judge-dossier.ts';
import { artefacts } from '../papers/artefacts.ts';
import { openForPaper } from '../papers/open-dossier.ts';
import { paperNow } from '../papers/render-one.ts';
import { hallNow } from './hall.ts';
import type { TakeBackInput } from './input.ts';

/** A tick that was noted: the version the next is based on, and when, so that it can be taken back with what followed. */
export interface Ticked {
  readonly version: number;
  /** ISO instant. */
  readonly at: string;
}

/** One tick in the hall: away, or here after all. */
export async function tickPresence(context: Context, input: SetLeaveInput): Promise<Result<Ticked, Refusal>> {
  const saved = await setLeave(context, input);
  return saved.ok ? ok({ ...saved.value, at: context.now.toString() }) : saved;
}

/**
 * Takes a tick back with what was noted as done because of it: where what lay there before the tick is true again, what
 * this person noted since is forgotten, so that nothing is to be printed for a leave that never was. What a colleague put
 * out meanwhile lies there and stays noted.
 */
export async function takeBackTick(
  context: Context,
  { since, ...input }: TakeBackInput,
): Promise<Result<Ticked, Refusal>> {
  const restored = await tickPresence(context, input);
  if (!restored.ok) return restored;
  const opened = await openForPaper(context, input.meetingId);
  if (!opened.ok) return opened;
  const { meeting } = opened.value.dossier;
  const printings = (await findPrintings(context.db, [meeting.id], true)).get(meeting.id) ?? [];
  const tick = Temporal.Instant.from(since);
  const ids: string[] = [];
  for (const [artefact, all] of Map.groupBy(printings, (printing) => printing.artefact)) {
    const later = all.filter(({ at }) => Temporal.Instant.compare(Temporal.Instant.from(at), tick) > 0);
    const before = all[all.length - later.length - 1];
    const isOwn = later.every(({ by }) => by === context.actor.name);
    if (later.length > 0 && isOwn && before && (await isTrue(context, opened.value, artefact, before)))
      ids.push(...later.map(({ id }) => id));
  }
  if (ids.length > 0) {
    const { actor, now: at } = context;
    await forgetPrintings(context.db, { meetingId: meeting.id, ids, actor, at });
  }
  return restored;
}

async function isTrue(
  context: Context,
  judged: JudgedDossier,
  name: string,
  printing: Printing,
): Promise<boolean> {
  // Checks open and close by themselves.
  const says = (units: Units): boolean =>
    changedRefs(printing.units, units).every((ref) => ref.startsWith(CHECK));
  if (name === HALL) return says(await hallNow(context, judged));
  if (name === 'name-cards') return says(cardUnits(judged.dossier));
  const artefact = artefacts.find((one) => one === name);
  const now = artefact === undefined ? null : await paperNow(judged, artefact);
  return now?.ok === true && now.value.whole === printing.fingerprint;
}
