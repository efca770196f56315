import type { BodyId } from '../id.ts';
import type { InputFault } from '../refusal.ts';
import type { Body } from './body.ts';

/**
 * What is wrong with the body another is to belong to; null: nothing. A body belongs to one that exists and does not,
 * directly or through others, belong to it: who belongs to whom is a tree.
 */
export function parentFault(
  bodies: readonly Pick<Body, 'id' | 'parentId' | 'shortName'>[],
  id: BodyId | null,
  parentId: BodyId | null,
): InputFault | null {
  if (parentId === null) return null;
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const parent = byId.get(parentId);
  if (!parent || parentId === id) return { path: 'parentId', code: 'not-a-choice' };
  const seen = new Set<BodyId>();
  for (let above = parent; above.parentId !== null && !seen.has(above.id); ) {
    if (above.parentId === id) {
      return { path: 'parentId', code: 'parent-below', facts: { parent: parent.shortName } };
    }
    seen.add(above.id);
    const next = byId.get(above.parentId);
    if (!next) return null;
    above = next;
  }
  return null;
}
