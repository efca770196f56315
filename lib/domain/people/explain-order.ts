import type { NameOrder, NameReason } from './name-order.ts';
import { judgeNames, readName } from './name-order.ts';
import type { CharacterStrokes } from './stroke-rule.ts';
import { type EnteredStrokes, namedStrokes, type StrokeClass } from './strokes.ts';

/** The character that decided, as the "why here" card shows it: 陈 7 画 折竖横折竖撇点. */
export interface DecidingCharacter {
  readonly character: string;
  /** The form whose strokes count, when the name is printed in another. */
  readonly orderedAs: string;
  readonly count: number;
  readonly strokes: readonly StrokeClass[];
  /** Which stroke decides, from 0; null when the count, the structure or the table decides. */
  readonly strokeIndex: number | null;
}

export interface OrderExplanation {
  readonly first: 'a' | 'b' | 'neither';
  readonly reason: NameReason;
  /** The compared characters; null when no single character decides. */
  readonly a: DecidingCharacter | null;
  readonly b: DecidingCharacter | null;
}

/** Why `a` stands before or behind `b` in stroke order; null if a character of either has no known strokes. */
export function explainOrder(
  a: string,
  b: string,
  by: NameOrder,
  entered: EnteredStrokes = {},
): OrderExplanation | null {
  const [one, other] = [readName(a, entered), readName(b, entered)];
  if (one.missing.length > 0 || other.missing.length > 0) return null;
  const { order, reason } = judgeNames(one.characters, other.characters, by);
  const first = order === 0 ? 'neither' : order < 0 ? 'a' : 'b';
  return {
    first,
    reason,
    a: decidingCharacter(one.characters, reason),
    b: decidingCharacter(other.characters, reason),
  };
}

function decidingCharacter(
  characters: readonly CharacterStrokes[],
  reason: NameReason,
): DecidingCharacter | null {
  if (reason.kind !== 'character') return null;
  const decided = characters[reason.position];
  if (!decided) return null;
  return {
    character: decided.character,
    orderedAs: decided.orderedAs,
    count: decided.strokes.length,
    strokes: namedStrokes(decided.strokes),
    strokeIndex: reason.reason.kind === 'stroke-class' ? reason.reason.strokeIndex : null,
  };
}
