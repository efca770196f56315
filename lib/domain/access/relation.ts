import type { Actor, Relation } from './can.ts';

/** Whose a meeting is: its host, and the bodies and departments that answer for something in it. */
export interface Belonging {
  readonly hostBodyId: string;
  readonly bodyIds: Iterable<string | null>;
}

/** How someone stands to a meeting: `own-body` where their body hosts it or answers for an item or paper of it. */
export function relationToMeeting(actor: Actor, { hostBodyId, bodyIds }: Belonging): Relation {
  if (actor.bodyId === null) return 'any';
  return hostBodyId === actor.bodyId || [...bodyIds].includes(actor.bodyId) ? 'own-body' : 'any';
}

/** How someone stands to a thing a body answers for, such as a task or a matter followed up: their own body does, or another. */
export function relationToBody({ bodyId: own }: Actor, bodyId: string | null): Relation {
  return own !== null && own === bodyId ? 'own-body' : 'any';
}
