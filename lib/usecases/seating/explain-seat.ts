import { can } from '#lib/domain/access/can.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import { type DecidingCharacter, explainOrder } from '#lib/domain/people/explain-order.ts';
import { isInLetters, spacedName } from '#lib/domain/people/name.ts';
import type { EnteredStrokes, StrokeClass } from '#lib/domain/people/strokes.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { allSeats, type PlacedSeat } from '#lib/domain/seating/room.ts';
import type { SeatReason } from '#lib/domain/seating/seat-plan.ts';
import { findRuleSetter } from '#lib/store/seating.ts';
import type { Context } from '../context.ts';
import { loadDossier } from '../dossiers/load-dossier.ts';
import { buildSeatPlan } from './build-seat-plan.ts';
import type { ExplainSeatInput } from './input.ts';
import { planByRule } from './rule-plan.ts';
import type { SeatLabel } from './view.ts';

/** One name in the order, with the character that decided. */
export interface OrderedName {
  readonly name: string;
  readonly place: number;
  /** null: no single character decides. */
  readonly character: string | null;
  /** The standard form its strokes are counted in, where it is printed in another. */
  readonly orderedAs: string | null;
  readonly count: number;
  readonly strokes: readonly StrokeClass[];
  /** The deciding stroke, from 0; null: the count or something else decides. */
  readonly strokeIndex: number | null;
  readonly self: boolean;
}

/** Why the second of two names stands behind the first; worded by the catalogue. */
export interface OrderVerdict {
  readonly kind:
    | 'same'
    | 'single-name'
    | 'shorter'
    | 'stroke-count'
    | 'stroke-class'
    | 'structure'
    | 'table-place'
    | 'alphabet'
    | 'letters-last'
    | 'unknown';
  readonly first: string;
  readonly second: string;
  readonly stroke: number | null;
  readonly earlier: StrokeClass | null;
  readonly later: StrokeClass | null;
}

/** Why somebody sits where they sit. Plain JSON; the stroke table stays on the server. */
export interface SeatWhy {
  readonly zone: string;
  readonly seatId: string;
  readonly personId: string;
  readonly name: string;
  readonly row: string;
  readonly seat: string;
  readonly unit: string | null;
  readonly kind: PlacedSeat['kind'];
  readonly reason: SeatReason['code'];
  /** What the rule says of this person, whatever was done by hand. */
  readonly rule: SeatReason;
  /** Where the rule would seat them; null: here, or nowhere. */
  readonly byRule: (SeatLabel & { readonly kind: PlacedSeat['kind'] }) | null;
  /** Who put them here by hand, whether the seat was locked then or not. */
  readonly movedBy: { readonly by: string; readonly at: string } | null;
  /** Who locked the seat; null: it is not locked, or was before that was kept. */
  readonly lockedBy: { readonly by: string; readonly at: string } | null;
  /** For what was asked for they sit here: `adjacent` or `apart`, or they gave way to two others. */
  readonly wish: { readonly wish: string; readonly with: string; readonly other: string } | null;
  readonly names: readonly OrderedName[];
  readonly verdict: OrderVerdict | null;
  readonly basis: { readonly by: string; readonly at: string } | null;
}

