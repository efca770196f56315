import { describe, expect, it } from 'vitest';
import { coveredWeeks } from '#lib/domain/calendars/weekly-plan/plan-weeks.ts';
import { aSheet, faults, lines, read, readRows, skips } from './a-plan.ts';

const week = aSheet([
  ['区政协2026年9月14日—9月20日一周安排'],
  ['日期', '时间', '事项'],
  ['9月14日', '9:00-10:00', '主席会议'],
]);
const other = aSheet(
  [['2026年9月21日—9月27日'], ['日期', '时间', '事项'], ['9月21日', '9:00-10:00', '座谈会']],
  { name: '下周' },
);

describe('a sheet beside a plan', () => {
  it.each([
    [[['说明']]],
    [[['说明：周五下班前报区政协办'], ['如有变动另行通知']]],
    [
      [
        ['姓名', '电话'],
        ['蔺舒', '5566'],
      ],
    ],
  ])('that says no time is no plan: %j', (rows) => {
    const plan = read([week, aSheet(rows, { name: 'Sheet2' })]);
    expect(lines(plan)).toEqual(['09-14 09:00–10:00 主席会议']);
    expect(faults(plan)).toEqual([]);
    expect(skips(plan).filter((skip) => skip.endsWith('sheet-untimed'))).toHaveLength(rows.length);
  });

  it('that says one, or is called by a day, stays to be looked at', () => {
    for (const sheet of [
      aSheet(
        [
          ['甲', '乙'],
          ['9:00', '调研'],
          ['丙', '丁'],
        ],
        { name: 'Sheet2' },
      ),
      aSheet(
        [
          ['甲', '乙'],
          ['调研', '喻怀瑾'],
        ],
        { name: '9月15日' },
      ),
    ])
      expect(faults(read([week, sheet]))).toHaveLength(1);
  });

  it('alone is no plan to pass over', () => {
    expect(faults(readRows([['说明']]))).toHaveLength(1);
  });
});

it('a sheet a person leaves unread counts for nothing, by its name or by every column', () => {
  const byName = read([week, other], { unread: new Set(['下周']) });
  expect(lines(byName)).toEqual(['09-14 09:00–10:00 主席会议']);
  expect(faults(byName)).toEqual([]);
  expect(coveredWeeks(byName.sheets).map(String)).toEqual(['2026-09-14']);
  const notes = aSheet([['9:00', '调研', '？']], { name: 'Sheet2' });
  const [, second] = read([week, notes]).sheets;
  const assigned = new Map([[second?.signature ?? '', ['ignore', 'ignore', 'ignore'] as const]]);
  const byColumns = read([week, notes], { assigned });
  expect(faults(byColumns)).toEqual([]);
  expect(skips(byColumns)).toContain('1 sheet-unread');
});

describe('a day off', () => {
  it.each(['休息', '放假', '全天休息', '周末休息', '国庆节放假', '春节假期', '（轮休）', '元旦放假一天'])(
    '%s is nothing',
    (word) => {
      const plan = readRows([['2026年安排'], ['日期', '事项'], ['9月19日', word]]);
      expect([...lines(plan), ...faults(plan)]).toEqual([]);
      expect(skips(plan)).toContain('3 nothing-planned');
    },
  );

  it.each(['休假', '年休假', '公休', '春节慰问', '国庆节', '休息室改造座谈会', '放假前安全检查'])(
    '%s is not',
    (word) => {
      expect(lines(readRows([['2026年安排'], ['日期', '事项'], ['9月19日', word]]))).toHaveLength(1);
    },
  );

  it('is nothing inside a cell either', () => {
    const plan = readRows([['2026年安排'], ['日期', '事项'], ['9月19日', '上午休息；14:30-15:30 值班会']]);
    expect(lines(plan)).toEqual(['09-19 14:30–15:30 值班会']);
  });
});
