import type { BodyId } from '../id.ts';
import type { Body } from './body.ts';

/** Bodies from those that stay to those that yield; one list a rank, those of one rank settle it between them. */
export type Ranks = readonly (readonly BodyId[])[];

/** The order of who yields to whom as bodies stand: the smaller number first, equal numbers together. */
export function ranksOf(bodies: readonly Pick<Body, 'id' | 'precedence'>[]): Ranks {
  const ranks = new Map<number, BodyId[]>();
  for (const { id, precedence } of [...bodies].sort((a, b) => a.precedence - b.precedence)) {
    const rank = ranks.get(precedence);
    if (rank) rank.push(id);
    else ranks.set(precedence, [id]);
  }
  return [...ranks.values()];
}

/** Room between two ranks, so that one body can later be put between them on its own page. */
const step = 10;

/** The same bodies with the places an order gives them; whoever it does not name keeps its own. */
export function ranked<B extends Pick<Body, 'id' | 'precedence'>>(
  bodies: readonly B[],
  ranks: Ranks,
): readonly B[] {
  const places = new Map(ranks.flatMap((rank, index) => rank.map((id) => [id, (index + 1) * step] as const)));
  return bodies.map((body) => ({ ...body, precedence: places.get(body.id) ?? body.precedence }));
}

/** Whether two orders say the same: who stands above whom, whatever the order within a rank. */
export function isSameOrder(a: Ranks, b: Ranks): boolean {
  const said = (ranks: Ranks): string => JSON.stringify(ranks.map((rank) => [...rank].sort()));
  return said(a) === said(b);
}
