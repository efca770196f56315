import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignParagraphs } from '#lib/domain/papers/align-paragraphs.ts';

/** Each pair as `before>after`, nothing where only one text has it. */
function aligned(before: readonly string[], after: readonly string[]): string {
  return alignParagraphs(before, after)
    .map((pair) => `${pair.before ?? ''}>${pair.after ?? ''}`)
    .join(' ');
}

describe('paragraphs of two versions', () => {
  it.each([
    ['equal ones stand together', ['甲', '乙'], ['甲', '乙'], '0>0 1>1'],
    ['one that is new stands alone', ['甲', '乙'], ['甲', '新来的一段', '乙'], '0>0 >1 1>2'],
    ['one that is gone stands where it stood', ['甲', '旧的', '乙'], ['甲', '乙'], '0>0 1> 2>1'],
    ['one rewritten stays one', ['会议定于上午九时召开'], ['会议定于下午三时召开'], '0>0'],
    ['one that has nothing in common is another', ['听取报告'], ['分组讨论'], '0> >0'],
    [
      'the alike ones are found between others',
      ['一、听取关于预算的报告', '二、审议条例草案'],
      ['一、决定人事任免', '二、听取关于预算调整的报告', '三、审议条例修正草案'],
      '>0 0>1 1>2',
    ],
  ] as const)('%s', (_, before, after, expected) => {
    expect(aligned(before, after)).toBe(expected);
  });

  it('each come once and in their order, on both sides', () => {
    const text = fc.array(fc.constantFrom('甲', '乙乙', '丙丙丙', '丙丙丁', '', '戊己庚辛'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pairs = alignParagraphs(before, after);
        expect(pairs.flatMap((pair) => pair.before ?? [])).toEqual(before.map((_, at) => at));
        expect(pairs.flatMap((pair) => pair.after ?? [])).toEqual(after.map((_, at) => at));
      }),
      { seed: 7 },
    );
  });
});
