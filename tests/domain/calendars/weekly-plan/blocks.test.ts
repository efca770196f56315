import { describe, expect, it } from 'vitest';
import { namesPerson } from '#lib/domain/calendars/weekly-plan/tick-columns.ts';
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

  const half = ['时间', '内容'];

  it.each([
    {
      where: 'behind',
      heads: ['日期', '上午', '', '下午', '', '带班领导'],
      below: ['', ...half, ...half, ''],
    },
    {
      where: 'below',
      heads: ['日期', '上午', '', '下午', '', ''],
      below: ['', ...half, ...half, '带班领导'],
    },
  ])('keep every column $where that belongs to none of them, and each row that says only that', (given) => {
    const plan = readRows([
      [title],
      given.heads,
      given.below,
      ['9月7日', '9:00', '主任会议', '14:30', '座谈会', '张三'],
      ['9月8日', '', '', '', '', '李四'],
    ]);
    expect(lines(plan)).toEqual(['09-07 09:00–12:00* 主任会议', '09-07 14:30–18:00* 座谈会']);
    expect(plan.sheets[0]?.columns.map(({ heading }) => heading)).toEqual([
      '日期',
      '午别',
      ...half,
      '带班领导',
    ]);
    expect(plan.skipped.at(-1)).toMatchObject({ row: 5, reason: 'nothing-planned', text: '9月8日 · 李四' });
    const assigned = new Map([
      [plan.sheets[0]?.signature ?? '', ['date', 'half', 'time', 'matter', 'people'] as const],
    ]);
    const again = readRows(
      [
        [title],
        given.heads,
        given.below,
        ['9月7日', '9:00', '甲', '14:30', '乙', '张三'],
        ['9月8日', '', '', '', '', '李四'],
      ],
      {},
      { assigned },
    );
    expect(lines(again)).toEqual(['09-07 09:00–12:00* 甲 张三', '09-07 14:30–18:00* 乙 张三']);
    expect(faults(again)).toEqual(['5 matter-missing']);
  });

  it('keep columns between them, and those of a heading nobody knows', () => {
    const between = readRows([
      [title],
      ['日期', '上午', '', '参加领导', '下午', ''],
      ['', ...half, '', ...half],
      ['9月7日', '9:00', '甲', '喻怀瑾', '14:30', '乙'],
    ]);
    expect(lines(between)).toEqual(['09-07 09:00–12:00* 甲 喻怀瑾', '09-07 14:30–18:00* 乙 喻怀瑾']);
    const twoStoreys = readRows(
      [
        [title],
        ['日期', '上午', '', '下午', '', '值班', ''],
        ['', ...half, ...half, '领导', '电话'],
        ['9月7日', '9:00', '甲', '14:30', '乙', '张三', '123'],
      ],
      { merges: ['A2:A3', 'B2:C2', 'D2:E2', 'F2:G2'] },
    );
    expect(lines(twoStoreys)).toEqual(['09-07 09:00–12:00* 甲', '09-07 14:30–18:00* 乙']);
    expect(twoStoreys.sheets[0]?.columns.slice(-2)).toMatchObject([
      { heading: '值班 领导', field: 'ignore' },
      { heading: '值班 电话', field: 'ignore' },
    ]);
    const unknown = readRows([
      [title],
      ['日期', '上午', '', '', '下午', '', ''],
      ['', ...half, '用车', ...half, '用车'],
      ['9月7日', '9:00', '甲', '一号车', '14:30', '乙', '二号车'],
    ]);
    expect(lines(unknown)).toEqual(['09-07 09:00–12:00* 甲', '09-07 14:30–18:00* 乙']);
    expect(unknown.sheets[0]?.columns.map(({ heading }) => heading)).toContain('用车');
  });

  it('have no part in notes below them', () => {
    const plan = readRows([
      [title],
      ['日期', '上午', '', '下午', ''],
      ['', ...half, ...half],
      ['9月7日', '9:00', '甲', '', ''],
      ['备注：', '', '1.请提前到会', '', ''],
      ['', '', '2.着正装', '', ''],
      ['9月8日', '', '', '14:30', '乙'],
    ]);
    expect(lines(plan)).toEqual(['09-07 09:00–12:00* 甲', '09-08 14:30–18:00* 乙']);
    expect(faults(plan)).toEqual([]);
    expect(skips(plan).slice(-2)).toEqual(['5 note', '6 note']);
  });

  it('have their heading once, however often it is said, and on each page the days of its own', () => {
    const heads = [
      ['日期', '上午', '', '下午', ''],
      ['', ...half, ...half],
    ];
    const plan = readRows([
      [title],
      ...heads,
      ['9月7日', '9:00', '甲', '', ''],
      ...heads,
      ['9月8日', '', '', '14:30', '乙'],
    ]);
    expect(lines(plan)).toEqual(['09-07 09:00–12:00* 甲', '09-08 14:30–18:00* 乙']);
    expect(faults(plan)).toEqual([]);
    expect(skips(plan)).toEqual(['1 title', '2 title', '3 heading', '5 heading', '6 heading']);
    const pages = readRows([
      [title],
      ['9月7日', '', '9月8日', ''],
      [...half, ...half],
      ['9:00', '甲', '9:30', '乙'],
      ['9月9日', '', '9月10日', ''],
      [...half, ...half],
      ['10:00', '丙', '10:30', '丁'],
    ]);
    expect(lines(pages)).toEqual([
      '09-07 09:00–12:00* 甲',
      '09-08 09:30–12:00* 乙',
      '09-09 10:00–12:00* 丙',
      '09-10 10:30–12:00* 丁',
    ]);
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

  it.each(['姓名', '领导', '领导姓名'])('of a row for each day and leader, named under %s', (heading) => {
    const plan = readRows([
      [title],
      ['日期', heading, '上午', '下午', '值班'],
      ['9月7日', '张三', '9:00 主任会议', '2:30 座谈', '赵六'],
      ['', '李四', '', '调研', ''],
    ]);
    expect(lines(plan)).toEqual([
      '09-07 09:00–12:00* 主任会议 张三',
      '09-07 14:30–18:00* 座谈 张三',
      '09-07 14:00–18:00** 调研 李四',
    ]);
    expect(faults(plan)).toEqual([]);
  });

  it.each([
    { heads: ['姓名', '9月7日', '', '9月8日', ''], below: ['', '上午', '下午', '上午', '下午'] },
    { heads: ['', '9月7日', '', '9月8日', ''], below: ['', '上午', '下午', '上午', '下午'] },
  ])('under days are nobody else’s than the row’s: %j', ({ heads, below }) => {
    const plan = readRows([
      [title],
      [...heads, '值班'],
      [...below, ''],
      ['张三', '9:00 甲', '', '', '乙', '李四'],
    ]);
    expect(lines(plan)).toEqual(['09-07 09:00–12:00* 甲 张三', '09-08 14:00–18:00** 乙 张三']);
  });

  it('leaves a column behind the days out of them where they have no halves too', () => {
    const plan = readRows([[title], ['', '9月7日', '9月8日', '值班'], ['张三', '9:00 甲', '', '李四']]);
    expect(lines(plan)).toEqual(['09-07 09:00–12:00* 甲 张三']);
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

  it.each([
    ['2026年9月第二周工作安排', true],
    ['2026年9月份工作安排', true],
    ['9月工作安排（2026年）', true],
    ['2026年9月主要活动预安排', true],
    ['2026年9月', true],
    ['一周会议安排（2026年9月）', true],
    ['2026年9月主要会议', true],
    ['2026年周工作安排（请各室于9月底前反馈）', false],
    ['2026年周工作安排（请各室于9月5日前反馈）', false],
    ['2026年周工作安排，请于9月工作会议前反馈', false],
    ['2026年周工作安排 9月初印发', false],
    ['2026年周工作安排（9月前有效）', false],
  ])('is of September by its title %s: %s', (text, is) => {
    const plan = readRows([[text], ['时间', '内容'], ['7日上午9:00', '甲']]);
    expect(lines(plan)).toEqual(is ? [expect.stringMatching(/^09-07 09:00–12:00\* 甲/)] : []);
    expect(faults(plan)).toEqual(is ? [] : ['3 date-unclear']);
  });

  it.each([
    ['喻怀瑾', true],
    ['书记', true],
    ['王副市长', true],
    ['书记 喻怀瑾', true],
    ['喻 怀 瑾', true],
    ['欧阳修文', true],
    ['怀瑾同志', true],
    ['录像', false],
    ['媒体', false],
    ['需派车', false],
    ['车辆', false],
    ['联系人', false],
    ['序号', false],
  ])('takes a tick under %s for a person: %s', (heading, is) => {
    expect(namesPerson(heading)).toBe(is);
    const plan = readRows([[title], ['日期', '事项', heading], ['9月7日', '9:00调研', '√']]);
    expect(plan.entries.map(({ people }) => people)).toEqual([is ? heading : '']);
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
