import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CharacterStrokes, judgeCharacters } from '#lib/domain/people/stroke-rule.ts';
import { structureOf } from '#lib/domain/people/stroke-structure.ts';
import data from '#lib/domain/people/stroke-table.json' with { type: 'json' };
import { strokesOf } from '#lib/domain/people/strokes.ts';

const characters = [...data.characters];
const table = characters.slice(0, data.tableSize);

function known(character: string): CharacterStrokes {
  const strokes = strokesOf(character);
  if (!strokes) throw new Error(`no strokes for ${character}`);
  return strokes;
}

function isBefore(a: string, b: string): boolean {
  return judgeCharacters(known(a), known(b)).order < 0;
}

describe('the stroke table', () => {
  it('knows every character of the 通用规范汉字表', () => {
    expect(table.length).toBe(8105);
    expect(table.filter((c) => !/^[1-5]+$/.test(known(c).strokes))).toEqual([]);
  });

  it.each([
    ['一级', 0, 3500],
    ['二级', 3500, 6500],
    ['三级', 6500, 8105],
  ])('has %s in the order of the official table, by count and sequence', (_, from, to) => {
    const level = table.slice(from, to).map((c) => [c, known(c).strokes] as const);
    const inversions = level
      .slice(1)
      .map(([c, strokes], i) => [level[i]?.[0], level[i]?.[1] ?? '', c, strokes] as const)
      .filter(([, a, , b]) => a.length > b.length || (a.length === b.length && a > b))
      .map(([a, , b]) => `${a}${b}`);
    expect(inversions).toEqual(from === 6500 ? ['鄜麀'] : []);
  });

  it.each([
    ['陈', '5215234'],
    ['德', '332122522114544'],
    ['麟', '41352211535431234354152'],
    ['玥', '11213511'],
    ['祎', '45241152'],
    ['翀', '5415412512'],
    ['㛃', '111253531'],
    ['𬱖', '25121132534'],
    ['𬀩', '25111152'],
  ])('writes %s as %s', (character, strokes) => {
    expect(known(character).strokes).toBe(strokes);
  });

  it.each([
    ['淩', '44112134354'], // 氵夌: by its two parts, each as the table writes it in that place
    ['凃', '413411234'],
    ['崐', '25225111535'],
    ['鉄', '3411243131134'],
    ['濬', '44121451343425111'],
    ['寗', '445454435112'],
    ['羣', '5113251431112'],
    ['雌', '21213532411121'], // 此 at the left as alone
    ['媾', '5311122125211'], // as 篝, 鞲 and 遘
  ])('knows a form outside the table, or a part that was written otherwise: %s', (character, strokes) => {
    expect(known(character).strokes).toBe(strokes);
  });

  it('composes of parts only what the table writes the same way wherever it has it', () => {
    const beside = (one: string, other: string): string => known(one).strokes + known(other).strokes;
    expect(known('晳').strokes).toBe(beside('析', '日'));
    expect(strokesOf('曺')).toBeUndefined();
    expect(strokesOf('皡')).toBeUndefined();
  });

  it('orders the traditional form as the standard form', () => {
    expect(known('陳')).toMatchObject({ orderedAs: '陈', strokes: '5215234', character: '陳' });
    expect(known('頔')).toMatchObject({ orderedAs: '𬱖', strokes: '25121132534' });
  });

  it('keeps the strokes of a form outside the table that names use', () => {
    expect(known('濛')).toMatchObject({ orderedAs: '濛', strokes: '4411224511353334' });
    expect(known('珮')).toMatchObject({ orderedAs: '珮' });
  });
});

describe('characters with the same strokes', () => {
  it.each(['孔巴', '次衣', '叶甲', '叶申', '佘余'])('are ordered %s as in published lists', (pair) => {
    expect(isBefore(...(pair.split('') as [string, string]))).toBe(true);
  });

  it('names a structure only for characters that need one', () => {
    const groups = Map.groupBy(characters, (c) => known(c).strokes);
    const needed = new Set([...groups.values()].filter((g) => new Set(g.map(structureOf)).size > 1).flat());
    expect(characters.filter((c) => structureOf(c) !== 'whole' && !needed.has(c))).toEqual([]);
  });

  it('are in one order: never a before b, b before c and c before a', () => {
    const anyCharacter = fc.constantFrom(...characters);
    const ordered = (a: string, b: string): number => Math.sign(judgeCharacters(known(a), known(b)).order);
    fc.assert(
      fc.property(anyCharacter, anyCharacter, anyCharacter, (a, b, c) => {
        expect(ordered(a, b)).toBe(0 - ordered(b, a));
        if (ordered(a, b) < 0 && ordered(b, c) < 0) expect(ordered(a, c)).toBe(-1);
      }),
      { seed: 20260301, numRuns: 2000 },
    );
  });
});
