import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isEnterable,
  isSourced,
  missingCharacters,
  standingsOf,
  strokeNotes,
} from '#lib/domain/people/enter-strokes.ts';
import { sortNames } from '#lib/domain/people/name-order.ts';
import { strokesOf } from '#lib/domain/people/strokes.ts';

/** In no sourced table: four 龍. */
const RARE = '𪚥';

describe('a character the table lacks', () => {
  it('can be entered where it is one Han character, also in a private use area', () => {
    const can = [RARE, '龘', '\uE863', 'Ω', 'a', '·', '5', '王王', ''].filter(isEnterable);
    expect(can).toEqual([RARE, '龘', '\uE863']);
    expect([isSourced(RARE), isSourced('王')]).toEqual([false, true]);
  });

  it('is named once, with everyone who has it', () => {
    expect(missingCharacters([`王${RARE}`, '丁一', `${RARE}${RARE}（女）`, '王Ω'], {})).toEqual([
      { character: RARE, names: [`王${RARE}`, `${RARE}${RARE}（女）`] },
      { character: 'Ω', names: ['王Ω'] },
    ]);
    expect(strokeNotes([`王${RARE}`, '丁一'], { [RARE]: '1', 㐀: '1' })).toEqual({
      missing: [],
      entered: [RARE],
    });
  });

  it('puts a name between those whose strokes come before and after, and counts from 1', () => {
    const names = ['王五', `王${RARE}`, '丁一', '王八', `Ω${RARE}`];
    expect(standingsOf(names, RARE, 'fullname', { [RARE]: '123' })).toEqual([
      { name: `王${RARE}`, place: 3, total: 5, before: '王八', after: '王五' },
      { name: `Ω${RARE}`, place: null, total: 5, before: null, after: null },
    ]);
    expect(standingsOf(['丁一', RARE], RARE, 'fullname', { [RARE]: '1' })).toMatchObject([
      { place: 1, before: null, after: '丁一' },
    ]);
  });

  it('entered as a known character is written, stands beside it: nobody passes between who has other strokes', () => {
    const known = fc.constantFrom(...'丁于万王韦车牛毛甘左石龙卢叶成曲吕朱严苏杜李武苗范');
    fc.assert(
      fc.property(fc.uniqueArray(known, { minLength: 2, maxLength: 12 }), (surnames) => {
        const [twin = ''] = surnames;
        const strokes = strokesOf(twin)?.strokes ?? '';
        const { sorted, unsortable } = sortNames([...surnames, RARE], 'fullname', { [RARE]: strokes });
        expect(unsortable).toEqual([]);
        const between = sorted.slice(
          ...[sorted.indexOf(twin), sorted.indexOf(RARE)].toSorted((a, b) => a - b),
        );
        for (const one of between) expect(strokesOf(one)?.strokes ?? strokes).toBe(strokes);
      }),
      { seed: 20260911 },
    );
  });
});
