import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hunksOf, nearTexts } from '#lib/domain/scripts/compare-text.ts';
import { readAs, readText, writtenSpan } from '#lib/domain/scripts/read-text.ts';

describe('a text as it is read', () => {
  it.each([
    ['刘　英 同志', '刘英同志'],
    ['２０２６年９月', '2026年9月'],
    ['应到 27 人,实到', '应到27人，实到'],
    ['（星期三）9:00', '(星期三)9：00'],
    ['艾力更•依明巴海', '艾力更·依明巴海'],
    ['人民代表大会\n常务委员会', '人民代表大会常务委员会'],
    ['GB 9704 and 2', 'GB 9704 and 2'],
    ['王𫖮\uFE00', '王𫖮'],
  ])('%j is %j', (written, read) => expect(readAs(written)).toBe(read));

  it('knows where each of its characters was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (written, a, b) => {
        const read = readText(written);
        const [start, end] = [a % (read.text.length + 1), b % (read.text.length + 1)].sort((x, y) => x - y);
        const span = writtenSpan(read, { start: start as number, end: end as number });
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(written.length);
        if (/^[\u4E00-\u9FFF]*$/.test(written))
          expect(written.slice(span.start, span.end)).toBe(read.text.slice(start, end));
      }),
    );
  });
});

describe('two texts compared', () => {
  it('differ in stretches that turn the one into the other', () => {
    const text = fc.string({ unit: fc.constantFrom(...'听取和审议报告'), maxLength: 20 });
    fc.assert(
      fc.property(text, text, (written, expected) => {
        let [made, at] = ['', 0];
        for (const { written: w, expected: e } of hunksOf(written, expected)) {
          made += written.slice(at, w.start) + expected.slice(e.start, e.end);
          at = w.end;
        }
        expect(made + written.slice(at)).toBe(expected);
      }),
    );
  });

  it('are near where few characters are off', () => {
    const text = '请听取关于计划执行清况的报告。另有关于计划执行情况的报告。';
    expect(
      nearTexts(text, '关于计划执行情况的报告', 2).map(({ start, end, distance }) => [
        text.slice(start, end),
        distance,
      ]),
    ).toEqual([
      ['关于计划执行清况的报告', 1],
      ['关于计划执行情况的报告', 0],
    ]);
    expect(nearTexts('毫不相干的话', '关于计划执行情况的报告', 2)).toEqual([]);
  });
});
