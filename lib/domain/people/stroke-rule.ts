import { type Structure, structureOf, structureRank } from './stroke-structure.ts';

/** What is known about the strokes of one character. */
export interface CharacterStrokes {
  readonly character: string;
  /**
   * The character whose strokes count: its standard form when it is printed in the traditional form
   * (頔 is ordered as 𬱖), else the character itself.
   */
  readonly orderedAs: string;
  /** One digit a stroke in writing order: 1 横 (提), 2 竖 (竖钩), 3 撇, 4 点 (捺), 5 折. GF 3002-1999, GF 0023-2020. */
  readonly strokes: string;
  /** Place in the 通用规范汉字表 (1-8105); above 8105: outside the table. */
  readonly tablePlace: number;
  /** Published data; composed from components and checked against the table's order; entered by the office. */
  readonly source: 'published' | 'composed' | 'entered';
}

/** Why one character stands before another. `strokeIndex` counts from 0. */
export type CharacterReason =
  | { readonly kind: 'same' }
  | { readonly kind: 'stroke-count' }
  | { readonly kind: 'stroke-class'; readonly strokeIndex: number }
  | { readonly kind: 'structure'; readonly first: Structure; readonly second: Structure }
  | { readonly kind: 'table-place' };

export interface CharacterVerdict {
  /** Below 0: `a` first; above 0: `b` first; 0: the same character. */
  readonly order: number;
  readonly reason: CharacterReason;
}

/**
 * Official stroke order of two characters: fewer strokes first; then stroke by stroke 横 < 竖 < 撇 < 点 < 折;
 * then, for the same sequence, left-right before top-bottom before everything else, and last the place in the
 * 通用规范汉字表. Source: GF 3003-1999 and the practice of published lists (孔 < 巴, 次 < 衣, 叶 < 甲, 叶 < 申,
 * 佘 < 余), where structure outranks the main and secondary stroke forms that the table's own order follows.
 */
export function judgeCharacters(a: CharacterStrokes, b: CharacterStrokes): CharacterVerdict {
  if (a.orderedAs === b.orderedAs) return { order: 0, reason: { kind: 'same' } };
  const byCount = a.strokes.length - b.strokes.length;
  if (byCount !== 0) return { order: byCount, reason: { kind: 'stroke-count' } };
  if (a.strokes !== b.strokes) {
    const strokeIndex = firstDifference(a.strokes, b.strokes);
    return { order: a.strokes < b.strokes ? -1 : 1, reason: { kind: 'stroke-class', strokeIndex } };
  }
  return judgeSameStrokes(a, b);
}

/**
 * The same order as `judgeCharacters`, as text that compares with `<`: keys put one after another compare like the
 * characters one after another, because equal beginnings have equal lengths.
 */
export function characterKey({ strokes, orderedAs, tablePlace }: CharacterStrokes): string {
  const count = String.fromCharCode(0x100 + strokes.length);
  return `${count}${strokes}${structureRank(orderedAs)}${String(tablePlace).padStart(7, '0')}`;
}

function judgeSameStrokes(a: CharacterStrokes, b: CharacterStrokes): CharacterVerdict {
  const byStructure = structureRank(a.orderedAs) - structureRank(b.orderedAs);
  if (byStructure === 0) return { order: a.tablePlace - b.tablePlace, reason: { kind: 'table-place' } };
  const [first, second] = byStructure < 0 ? [a, b] : [b, a];
  return {
    order: byStructure,
    reason: {
      kind: 'structure',
      first: structureOf(first.orderedAs),
      second: structureOf(second.orderedAs),
    },
  };
}

function firstDifference(a: string, b: string): number {
  let index = 0;
  while (a[index] === b[index]) index += 1;
  return index;
}
