/** A time zone as the expander needs it: seconds in, seconds out, both ways. */
export interface Zone {
  readonly id: string;
  /** Seconds east of UTC at an epoch time. */
  readonly offsetAt: (epoch: number) => number;
  /**
   * The epoch time of a wall time. RFC 5545 section 3.3.5 (form 3): a wall time that occurs twice means its first
   * occurrence; one that does not occur is read with the offset before the gap.
   */
  readonly epochOf: (wall: number) => number;
}

/** A run of time with one offset: [from, until) in epoch seconds. */
export interface OffsetSpan {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

/** A zone whose offset never changes. */
export function fixedZone(id: string, offset: number): Zone {
  return { id, offsetAt: () => offset, epochOf: (wall) => wall - offset };
}

export const UTC: Zone = fixedZone('UTC', 0);

const LONGEST_SHIFT = 2 * 86_400;

/** A zone that looks its offset up with `spanAt`, and remembers the last span: nearly every call is answered by it. */
export function spanZone(id: string, spanAt: (epoch: number) => OffsetSpan): Zone {
  let last: OffsetSpan = { from: 0, until: 0, offset: 0 };
  const offsetAt = (epoch: number): number => {
    if (epoch < last.from || epoch >= last.until) last = spanAt(epoch);
    return last.offset;
  };
  const epochOf = (wall: number): number => {
    const near = wall - last.offset;
    if (near - LONGEST_SHIFT >= last.from && near + LONGEST_SHIFT < last.until) return near;
    const before = offsetAt(wall - LONGEST_SHIFT / 2);
    if (offsetAt(wall - before) === before) return wall - before;
    const after = offsetAt(wall + LONGEST_SHIFT / 2);
    return offsetAt(wall - after) === after ? wall - after : wall - before;
  };
  return { id, offsetAt, epochOf };
}
