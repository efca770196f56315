import { describe, expect, it } from 'vitest';
import { houseStyleOf, officialStyle, styleLines } from '#lib/domain/wording/house-style.ts';
import { ownPaperWords, templateOfLine } from '#lib/domain/wording/own-words.ts';
import { checkOwnWords, isWrong, type TemplateLine } from '#lib/domain/wording/template-line.ts';

const lines: readonly TemplateLine[] = [
  {
    ...{ key: 'notice.title', kind: 'text', delivered: '关于召开{meeting}的通知' },
    ...{ placeholders: ['meeting'], mayBeEmpty: false },
  },
  { key: 'notice.rule.own', kind: 'text', delivered: '', placeholders: [], mayBeEmpty: true },
  {
    ...{ key: 'vote', kind: 'text', delivered: '赞成 ⟦　⟧ 票。', placeholders: [], mayBeEmpty: false },
  },
  ...styleLines.filter(({ key }) => key === 'body' || key === 'lines'),
];

const said = (own: Readonly<Record<string, string>>) =>
  checkOwnWords(lines, own).map(({ line, code, found, suggestion }) => [line, code, found, suggestion]);

describe('a line an office words anew', () => {
  it('is refused by its number with what would be right', () => {
    expect(said({ 'notice.title': '召开{meting}' })).toEqual([
      [1, 'unknown-placeholder', '{meting}', '{meeting}'],
    ]);
    expect(said({ 'notice.title': '关于{meeting' })).toEqual([
      [1, 'open-brace', '关于{meeting', '{meeting}'],
    ]);
    expect(said({ vote: '赞成 ⟦　 票。' })).toEqual([[3, 'open-blank', '赞成 ⟦　 票。', '⟦　⟧']]);
    expect(said({ 'notice.titel': 'x' })).toEqual([[0, 'unknown-line', 'notice.titel', 'notice.title']]);
    expect(said({ body: 'fangsnog', lines: '99' })).toEqual([
      [4, 'not-a-choice', 'fangsnog', 'fangsong'],
      [5, 'out-of-range', '99', '18–32'],
    ]);
  });

  it('may say nothing only where the paper does without it', () => {
    expect(said({ 'notice.title': ' ', 'notice.rule.own': '' })).toEqual([
      [1, 'empty', '', '关于召开{meeting}的通知'],
    ]);
  });

  it('may drop a fact, which is told but not refused', () => {
    const [fault] = checkOwnWords(lines, { 'notice.title': '会议通知' });
    expect(fault && [fault.code, isWrong(fault)]).toEqual(['lost-placeholder', false]);
  });

  it('belongs to one template, and is read from no other', () => {
    expect(['notice.title', 'head.minutes', 'head.document', 'period'].map(templateOfLine)).toEqual([
      ...['notice', 'minutes', 'common', 'common'],
    ]);
    const wording = {
      'notice/zh-CN': { 'notice.title': '甲' },
      'agenda/zh-CN': { 'notice.title': '乙' },
      'notice/en': { 'notice.title': 'C' },
    };
    expect(ownPaperWords(wording, 'zh-CN')).toEqual({ 'notice.title': '甲' });
  });

  it('dresses papers as far as it still fits', () => {
    expect(houseStyleOf({})).toBe(officialStyle);
    expect(houseStyleOf({ lines: '24', body: 'songti', chars: '900', gone: '1' })).toEqual({
      ...officialStyle,
      ...{ lines: 24, body: 'songti' },
    });
  });
});

it('keeps a line that was changed among the common ones before its paper had a template of its own', () => {
  const common = { 'common/zh-CN': { 'meals.title': '用餐' } };
  expect(ownPaperWords(common, 'zh-CN')).toEqual({ 'meals.title': '用餐' });
  const both = { ...common, 'meals/zh-CN': { 'meals.title': '用餐安排' } };
  expect(ownPaperWords(both, 'zh-CN')).toEqual({ 'meals.title': '用餐安排' });
});
