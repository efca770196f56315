import { leastOf } from '../attendance/quorum.ts';
import type { Cited, Fraction } from '../time/rule-parameters.ts';

/** What a vote came to, as counted. `notVoted` is those present who pressed nothing or handed in nothing. */
export interface VoteCount {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly notVoted: number;
}

/** 通过, 未获通过. A third outcome, 暂不付表决, is decided by procedure and never by counting. */
export type Outcome = 'carried' | 'not-carried';

export interface Decision {
  readonly outcome: Outcome;
  /** How many in favour it took. */
  readonly needed: number;
  readonly rule: Cited & { readonly value: Fraction };
}

/** Why a count cannot be a result. */
export type CountFault =
  | { readonly kind: 'not-a-count'; readonly figure: keyof VoteCount; readonly value: number }
  | { readonly kind: 'more-than-present'; readonly counted: number; readonly present: number }
  | { readonly kind: 'fewer-than-present'; readonly counted: number; readonly present: number };

/** A count must be of people, and account for everyone present, no more and no fewer. */
export function checkCount(count: VoteCount, present: number): readonly CountFault[] {
  const figures = Object.entries(count) as [keyof VoteCount, number][];
  const wrong = figures.filter(([, value]) => !Number.isSafeInteger(value) || value < 0);
  if (wrong.length > 0) return wrong.map(([figure, value]) => ({ kind: 'not-a-count', figure, value }));
  const counted = figures.reduce((sum, [, value]) => sum + value, 0);
  if (counted > present) return [{ kind: 'more-than-present', counted, present }];
  return counted < present ? [{ kind: 'fewer-than-present', counted, present }] : [];
}

/**
 * Whether a motion is carried: by a share of ALL members, whoever is there (组25, 组51): 17 of 20 present are not
 * enough where 35 are members. There is no decision without a count, so no result can be written beforehand.
 */
export function decide(yes: number, members: number, rule: Decision['rule']): Decision {
  const needed = leastOf(members, rule.value);
  return { outcome: yes >= needed ? 'carried' : 'not-carried', needed, rule };
}
