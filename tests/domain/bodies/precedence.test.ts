import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodyKind } from '#lib/domain/bodies/body.ts';
import { isSameOrder, OWN_PLACE, ranked, ranksOf, usualPlace } from '#lib/domain/bodies/precedence.ts';
import { linesOf, type RankLine, ranksOfLines, withLineAt, withTie } from '#lib/domain/bodies/rank-lines.ts';
import { whoYields } from '#lib/domain/calendars/yielding.ts';
import type { BodyId } from '#lib/domain/id.ts';

const bodies = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 12 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.nat(5).map((precedence) => ({ id: id as BodyId, precedence })))),
  );

describe('the usual place of a new body', () => {
  it('tells bureaus to give way, the party committee never, and settles it with the government and the courts', () => {
    const ours = { body: { kind: 'own', precedence: OWN_PLACE } as const, firm: true };
    const yieldsAt = (kind: BodyKind) =>
      whoYields(ours, { body: { kind, precedence: usualPlace(kind, OWN_PLACE) }, firm: true });
    expect((['party', 'congress'] as const).map(yieldsAt)).toEqual(['ours', 'ours']);
    for (const kind of ['government', 'cppcc', 'court', 'procuratorate', 'supervisory'] as const)
      expect([kind, yieldsAt(kind)]).toEqual([kind, 'agree']);
    expect((['bureau', 'township', 'department'] as const).map(yieldsAt)).toEqual([
      'theirs',
      'theirs',
      'theirs',
    ]);
    expect(usualPlace('party', 0)).toBe(0);
  });
});

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

describe('the order as lines', () => {
  const id = (text: string) => text as BodyId;
  const order = [[id('a')], [id('b'), id('c')], [id('d')]];
  const lines = linesOf(order);
  const said = (moved: readonly RankLine<BodyId>[]) =>
    ranksOfLines(moved)
      .map((rank) => rank.join(''))
      .join(' ');

  it('is the same order again', () => expect(ranksOfLines(lines)).toEqual(order));

  it('moves one body, into a rank it lands inside of, and leaves the others as they are', () => {
    expect(said(withLineAt(lines, id('d'), 0))).toBe('d a bc');
    expect(said(withLineAt(lines, id('d'), 2))).toBe('a bdc');
    expect(said(withLineAt(lines, id('b'), 3))).toBe('a c d b');
    expect(said(withLineAt(lines, id('a'), 3))).toBe('bc d a');
    expect(said(withLineAt(lines, id('nobody'), 0))).toBe('a bc d');
  });

  it('ties a body to the one above and parts them again', () => {
    const tied = withTie(lines, id('d'), true);
    expect(said(tied)).toBe('a bcd');
    expect(said(withTie(tied, id('c'), false))).toBe('a b cd');
    expect(said(withTie(lines, id('a'), true))).toBe('a bc d');
  });
});
