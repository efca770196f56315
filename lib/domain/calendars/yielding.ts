import type { Body, BodyKind } from '../bodies/body.ts';
import type { Yielding } from './clash.ts';

/** One side of a clash, as far as giving way goes. */
export interface Standing {
  readonly body: Pick<Body, 'kind' | 'precedence'> | undefined;
  readonly firm: boolean;
}

/**
 * Who gives way, by the office's own precedence table (the smaller number stays); between equals the firm one
 * stays, and where that is equal too the two settle it. A body without a place in the table is asked. The party
 * committee and another congress are never told to give way: a new body's place in the table is only a default.
 */
export function whoYields(ours: Standing, theirs: Standing): Yielding {
  const yields = byTable(ours, theirs);
  return yields === 'theirs' && theirs.body && senior.has(theirs.body.kind) ? 'agree' : yields;
}

const senior: ReadonlySet<BodyKind> = new Set<BodyKind>(['party', 'congress']);

function byTable(ours: Standing, theirs: Standing): Yielding {
  if (ours.body && theirs.body && ours.body.precedence !== theirs.body.precedence) {
    return ours.body.precedence > theirs.body.precedence ? 'ours' : 'theirs';
  }
  if (ours.firm !== theirs.firm) return ours.firm ? 'theirs' : 'ours';
  return 'agree';
}
