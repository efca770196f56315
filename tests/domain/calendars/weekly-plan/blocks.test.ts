import { describe, expect, it } from 'vitest';
import { faults, lines, readRows, skips } from './a-plan.ts';

const title = '2026年9月7日—9月13日一周会议活动安排表';

describe('columns that come again and again', () => {
  it.each([
    { how: 'merged', merges: ['A2:A3', 'C2:D2', 'E2:F2'] },
    { how: 'as CSV has them', merges: [] },
  ])('under 上午 and 下午 are read as lines of their own ($how)', ({ merges }) => {
    const plan = readRows(
      [
        [title],
        ['日期', '', '上午', '', '下午', ''],
        ['', '星期', '时间', '内容', '时间', '内容'],
        ['9月7日', '周一', '9:00', '常委会会议', '2:30', '座谈会'],
        ['9月8日', '周二', '', '', '15:00', '调研'],
        ['9月9日', '周三', '', '', '', ''],
        ['注：如有变动另行通知', '', '', '', '', ''],
      ],
      { merges },
    );
    expect(lines(plan)).toEqual([
      '09-07 09:00–12:00* 常委会会议',
      '09-07 14:30–18:00* 座谈会',
      '09-08 15:00–18:00* 调研',
    ]);
    expect(faults(plan)).toEqual([]);
    expect(skips(plan)).toEqual(['1 title', '2 title', '3 heading', '6 nothing-planned', '7 note']);
    expect(plan.days).toHaveLength(3);
  });

  it('under each day too, with its place', () => {
    const plan = readRows(
      [
        [title],
        ['9月7日（周一）', '', '', '9月8日（周二）', '', ''],
        ['时间', '内容', '地点', '时间', '内容', '地点'],
        ['9:00', '主任会议', '301', '14:30', '座谈', '302'],
        ['15:00', '调研', '', '', '', ''],
      ],
      { merges: ['A2:C2', 'D2:F2'] },
    );
    expect(lines(plan)).toEqual([
      '09-07 09:00–12:00* 主任会议 @301',
      '09-08 14:30–18:00* 座谈 @302',
      '09-07 15:00–18:00* 调研',
    ]);
    expect(faults(plan)).toEqual([]);
  });
});

describe('上午 and 下午 as columns', () => {
  it('of a row for each day', () => {
    const plan = readRows([
      [title],
      ['日期', '星期', '上午', '下午', '晚上'],
      ['9月7日', '周一', '9:00 主任会议（301会议室）', '2:30 代表座谈', '无'],
      ['9月8日', '周二', '调研', '', ''],
    ]);
    expect(lines(plan)).toEqual([
      '09-07 09:00–12:00* 主任会议 @301会议室',
      '09-07 14:30–18:00* 代表座谈',
      '09-08 08:30–12:00** 调研',
    ]);
    expect(faults(plan)).toEqual([]);
  });

  it.each([
    { how: 'merged', merges: ['A2:A3', 'B2:C2', 'D2:E2'] },
    { how: 'as CSV has them', merges: [] },
  ])('under each day, of a row for each leader ($how)', ({ merges }) => {
    const plan = readRows(
      [
        [title],
        ['领导姓名', '周一（9月7日）', '', '周二（9月8日）', ''],
        ['', '上午', '下午', '上午', '下午'],
        ['喻怀瑾', '9:00 主任会议', '2:30座谈', '—', '调研'],
        ['蔺舒', '', '', '9:30 听取汇报', ''],
      ],
      { merges },
    );
    expect(lines(plan)).toEqual([
      '09-07 09:00–12:00* 主任会议 喻怀瑾',
      '09-07 14:30–18:00* 座谈 喻怀瑾',
      '09-08 14:00–18:00** 调研 喻怀瑾',
      '09-08 09:30–12:00* 听取汇报 蔺舒',
    ]);
    expect(faults(plan)).toEqual([]);
  });
});

describe('a list', () => {
  it('takes the times its matters begin with where it has no column for them', () => {
    const plan = readRows([
      [title],
      ['日期', '工作安排', '出席领导'],
      ['9月7日', '上午9:00主任会议，下午2:30调研', '喻怀瑾'],
      ['9月8日', '下午：召开座谈会', '蔺舒'],
      ['9月9日', '①9:00 甲；②10:30 乙', ''],
      ['9月10日', '二十大精神学习', ''],
    ]);
    expect(lines(plan)).toEqual([
      '09-07 09:00–12:00* 主任会议 喻怀瑾',
      '09-07 14:30–18:00* 调研 喻怀瑾',
      '09-08 14:00–18:00** 召开座谈会 蔺舒',
      '09-09 09:00–12:00* 甲',
      '09-09 10:30–12:00* 乙',
      '09-10 全天** 二十大精神学习',
    ]);
    expect(faults(plan)).toEqual(['6 time-missing']);
  });

  it('reads days by a lone 一 within the weeks of the title, and by the month of a title without days', () => {
    const byWeekday = [
      ['星期', '时间', '内容'],
      ['一', '9:00', '甲'],
      ['', '14:30', '乙'],
      ['（五）', '下午', '丙'],
    ];
    expect(lines(readRows([[title], ...byWeekday]))).toEqual([
      '09-07 09:00–12:00* 甲',
      '09-07 14:30–18:00* 乙',
      '09-11 14:00–18:00** 丙',
    ]);
    const byMonth = [
      ['时间', '内容'],
      ['7日上午9:00', '甲'],
      ['8日全天', '乙'],
    ];
    expect(lines(readRows([['2026年9月第二周工作安排'], ...byMonth]))).toEqual([
      '09-07 09:00–12:00* 甲',
      '09-08 全天 乙',
    ]);
  });

  it('takes a first and a last day, ticks under leaders, and passes over notes beside 备注：', () => {
    const plan = readRows([
      ['2026年'],
      ['开始日期', '结束日期', '事项', '喻怀瑾', '蔺舒'],
      ['9月7日', '9月9日', '外出考察', '√', '√'],
      ['9月10日', '', '调研', '', '√'],
      ['备注：', '', '1.请提前到会', '', ''],
      ['', '', '2.着正装', '', ''],
    ]);
    expect(lines(plan)).toEqual(['09-07–09-09 全天** 外出考察 喻怀瑾、蔺舒', '09-10 全天** 调研 蔺舒']);
    expect(skips(plan)).toEqual(['1 title', '2 heading', '5 note', '6 note']);
  });
});
