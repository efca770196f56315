import type { BodyId } from '../id.ts';
import type { Candidate } from './candidate.ts';
import type { Clash } from './clash.ts';
import type { Commitment } from './commitment.ts';
import type { PreparedGround } from './ground.ts';
import { clashOf, type Hit } from './overlap-clashes.ts';
import type { ApartPair } from './planning-rules.ts';
import { during } from './timeline.ts';

/** A pair seen from the side that is at the candidate. */
interface Kept {
  /** Who is at ours. */
  readonly here: BodyId;
  readonly pair: ApartPair;
}

/**
 * What bodies have that the office keeps apart from the host, or from a body that comes: on the same day or at
 * the same time, as the pair says, whether they are asked or not (the office's own agreement with them). The host's
 * other meetings are not meant: whom it is kept apart from is at ours already. Touching is not coinciding.
 */
export function apartClashes(prepared: PreparedGround, candidate: Candidate): readonly Clash[] {
  const kept = keptApart(prepared.ground.planning.apart, candidate);
  if (kept.size === 0) return [];
  const found = new Map<string, Clash>();
  for (const { period, venueId } of candidate.sittings) {
    const [start, end] = [period.start.epochMilliseconds, period.end.epochMilliseconds];
    const whole = wholeDays(period, prepared.ground.zone);
    for (const index of during(prepared.timeline, whole.start, whole.end)) {
      const other = prepared.timeline.items[index] as Commitment;
      if (candidate.meetingId !== null && other.meetingId === candidate.meetingId) continue;
      const [from, to] = [other.start.epochMilliseconds, other.end.epochMilliseconds];
      const overlaps = from < end && start < to;
      const rule = kept.get(other.bodyId)?.find(({ pair }) => pair.span === 'day' || overlaps);
      const key = `clash.apart:${other.id}`;
      if (!rule || found.has(key)) continue;
      const stamp = `${start}-${end}@${venueId ?? ''}|${from}-${to}${other.firm ? '' : '?'}`;
      found.set(key, clashOf(prepared, candidate, other, { ...hitOf(rule), key, stamp }));
    }
  }
  return [...found.values()];
}

/** The bodies kept apart from those who are at a candidate: their commitments are looked for, asked or not. */
export function bodiesKeptApart(
  pairs: readonly ApartPair[],
  candidate: Pick<Candidate, 'hostBodyId' | 'bodyIds' | 'asked'>,
): readonly BodyId[] {
  return [...keptApart(pairs, candidate).keys()];
}

function keptApart(
  pairs: readonly ApartPair[],
  { hostBodyId, bodyIds, asked }: Pick<Candidate, 'hostBodyId' | 'bodyIds' | 'asked'>,
): ReadonlyMap<BodyId, readonly Kept[]> {
  const kept = new Map<BodyId, Kept[]>();
  if (pairs.length === 0) return kept;
  const here = new Set([hostBodyId, ...(asked ?? bodyIds)]);
  const add = (at: BodyId, away: BodyId, pair: ApartPair): void => {
    if (here.has(at) && away !== hostBodyId) kept.set(away, [...(kept.get(away) ?? []), { here: at, pair }]);
  };
  for (const pair of pairs) {
    add(pair.a, pair.b, pair);
    add(pair.b, pair.a, pair);
  }
  return kept;
}

function hitOf({ here, pair }: Kept): Hit {
  const facts = { hereId: here, span: pair.span, reason: pair.reason };
  return { kind: 'apart', cause: 'must-not-coincide', people: [], doubtful: false, facts };
}

/** The days a period lies on, whole, in a zone; epoch milliseconds. */
function wholeDays(
  { start, end }: Candidate['sittings'][number]['period'],
  zone: string,
): { readonly start: number; readonly end: number } {
  const last = end.subtract({ milliseconds: 1 }).toZonedDateTimeISO(zone).startOfDay();
  return {
    start: start.toZonedDateTimeISO(zone).startOfDay().epochMilliseconds,
    end: last.add({ days: 1 }).epochMilliseconds,
  };
}
