import type { Body } from '../bodies/body.ts';
import type { Agenda } from './agenda.ts';

/** Bodies outside our own house that owe papers to this meeting, in the office's order: whom a letter is for. */
export function bodiesAsked({
  agenda,
  bodies,
}: {
  readonly agenda: Pick<Agenda, 'items'>;
  readonly bodies: readonly Body[];
}): readonly Body[] {
  const owing = new Set(agenda.items.flatMap((item) => item.papers.map(({ bodyId }) => bodyId)));
  return bodies
    .filter((body) => owing.has(body.id) && body.kind !== 'own' && body.kind !== 'department')
    .toSorted((one, other) => one.precedence - other.precedence);
}
