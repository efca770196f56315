import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradictionIn, renumbered } from '#lib/domain/meetings/number-in-title.ts';
import { titleForms, titleOf } from '#lib/domain/meetings/title.ts';
import { parseTitlePatterns } from '#lib/domain/meetings/title-patterns.ts';
import patterns from '../../../templates/titles.json' with { type: 'json' };

const read = parseTitlePatterns(patterns);
if (!read.ok) throw new Error('templates/titles.json cannot be read');
const titles = read.value;

const numbered = ['congress', 'standing-committee', 'chairpersons'] as const;
const numbers = fc.record({
  term: fc.integer({ min: 1, max: 99 }),
  number: fc.integer({ min: 1, max: 999 }),
});

describe('the numbers in a title', () => {
  it('are changed in every title the patterns make, so that it is the title of the new numbers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...numbered),
        fc.constantFrom(...titleForms),
        fc.constantFrom('zh-CN' as const, 'en' as const),
        numbers,
        numbers,
        (type, form, locale, from, to) => {
          const title = (n: typeof from): string =>
            titleOf(
              { type, locality: locale === 'en' ? 'Yunxi District' : '云溪区', ...n },
              form,
              locale,
              titles,
            );
          expect(renumbered(title(from), from, to)).toBe(title(to));
          expect(contradictionIn(title(from), from)).toBeNull();
        },
      ),
      { seed: 20261126 },
    );
  });

  it.each([
    ['云溪区第五届人大常委会第三十五次会议', { kind: 'number', said: 35 }],
    ['云溪区第六届人大常委会第三十六次会议', { kind: 'term', said: 6 }],
    ['常委会第35次会议', { kind: 'number', said: 35 }],
    ['35th Standing Committee Meeting', { kind: 'number', said: 35 }],
    ['Standing Committee of the 6th People’s Congress, 36th Meeting', { kind: 'term', said: 6 }],
    ['Standing Committee of the 5th People’s Congress, 36th Meeting', null],
    ['5th Standing Committee: Meeting 36', null],
    ['学习党的二十届三中全会精神的第五届人大常委会第三十六次会议', null],
    ['常委会第三十六次会议第二次全体会议', null],
    ['常委会会议', null],
  ])('%s is compared with the thirty-sixth of the fifth term', (title, said) =>
    expect(contradictionIn(title, { term: 5, number: 36 })).toEqual(said),
  );

  it('that somebody wrote otherwise are left alone', () => {
    const [from, to] = [
      { term: 5, number: 35 },
      { term: 5, number: 36 },
    ];
    expect(renumbered('常委会会议（第二次全体会议）', from, to)).toBe('常委会会议（第二次全体会议）');
    expect(renumbered('常委会第三十四次会议', from, to)).toBe('常委会第三十四次会议');
    expect(renumbered('常委会第35次会议', from, to)).toBe('常委会第36次会议');
  });
});
