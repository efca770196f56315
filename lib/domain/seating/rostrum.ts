/**
 * Who sits in the middle of an even row. There is no standard; every office decides once (rules 2.1).
 * `A`: 1 and 2 share the middle, 2 at the left hand of 1. `B`: 1 takes the middle seat at the leaders' left,
 * 2 is at the right hand of 1.
 */
export type EvenRule = 'A' | 'B';

export interface RostrumRules {
  readonly even: EvenRule;
  /** A row of two has a rule of its own in some offices. */
  readonly two: EvenRule;
}

/** The places of one row, from left to right as the audience sees it; each number is a place in the rank order. */
export type RankedRow = readonly number[];

/**
 * One row of `people` by rank, audience view (中央高于两侧, 左高右低: the leaders' left is the audience's right).
 * Source: rules 2.1; odd rows are the same everywhere.
 */
export function rankRow(people: number, rules: RostrumRules): RankedRow {
  const row = new Array<number>(people).fill(0);
  const isB = people % 2 === 0 && (people === 2 ? rules.two : rules.even) === 'B';
  for (let rank = 1; rank <= people; rank += 1) {
    const steps = Math.floor(rank / 2);
    const toTheRight = (rank % 2 === 0) !== isB;
    const middle = isB ? people / 2 : Math.floor((people - 1) / 2);
    row[toTheRight ? middle + steps : middle - steps] = rank;
  }
  return row;
}

/**
 * Several rows, front row first: the front row is filled by rank before the next one begins, and every row is
 * ordered from its own middle. Rows that nobody reaches are empty. The caller sees to it that all have a seat.
 */
export function rankRows(
  people: number,
  capacities: readonly number[],
  rules: RostrumRules,
): readonly RankedRow[] {
  let seated = 0;
  return capacities.map((capacity) => {
    const before = seated;
    const inThisRow = Math.max(0, Math.min(capacity, people - seated));
    seated += inThisRow;
    return rankRow(inThisRow, rules).map((rank) => rank + before);
  });
}

/**
 * The first of a row's seats that is used when fewer people than seats sit in it: the row stands in the middle, and
 * where the middle falls between two seats, place 1 gets the one nearer to the middle of the row.
 */
export function firstUsedSeat(seats: number, people: number, rules: RostrumRules): number {
  const spare = seats - people;
  const low = Math.floor(spare / 2);
  if (spare % 2 === 0) return low;
  const placeOfFirst = rankRow(people, rules).indexOf(1);
  const offMiddle = (start: number): number => Math.abs(start + placeOfFirst - (seats - 1) / 2);
  return offMiddle(low) <= offMiddle(low + 1) ? low : low + 1;
}
