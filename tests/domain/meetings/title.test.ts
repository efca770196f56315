import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingTypes } from '#lib/domain/meetings/meeting-type.ts';
import { englishOrdinal, hanNumeral } from '#lib/domain/meetings/numerals.ts';
import { type TitleFacts, titleForms, titleOf } from '#lib/domain/meetings/title.ts';
import { parseTitlePatterns } from '#lib/domain/meetings/title-patterns.ts';
import { describeFault } from '#lib/domain/time/template-fields.ts';
import { readTitlePatterns } from '#lib/gateways/titles.ts';

const read = await readTitlePatterns();
if (!read.ok) throw new Error(read.refusal.map(describeFault).join('; '));
const patterns = read.value;

describe('Han numerals', () => {
  it.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [16, '十六'],
    [20, '二十'],
    [27, '二十七'],
    [78, '七十八'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [116, '一百一十六'],
    [205, '二百零五'],
    [999, '九百九十九'],
  ])('%i is %s', (count, han) => {
    expect(hanNumeral(count)).toBe(han);
  });

  it('are all different', () => {
    expect(new Set(Array.from({ length: 999 }, (_, n) => hanNumeral(n + 1))).size).toBe(999);
  });

  it.each([0, -1, 10_000, 1.5])('there is none for %d', (count) => {
    expect(() => hanNumeral(count)).toThrow(RangeError);
  });
});

describe('English ordinals', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [32, '32nd'],
    [78, '78th'],
    [111, '111th'],
    [123, '123rd'],
  ])('%i is %s', (count, ordinal) => {
    expect(englishOrdinal(count)).toBe(ordinal);
  });
});

describe('titles', () => {
  const zh = (facts: Partial<TitleFacts>, form: 'full' | 'common' | 'short' = 'full'): string =>
    titleOf(
      { type: 'standing-committee', locality: '云溪区', term: 5, number: 32, ...facts },
      form,
      'zh-CN',
      patterns,
    );
  const en = (facts: Partial<TitleFacts>, form: 'full' | 'common' | 'short' = 'full'): string =>
    titleOf(
      { type: 'standing-committee', locality: 'Yunxi District', term: 5, number: 32, ...facts },
      form,
      'en',
      patterns,
    );

  it('of numbered meetings in Chinese', () => {
    expect(zh({})).toBe('云溪区第五届人民代表大会常务委员会第三十二次会议');
    expect(zh({}, 'common')).toBe('云溪区第五届人大常委会第三十二次会议');
    expect(zh({}, 'short')).toBe('常委会第三十二次会议');
    expect(zh({ type: 'congress', term: 16, number: 2 })).toBe('云溪区第十六届人民代表大会第二次会议');
    expect(zh({ type: 'congress', term: 6, number: 1 }, 'short')).toBe('六届人大一次会议');
    expect(zh({ type: 'chairpersons', number: 78 })).toBe('云溪区第五届人大常委会第七十八次主任会议');
    expect(zh({ type: 'office', number: null })).toBe('云溪区人大常委会主任办公会议');
    expect(zh({ type: 'office', number: 12 }, 'short')).toBe('第十二次主任办公会议');
  });

  it('of numbered meetings in English', () => {
    expect(en({})).toBe(
      "32nd Meeting of the Standing Committee of the 5th People's Congress of Yunxi District",
    );
    expect(en({ type: 'congress', term: 16, number: 2 })).toBe(
      "2nd Session of the 16th People's Congress of Yunxi District",
    );
    expect(en({ type: 'chairpersons', number: 78 }, 'short')).toBe("78th Chairpersons' Meeting");
  });

  it('of meetings about something, and of those about nothing yet', () => {
    expect(zh({ type: 'topic', number: null, subject: '教育' })).toBe('云溪区人大常委会教育专题会议');
    expect(zh({ type: 'topic', number: null, subject: '' })).toBe('云溪区人大常委会专题会议');
    expect(en({ type: 'topic', number: null, subject: 'Schools' }, 'short')).toBe(
      'Special Meeting on Schools',
    );
  });

  it('leave no placeholder behind, for any type, form and language', () => {
    const anyFacts = fc.record({
      type: fc.constantFrom(...meetingTypes),
      locality: fc.constant('X'),
      term: fc.integer({ min: 1, max: 99 }),
      number: fc.integer({ min: 1, max: 999 }),
      subject: fc.constantFrom('', 'S'),
    });
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom(...titleForms),
        fc.constantFrom('zh-CN' as const, 'en' as const),
        (facts, form, locale) => {
          expect(titleOf(facts, form, locale, patterns)).not.toMatch(/[{}]|undefined/);
        },
      ),
      { seed: 20261015 },
    );
  });

  it('of a meeting that must have a number cannot be made without one', () => {
    expect(() => zh({ number: null })).toThrow(RangeError);
  });

  it('in a template with an unknown placeholder or a missing type are refused', () => {
    const { oath: _, ...rest } = patterns;
    const odd = { 'zh-CN': '{year}年会议', en: 'Meeting' };
    const result = parseTitlePatterns({
      ...rest,
      office: { full: { plain: odd }, common: { plain: odd }, short: {} },
    });
    expect(result.ok ? [] : result.refusal.map(describeFault)).toEqual([
      'office: full.plain: not-one-of ("{year}")',
      'office: common.plain: not-one-of ("{year}")',
      'office: short: missing',
      'titles: oath: missing',
      'oath: full: missing',
      'oath: common: missing',
      'oath: short: missing',
    ]);
  });
});
