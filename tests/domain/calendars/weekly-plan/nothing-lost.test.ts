import { describe, expect, it } from 'vitest';
import { type Cells, faults, lines, readRows, skips } from './a-plan.ts';

const title = '区委办一周会议安排（2026年9月14日—9月20日）';
const said = (rows: Cells, merges: readonly string[] = []): readonly string[] => {
  const plan = readRows(rows, { merges });
  return [...lines(plan), ...faults(plan)];
};

describe('two weeks side by side', () => {
  const heading = ['日期', '时间', '内容'];
  const rows = [
    ['两周会议安排'],
    ['第一周（2026年9月14日-20日）', '', '', '第二周（2026年9月21日-27日）', '', ''],
    [...heading, ...heading],
    ['9月14日', '9:00-10:00', '甲', '9月21日', '9:00-10:00', '丙'],
    ['', '14:00-15:00', '乙', '', '14:00-15:00', '丁'],
    ['', '', '', '9月22日', '全天', '戊'],
    ['注：以通知为准'],
  ];

  it('are both read, each with its own days', () => {
    const plan = readRows(rows, { merges: ['A2:C2', 'D2:F2', 'A7:F7'] });
    expect(lines(plan)).toEqual([
      '09-14 09:00–10:00 甲',
      '09-14 14:00–15:00 乙',
      '09-21 09:00–10:00 丙',
      '09-21 14:00–15:00 丁',
      '09-22 全天 戊',
    ]);
    expect(faults(plan)).toEqual([]);
    expect(skips(plan)).toEqual(['1 title', '2 title', '3 heading', '7 note']);
    expect(plan.sheets[0]?.range?.last.toString()).toBe('2026-09-27');
  });

  it('a column between or before them is no matter', () => {
    const plan = readRows([
      [title],
      ['领导', ...heading, '', ...heading],
      ['喻怀瑾', '9月14日', '9:00-10:00', '甲', '', '9月16日', '9:00-10:00', '乙'],
    ]);
    expect(lines(plan)).toEqual(['09-14 09:00–10:00 甲 喻怀瑾', '09-16 09:00–10:00 乙 喻怀瑾']);
  });
});

describe('columns below one heading of time', () => {
  it.each([[['A2:B2', 'A3:A4']], [[]]])('are the day and its half (%j merged)', (merges) => {
    const rows = [
      [title],
      ['时间', '', '内容', '地点'],
      ['星期一\n(14日)', '上午', '9:00 甲', '301'],
      ['', '下午', '乙', ''],
      ['9月16日', '全天', '丙', ''],
    ];
    expect(said(rows, merges)).toEqual([
      '09-14 09:00–12:00* 甲 @301',
      '09-14 14:00–18:00** 乙',
      '09-16 全天 丙',
    ]);
  });

  it('are the day and its clock', () => {
    const rows = [[title], ['时间', '', '内容'], ['9月14日', '0900-1000', '甲'], ['', '下午2:30-3:30', '乙']];
    expect(said(rows, ['A2:B2'])).toEqual(['09-14 09:00–10:00 甲', '09-14 14:30–15:30 乙']);
  });
});

it('people of all columns that name some are read', () => {
  const heading = ['日期', '时间', '内容', '参会领导', '陪同人员'];
  expect(said([[title], heading, ['9月14日', '9:00-10:00', '甲', '喻怀瑾', '蔺舒']])).toEqual([
    '09-14 09:00–10:00 甲 喻怀瑾、蔺舒',
  ]);
});

describe('what is no one day is said', () => {
  it.each(['每周一', '下周一', '隔周二', '待定', '另行通知'])('%s', (date) => {
    const rows = [[title], ['日期', '时间', '内容'], ['9月14日', '9:00-10:00', '甲'], [date, '9:00', '乙']];
    expect(said(rows)).toEqual(['09-14 09:00–10:00 甲', '4 date-unclear']);
  });
});

describe('several times in one text', () => {
  const time = (text: string) => said([[title], ['日期', '时间', '内容'], ['9月14日', text, '甲']]);
  const cell = (text: string) => said([[title], ['日期', '喻怀瑾', '蔺舒'], ['9月14日', text, '']]);

  it('签到 ends nothing', () => {
    expect(time('8:30签到 9:00开会')).toEqual(['09-14 08:30–12:00* 甲', '09-14 09:00–12:00* 甲']);
    expect(time('8:30报到，9:00开会')).toEqual(['09-14 08:30–12:00* 甲', '09-14 09:00–12:00* 甲']);
    expect(time('9:00到11:00')).toEqual(['09-14 09:00–11:00 甲']);
  });

  it('2.30pm is one time', () => {
    expect(time('2.30pm')).toEqual(['09-14 14:30–18:00* 甲']);
  });

  it.each([
    ['9:00会甲 14:30会乙', ['09-14 09:00–12:00* 会甲 喻怀瑾', '09-14 14:30–18:00* 会乙 喻怀瑾']],
    ['9:00会甲，14:30会乙', ['09-14 09:00–12:00* 会甲 喻怀瑾', '09-14 14:30–18:00* 会乙 喻怀瑾']],
    ['9:00会甲（8:30集合，8:40出发）', ['09-14 09:00–12:00* 会甲（8:30集合 8:40出发） 喻怀瑾']],
    ['9:00 至 11:00会甲', ['09-14 09:00–11:00 会甲 喻怀瑾']],
  ])('%s', (text, expected) => {
    expect(cell(text)).toEqual(expected);
  });
});
