import { type MeetingType, traitsOf } from '../meetings/meeting-type.ts';
import type { StandingRules } from '../meetings/standing-rules.ts';
import type { Cited, Fraction } from '../time/rule-parameters.ts';

/**
 * The least whole number that reaches a fraction of a whole: more than 1/2 of 35 is 18, at least 2/3 of 172 is 115,
 * at least 1/10 of 15 is 2 (“以上” includes the number itself). Integer arithmetic throughout; a whole that is
 * not a number of people is a bug: RangeError.
 */
export function leastOf(whole: number, fraction: Fraction): number {
  if (!Number.isSafeInteger(whole) || whole < 0) throw new RangeError(`not a number of people: ${whole}`);
  const share = whole * fraction.numerator;
  const rest = share % fraction.denominator;
  const floor = (share - rest) / fraction.denominator;
  return fraction.reach === 'at-least' && rest === 0 ? floor : floor + 1;
}

/** How many must be there for a meeting to open, and why. */
export interface Quorum {
  readonly needed: number;
  /** All members, whether present or not: the whole that the fraction is taken of. */
  readonly members: number;
  readonly rule: Cited & { readonly value: Fraction };
}

/**
 * The quorum of a type of meeting: two thirds of all delegates (组14), more than half of all members of the standing
 * committee (组51) or of the chairpersons' meeting, more than half of the voters (选45). Null where nothing
 * is decided by vote.
 */
export function quorumOf(type: MeetingType, members: number, rules: StandingRules): Quorum | null {
  const { quorumOf: of } = traitsOf(type);
  if (of === null) return null;
  const rule = rules[`quorum.${of}`];
  return { needed: leastOf(members, rule.value), members, rule };
}

/** Whether so many present may open the meeting. Non-voting attendees and observers do not count. */
export function canOpen(present: number, quorum: Quorum | null): boolean {
  return quorum === null || present >= quorum.needed;
}
