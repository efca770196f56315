import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '#lib/documents/layout/break-lines.ts';
import { shapeText } from '#lib/documents/layout/shape-text.ts';
import { book } from '../paper-samples.ts';

const SIZE = 10;

/** Lines of ten cells of a point size of ten. */
function broken(text: string, cells = 10, keepWords = false): readonly string[] {
  return linesOf(text, cells, keepWords).map((line) => line.pieces.map((piece) => piece.text).join(''));
}

function linesOf(text: string, cells: number, keepWords = false): ReturnType<typeof breakLines> {
  const style = { role: 'fangsong', size: SIZE, tracking: 0, chinese: true, keepWords } as const;
  return breakLines(shapeText(text, style, book), { width: cells * SIZE, first: 0, rest: 0 }, 'justify');
}

it('leaves no single character on the last line of a long paragraph', () => {
  const text = '选举区第十六届人民代表大会常务委员会副主任、委员';
  const cells = [...text].length - 1;
  expect(broken(text, cells).at(-1)).toBe('委员');
  expect(broken(`${text}。`, cells).at(-1)).toBe('委员。');
  expect(broken('一二三四五六七八九十甲').at(-1)).toBe('甲');
});

describe('避头尾', () => {
  it.each([
    ['a full line breaks between characters', '一二三四五六七八九十甲乙', ['一二三四五六七八九十', '甲乙']],
    [
      'a comma takes a character along rather than begin a line',
      '一二三四五六七八九十，甲乙',
      ['一二三四五六七八九', '十，甲乙'],
    ],
    [
      'a comma is drawn in when the marks before it can give way',
      '一，二，三四五六，七八，甲乙',
      ['一，二，三四五六，七', '八，甲乙'],
    ],
    [
      'an opening bracket does not end a line',
      '一二三四五六七八九（甲乙）',
      ['一二三四五六七八九', '（甲乙）'],
    ],
    [
      'a closing bracket does not begin one',
      '一二三四五六七八（九）甲乙',
      ['一二三四五六七八', '（九）甲乙'],
    ],
    ['quotation marks keep to their words', '一二三四五六七八九“甲”乙', ['一二三四五六七八九', '“甲”乙']],
    ['an ellipsis is not divided', '一二三四五六七八九……甲', ['一二三四五六七八', '九……甲']],
    ['a dash is not divided', '一二三四五六七八九——甲', ['一二三四五六七八', '九——甲']],
    ['a number is not divided', '一二三四五六七八九2026年', ['一二三四五六七八九', '2026年']],
    ['a time is not divided', '一二三四五六七八上午9:30开会', ['一二三四五六七八上午', '9:30开会']],
    ['a percentage keeps its sign', '一二三四五六七八九12.5%以上', ['一二三四五六七八九', '12.5%以上']],
    ['a word is not divided', '一二三四五六七八GB/T9704', ['一二三四五六七八', 'GB/T9704']],
    [
      'a middle dot does not begin a line',
      '一二三四五六七八艾力更·依明',
      ['一二三四五六七八艾力', '更·依明'],
    ],
  ])('%s', (_, text, lines) => {
    expect(broken(text)).toEqual(lines);
  });

  it('sets two marks in a row in a cell and a half', () => {
    const [line] = linesOf('《甲》（乙）', 10);
    expect(line?.right).toBe(55);
  });

  it('keeps a number and its unit on one line in a reading copy', () => {
    expect(broken('一二三四五六七八2026年上', 10)).toEqual(['一二三四五六七八2026', '年上']);
    expect(broken('一二三四五六七八2026年上', 10, true)).toEqual(['一二三四五六七八', '2026年上']);
  });

  it('cuts a word that no line can hold', () => {
    expect(broken('0123456789012345678901234', 10)).toEqual(['01234567890123456789', '01234']);
  });

  it('ends a line where the words say so', () => {
    expect(broken('甲乙\n丙')).toEqual(['甲乙', '丙']);
  });

  it('spreads a justified line to the edge and leaves the last one as it is', () => {
    const lines = linesOf('一二三四五六七八九十，甲乙', 10);
    expect(lines.map((line) => Math.round(line.right * 100) / 100)).toEqual([100, 40]);
  });
});

describe('whatever the words', () => {
  const chars = [...'一二三四五六七八九十，。、；：？！（）《》“”——……··2026ABc %区'];
  const words = fc.array(fc.constantFrom(...chars), { maxLength: 120 }).map((all) => all.join(''));

  it('loses no character and no line begins with a mark that may not', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 6, max: 28 }), (text, cells) => {
        const lines = linesOf(text, cells);
        const kept = lines.flatMap((line) => line.pieces.map((piece) => piece.text)).join('');
        expect(kept.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(line.right).toBeLessThanOrEqual(cells * SIZE + 0.01);
      }),
      { seed: 9704, numRuns: 300 },
    );
  });

  it('begins no line with a closing mark while the marks are few', () => {
    const sparse = fc
      .array(fc.tuple(fc.constantFrom(...'一二三四五六'), fc.constantFrom('', '', '，', '。', '）', '》')), {
        maxLength: 80,
      })
      .map((pairs) => pairs.map(([char, mark]) => char + mark).join(''));
    fc.assert(
      fc.property(sparse, (text) => {
        for (const line of linesOf(text, 12)) expect(line.pieces[0]?.text ?? '').not.toMatch(/[，。）》]/);
      }),
      { seed: 9704, numRuns: 300 },
    );
  });
});
