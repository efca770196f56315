import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameOrder, ranked, ranksOf } from '#lib/domain/bodies/precedence.ts';
import type { BodyId } from '#lib/domain/id.ts';

const bodies = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 12 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.nat(5).map((precedence) => ({ id: id as BodyId, precedence })))),
  );

describe('the order of who yields', () => {
  it('puts equals together and the smaller number first', () => {
    const at = (id: string, precedence: number) => ({ id: id as BodyId, precedence });
    expect(ranksOf([at('c', 30), at('a', 10), at('b', 30)])).toEqual([['a'], ['c', 'b']]);
  });

  it('gives places that say the same order again, whatever the numbers were', () => {
    fc.assert(
      fc.property(bodies, (list) => {
        const ranks = ranksOf(list);
        const places = ranked(list, ranks);
        expect(isSameOrder(ranksOf(places), ranks)).toBe(true);
        expect(new Set(places.map(({ precedence }) => precedence)).size).toBe(ranks.length);
      }),
      { seed: 7 },
    );
  });

  it('leaves whoever it does not name where it is', () => {
    const outside = { id: 'x' as BodyId, precedence: 77 };
    expect(ranked([outside], [])).toEqual([outside]);
  });
});