/** 为什么坐这里: the deciding stroke, whose rule it is, and that it is the office's own order. */
export async function explainSeat(
  context: Context,
  { meetingId, seatId }: ExplainSeatInput,
): Promise<Result<SeatWhy, Refusal>> {
  if (!can(context.actor, 'read-meeting', 'own-body'))
    return refuse({ kind: 'not-allowed', action: 'read-meeting' });
  const dossier = await loadDossier(context, meetingId as MeetingId);
  if (!dossier.ok) return dossier;
  const built = buildSeatPlan(dossier.value);
  const sitting = built?.plan.assignments.find((a) => a.seatId === seatId);
  const seats = new Map((built ? allSeats(built.input.room) : []).map((s) => [s.id, s] as const));
  const seat = seats.get(seatId);
  if (!built || !sitting || !seat) return refuse({ kind: 'not-found', what: 'seat' });
  const { personId } = sitting;
  const ruled = planByRule(built).assignments.find((a) => a.personId === personId);
  const due = ruled && ruled.seatId !== seatId ? seats.get(ruled.seatId) : undefined;
  const name = built.input.attendees.find((p) => p.personId === personId)?.name ?? '';
  const rule = ruled?.reason ?? sitting.reason;
  const setter = await findRuleSetter(context.db);
  const move = dossier.value.seating.moves.findLast((m) => m.personId === personId);
  return ok({
    zone: dossier.value.office.zone,
    seatId,
    personId,
    name: spacedName(name),
    row: seat.rowLabel,
    seat: seat.number,
    unit: seat.unit,
    kind: seat.kind,
    reason: sitting.reason.code,
    rule,
    byRule: due ? { row: due.rowLabel, seat: due.number, kind: due.kind } : null,
    movedBy: move?.seatId === seatId ? { by: move.by, at: move.at } : null,
    lockedBy: sitting.reason.code === 'lock' ? (dossier.value.seating.lockedBy?.[seatId] ?? null) : null,
    wish:
      sitting.reason.code === 'wish'
        ? {
            wish: String(sitting.reason.facts.wish),
            with: String(sitting.reason.facts.with),
            other: String(sitting.reason.facts.other),
          }
        : null,
    ...(rule.facts.order === undefined
      ? { names: [], verdict: null }
      : strokeOrder(name, rule, dossier.value.enteredStrokes)),
    basis: setter && { by: setter.by, at: setter.at.toString() },
  });
}

/** The name between its neighbours: what parts it from the one before is told stroke by stroke. */
function strokeOrder(
  name: string,
  { facts }: SeatReason,
  entered: EnteredStrokes,
): Pick<SeatWhy, 'names' | 'verdict'> {
  const [before, after] = [String(facts.before ?? ''), String(facts.after ?? '')];
  const order = facts.order === 'surname' ? 'surname' : 'fullname';
  const place = Number(facts.place);
  const ahead = before ? explainOrder(before, name, order, entered) : null;
  const behind = after ? explainOrder(name, after, order, entered) : null;
  const own = ahead?.b ?? behind?.a ?? null;
  const line = (text: string, at: number, deciding: DecidingCharacter | null, self = false): OrderedName => ({
    name: spacedName(text),
    place: at,
    character: deciding?.character ?? null,
    orderedAs: deciding && deciding.orderedAs !== deciding.character ? deciding.orderedAs : null,
    count: deciding?.count ?? 0,
    strokes: deciding?.strokes ?? [],
    strokeIndex: deciding?.strokeIndex ?? null,
    self,
  });
  return {
    names: [
      ...(before ? [line(before, place - 1, ahead?.a ?? null)] : []),
      line(name, place, own, true),
      ...(after ? [line(after, place + 1, behind?.b ?? null)] : []),
    ],
    verdict: before ? verdictOf(before, name, ahead) : after ? verdictOf(name, after, behind) : null,
  };
}

function verdictOf(first: string, second: string, explained: ReturnType<typeof explainOrder>): OrderVerdict {
  const plain = { first, second, stroke: null, earlier: null, later: null };
  if (isInLetters(second)) return { ...plain, kind: isInLetters(first) ? 'alphabet' : 'letters-last' };
  if (!explained) return { ...plain, kind: 'unknown' };
  const { reason, a, b } = explained;
  if (reason.kind !== 'character') return { ...plain, kind: reason.kind };
  const [one, other] = [a?.character ?? first, b?.character ?? second];
  const at = reason.reason.kind === 'stroke-class' ? reason.reason.strokeIndex : null;
  return {
    kind: reason.reason.kind,
    first: one,
    second: other,
    stroke: at === null ? null : at + 1,
    earlier: at === null ? null : (a?.strokes[at] ?? null),
    later: at === null ? null : (b?.strokes[at] ?? null),
  };
}
