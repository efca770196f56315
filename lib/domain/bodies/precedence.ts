import type { BodyId } from '../id.ts';
import type { Body, BodyKind } from './body.ts';

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

/** The place of our own body in a new office: there is room above it. */
export const OWN_PLACE = 2 * step;

const above: ReadonlySet<BodyKind> = new Set<BodyKind>(['congress', 'party']);
const below: ReadonlySet<BodyKind> = new Set<BodyKind>(['department', 'bureau', 'township']);

/**
 * The place a new body is given until the office says otherwise, `own` being that of ours: the party committee and another
 * congress before us, our departments, bureaus and townships after us. The government, the CPPCC, the courts and the like
 * stand beside us: who gives way is settled between the two, and nobody is told that they do.
 */
export function usualPlace(kind: BodyKind, own: number): number {
  if (above.has(kind)) return Math.max(own - step, 0);
  return below.has(kind) ? own + 3 * step : own;
}

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
