import { type Actor, can } from '#lib/domain/access/can.ts';

/** Whether somebody may jot down tasks: any, or those of their own body. */
export function mayJot(actor: Actor): boolean {
  return can(actor, 'edit-tasks', actor.bodyId === null ? 'any' : 'own-body');
}
