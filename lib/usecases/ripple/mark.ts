import { can } from '#lib/domain/access/can.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { unitsAfter } from '#lib/domain/ripple/unit-changes.ts';
import { forgetPrintings, type Printed } from '#lib/store/printings.ts';
import { CARD, cardUnits, lastCardUnits } from '../cards/card-units.ts';
import { cardsAfter } from '../cards/cards-after.ts';
import type { Context } from '../context.ts';
import type { JudgedDossier } from '../dossiers/judge-dossier.ts';
import { openForPaper } from '../papers/open-dossier.ts';
import { rememberMore } from '../papers/render-one.ts';
import { hallAs, hallNow, hallTold } from './hall.ts';
import type { MarkDoneInput, UndoMarkInput } from './input.ts';
import { printedAnew } from './replaced-pages.ts';
import { stalePapers } from './stale-papers.ts';

/** Under which ids it was noted, to take it back. */
export interface Marked {
  readonly ids: readonly string[];
}

const changedAgain = { kind: 'blocked', codes: ['ripple.changed-again'] } as const;

/**
 * Notes what lies in its place now: papers whose pages were replaced, cards put or taken away, what people were told.
 * Refused whole where one of them has changed again since it was looked at, or is not stale: nobody has put what nobody
 * has seen.
 */
export async function markDone(
  context: Context,
  { meetingId, papers, cards, told }: MarkDoneInput,
): Promise<Result<Marked, Refusal>> {
  if (!can(context.actor, 'edit-seating')) return refuse({ kind: 'not-allowed', action: 'edit-seating' });
  const opened = await openForPaper(context, meetingId);
  if (!opened.ok) return opened;
  const judged = opened.value;
  const printed: Printed[] = [];
  for (const part of [
    await papersDone(context, judged, papers),
    await cardsDone(judged, cards),
    await toldDone(context, judged, told),
  ]) {
    if (!part.ok) return part;
    printed.push(...part.value);
  }
  const noted = await rememberMore(context, judged, printed);
  return noted.ok ? ok({ ids: noted.value }) : noted;
}

/** Takes back what was noted, as long as nothing went out on top of it. */
export async function undoMark(
  context: Context,
  { meetingId, ids }: UndoMarkInput,
): Promise<Result<{ readonly forgotten: number }, Refusal>> {
  if (!can(context.actor, 'edit-seating')) return refuse({ kind: 'not-allowed', action: 'edit-seating' });
  const opened = await openForPaper(context, meetingId);
  if (!opened.ok) return opened;
  const forgotten = await forgetPrintings(context.db, {
    meetingId: opened.value.dossier.meeting.id,
    ids,
    actor: context.actor,
    at: context.now,
  });
  return forgotten
    ? ok({ forgotten: ids.length })
    : refuse({ kind: 'blocked', codes: ['ripple.printed-since'] });
}

type Done = Promise<Result<readonly Printed[], Refusal>>;

async function papersDone(context: Context, judged: JudgedDossier, done: MarkDoneInput['papers']): Done {
  if (done.length === 0) return ok([]);
  const stale = await stalePapers(context, judged);
  const printed: Printed[] = [];
  for (const { artefact, fingerprint, ...some } of done) {
    const paper = stale.find((one) => one.artefact === artefact);
    if (!paper || paper.now.whole !== fingerprint) return refuse(changedAgain);
    const anew = await printedAnew(context, judged, { paper, some });
    if (!anew.ok) return anew;
    if (anew.value === null) return refuse(changedAgain);
    printed.push(anew.value);
  }
  return ok(printed);
}

async function cardsDone(judged: JudgedDossier, done: MarkDoneInput['cards']): Done {
  if (done.length === 0) return ok([]);
  const now = cardUnits(judged.dossier);
  const refs = done.map(({ personId, unit }) => [CARD + personId, unit] as const);
  if (refs.some(([ref, unit]) => (now[ref] ?? null) !== unit)) return refuse(changedAgain);
  return cardsAfter(
    judged,
    unitsAfter(
      lastCardUnits(judged.dossier) ?? {},
      now,
      refs.map(([ref]) => ref),
    ),
  );
}

async function toldDone(context: Context, judged: JudgedDossier, done: MarkDoneInput['told']): Done {
  if (done.length === 0) return ok([]);
  const now = await hallNow(context, judged);
  if (done.some(({ ref, unit }) => (now[ref] ?? null) !== unit)) return refuse(changedAgain);
  return ok([
    hallAs(
      unitsAfter(
        hallTold(judged.dossier) ?? {},
        now,
        done.map(({ ref }) => ref),
      ),
    ),
  ]);
}
