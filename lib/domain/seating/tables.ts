import { type RostrumRules, rankRow } from './rostrum.ts';

/** Places by rank at a table of three sides, seen from the open end towards the head. */
export interface UShape {
  /** From left to right. */
  readonly head: readonly number[];
  /** From the head towards the open end; left and right as seen from the open end. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Who found no seat. */
  readonly over: readonly number[];
}

export interface HollowSquare extends UShape {
  /** The side opposite the head, from left to right. */
  readonly foot: readonly number[];
}

interface Sides {
  readonly head: number;
  readonly left: number;
  readonly right: number;
}

/**
 * U 型: the closed side is the head, ordered like a rostrum; the others go to the two arms in turn, first the seat
 * nearest the head at the leaders' left hand (the viewer's right), towards the open end (rules 2.3, an office rule).
 */
export function rankUShape(people: number, sides: Sides, rules: RostrumRules): UShape {
  const atHead = Math.min(people, sides.head);
  const [left, right]: [number[], number[]] = [[], []];
  let rank = atHead + 1;
  for (; rank <= people && left.length + right.length < sides.left + sides.right; rank += 1) {
    const rightIsNext = right.length <= left.length;
    const useRight = rightIsNext ? right.length < sides.right : left.length >= sides.left;
    (useRight ? right : left).push(rank);
  }
  return { head: rankRow(atHead, rules), left, right, over: range(rank, people) };
}

/** 回型: a U whose open end is closed; the foot is filled last, from its middle, ordered like the head (rules 2.3). */
export function rankHollowSquare(
  people: number,
  sides: Sides & { readonly foot: number },
  rules: RostrumRules,
): HollowSquare {
  const { over, ...shape } = rankUShape(people, sides, rules);
  const before = people - over.length;
  const atFoot = Math.min(over.length, sides.foot);
  // Those at the foot look the other way: their left is the viewer's left.
  const foot = rankRow(atFoot, rules)
    .map((rank) => rank + before)
    .reverse();
  return { ...shape, foot, over: range(before + atFoot + 1, people) };
}

/**
 * 圆桌: the first place looks at the door or has the wall behind it, the others sit at its left and right in turn, the
 * leaders' left first (rules 2.3). By seat, clockwise from the first place; 0: free.
 */
export function rankRound(people: number, seats: number): readonly number[] {
  const ring = new Array<number>(seats).fill(0);
  for (let rank = 1; rank <= Math.min(people, seats); rank += 1) {
    const steps = Math.floor(rank / 2);
    ring[rank % 2 === 0 ? steps : (seats - steps) % seats] = rank;
  }
  return ring;
}

export interface FacingRules {
  /** 桌横放: who looks at the door. Most sources: the guests; some offices: the hosts (rules 2.2). */
  readonly facesDoor: 'guests' | 'hosts';
  /** Long side towards the door, or the short end. */
  readonly table: 'across' | 'lengthwise';
}

/** Two delegations at one table as seen from the door: each side from left to right, or from the door inwards. */
export interface FacingTable {
  readonly view: 'from-door';
  /** Across: far side and near side. Lengthwise: left side and right side, from the door inwards. */
  readonly sides: readonly [FacingSide, FacingSide];
}

export interface FacingSide {
  readonly place: 'far' | 'near' | 'left' | 'right';
  readonly party: 'guests' | 'hosts';
  readonly ranks: readonly number[];
}

/**
 * 会谈桌: the heads sit in the middle of their sides, the others at their right and left in turn (右一左一). Across:
 * `facesDoor` sits on the far side. Lengthwise: entering, the guests are on the right (右客左主). Source: rules 2.2.
 */
export function rankFacingTable(
  people: { readonly guests: number; readonly hosts: number },
  rules: FacingRules,
): FacingTable {
  if (rules.table === 'lengthwise') {
    // From the door inwards runs to the left hand of those on the left side, to the right hand of the others.
    return {
      view: 'from-door',
      sides: [
        { place: 'left', party: 'hosts', ranks: rightFirst(people.hosts).toReversed() },
        { place: 'right', party: 'guests', ranks: rightFirst(people.guests) },
      ],
    };
  }
  const far = rules.facesDoor;
  const near = far === 'guests' ? 'hosts' : 'guests';
  return {
    view: 'from-door',
    sides: [
      { place: 'far', party: far, ranks: rightFirst(people[far]).toReversed() },
      { place: 'near', party: near, ranks: rightFirst(people[near]) },
    ],
  };
}

/** One side from the sitters' own left to their right: 1 in the middle, 2 at the right hand of 1, 3 at the left. */
function rightFirst(people: number): readonly number[] {
  return rankRow(people, { even: 'A', two: 'A' });
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
