import type { Commitment } from './commitment.ts';

/**
 * Commitments sorted once, so that "what is on between two moments" is a search and a short walk. `reach[i]` is
 * the latest end among the first i + 1, which tells when nothing earlier can still be running.
 */
export interface Timeline {
  readonly items: readonly Commitment[];
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly reach: Float64Array;
}

/** Sorts commitments by start. Those without length occupy nothing and are left out (RFC 5545 3.6.1: an anniversary). */
export function timelineOf(commitments: readonly Commitment[]): Timeline {
  const from = Float64Array.from(commitments, ({ start }) => start.epochMilliseconds);
  const to = Float64Array.from(commitments, ({ end }) => end.epochMilliseconds);
  // A plain array: what comes out of the database is in order already, and sorting it costs one walk.
  const order = [...commitments.keys()]
    .filter((n) => (from[n] as number) < (to[n] as number))
    .sort((a, b) => (from[a] as number) - (from[b] as number) || a - b);
  const ends = Float64Array.from(order, (n) => to[n] as number);
  const reach = new Float64Array(order.length);
  let latest = Number.NEGATIVE_INFINITY;
  ends.forEach((end, index) => {
    latest = Math.max(latest, end);
    reach[index] = latest;
  });
  return {
    items: Array.from(order, (n) => commitments[n] as Commitment),
    starts: Float64Array.from(order, (n) => from[n] as number),
    ends,
    reach,
  };
}

/** Positions of the commitments that share any time with [from, to), in order of start. Touching is not sharing. */
export function during(timeline: Timeline, from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let index = firstFrom(timeline.starts, to) - 1; index >= 0; index--) {
    if ((timeline.reach[index] as number) <= from) break;
    if ((timeline.ends[index] as number) > from) found.push(index);
  }
  return found.reverse();
}

/** The first position whose value is not below `value`. */
function firstFrom(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
