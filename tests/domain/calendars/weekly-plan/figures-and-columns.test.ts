import { describe, expect, it } from 'vitest';
import { type Cells, faults, lines, readRows, skips } from './a-plan.ts';

const title = '市委办公室一周会议活动安排（2026年9月14日—9月20日）';

describe('four figures in a column of times', () => {
  const when = (time: string): string => {
    const plan = readRows([
      [title],
      ['日期', '时间', '事项'],
      ['9月14日', '8:00-8:10', '前一项'],
      ['', time, '会'],
    ]);
    return [...lines(plan).slice(1), ...faults(plan)].join(' | ');
  };

  it.each([
    ['0900', '09-14 09:00–12:00* 会'],
    ['900', '09-14 09:00–12:00* 会'],
    ['1430', '09-14 14:30–18:00* 会'],
    ['0830-1130', '09-14 08:30–11:30 会'],
    ['1400至1600', '09-14 14:00–16:00 会'],
    ['１４３０—１６００', '09-14 14:30–16:00 会'],
    ['0900开始', '09-14 09:00–12:00* 会'],
    ['2030', '09-14 20:30–21:00* 会'],
    ['9.30', '09-14 09:30–12:00* 会'],
    ['14.30', '09-14 14:30–18:00* 会'],
  ])('%s is a clock', (time, said) => {
    expect(when(time)).toBe(said);
  });

  it.each([
    ['9:00 405会议室', '09-14 09:00–12:00* 会'],
    ['9点 405', '09-14 09:00–12:00* 会'],
    ['14:30-16:30（1120室）', '09-14 14:30–16:30 会'],
    ['9:00（约120分钟）', '09-14 09:00–12:00* 会'],
    ['0900（约120分钟）', '09-14 09:00–12:00* 会'],
    ['0930 会议室405', '09-14 09:30–12:00* 会'],
    ['上午 1205室', '09-14 08:30–12:00** 会'],
    ['0900-11:30', '09-14 09:00–11:30 会'],
    ['14:30至1600', '09-14 14:30–16:00 会'],
  ])('%s is a clock with a room or a length beside it', (time, said) => {
    expect(when(time)).toBe(said);
  });

  it.each(['0931', '2560', '9', '14.5'])('%s is none, and is said', (time) => {
    expect(when(time)).toBe('4 time-unclear');
  });

  it('are no year where one is written', () => {
    const plan = readRows([['安排'], ['时间', '事项'], ['2025-9-15 0900', '甲'], ['2025.9.16 1400', '乙']]);
    expect(lines(plan)).toEqual(['09-15 09:00–12:00* 甲', '09-16 14:00–18:00* 乙']);
  });
});

describe('four figures before the matter of a cell', () => {
  const cell = (text: string): readonly string[] => {
    const plan = readRows([[title], ['日期', '喻怀瑾', '蔺舒'], ['9月14日', text, '']]);
    return [...lines(plan), ...faults(plan)];
  };

  it.each([
    ['0900常委会', ['09-14 09:00–12:00* 常委会 喻怀瑾']],
    ['1430-1600座谈会', ['09-14 14:30–16:00 座谈会 喻怀瑾']],
    ['下午1430调研', ['09-14 14:30–18:00* 调研 喻怀瑾']],
    ['（1900）值班', ['09-14 19:00–21:00* 值班 喻怀瑾']],
    ['2030-2130值班', ['09-14 20:30–21:30 值班 喻怀瑾']],
    ['晚上2030 值班', ['09-14 20:30–21:00* 值班 喻怀瑾']],
  ])('%s are a clock', (text, said) => {
    expect(cell(text)).toEqual(said);
  });

  it('are a clock with a doubt where they stand right before words', () => {
    expect(cell('1630会见')).toEqual(['09-14 16:30–18:00* 会见 喻怀瑾', '3 read-as-clock']);
    expect(cell('1900 值班')).toEqual(['09-14 19:00–21:00* 值班 喻怀瑾', '3 read-as-clock']);
  });

  it.each([
    '1000亩高标准农田现场会',
    '1305会议室开会',
    '2026年度总结会',
    '1430人座谈会',
    '1035工程调度会',
    '1985级校友座谈会',
    '1210分钟短片审看',
    '2025 总结会',
    '2040愿景研讨',
    '2025-2035规划研讨',
    '1400-1500人的誓师会',
  ])('%s counts something else or is a year', (text) => {
    expect(cell(text)).toEqual([`09-14 全天** ${text} 喻怀瑾`, '3 time-missing']);
  });
});

describe('year, month and day in columns of their own', () => {
  const read = (heading: readonly string[], rows: Cells, over = '2026年领导活动安排'): readonly string[] => {
    const plan = readRows([[over], heading, ...rows]);
    return [...lines(plan), ...faults(plan)];
  };
  const heading = ['月', '日', '星期', '时间', '活动内容'];

  it.each([
    [['9', '14', '一', '9:00-10:00', '会']],
    [['9月', '14日', '星期一', '0900-1000', '会']],
    [['九月', '十四日', '', '9:00-10:00', '会']],
    [['9月份', '14（周一）', '', '9:00-10:00', '会']],
    [['', '2026-09-14', '', '9:00-10:00', '会']],
  ])('%j is one day', (row) => {
    expect(read(heading, [row])).toEqual(['09-14 09:00–10:00 会']);
  });

  it('a month or a day that is not written again is that of the rows above', () => {
    const rows = [
      ['9', '1', '二', '9:00-10:00', '甲'],
      ['', '', '', '14:00-15:00', '乙'],
      ['', '28', '一', '9:00-10:00', '丙'],
      ['10', '8', '四', '9:00-10:00', '丁'],
    ];
    expect(read(heading, rows)).toEqual([
      '09-01 09:00–10:00 甲',
      '09-01 14:00–15:00 乙',
      '09-28 09:00–10:00 丙',
      '10-08 09:00–10:00 丁',
    ]);
  });

  it('a year column dates them', () => {
    const rows = [['2026', '9', '14-16', '9:00-10:00', '会']];
    expect(read(['年', '月份', '日期', '时间', '活动内容'], rows, '领导活动安排')).toEqual([
      '09-14 09:00–10:00 会',
      '09-15 09:00–10:00 会',
      '09-16 09:00–10:00 会',
    ]);
  });

  it.each([
    [['13', '1', '', '9:00', '会'], 'date-impossible'],
    [['2', '30', '', '9:00', '会'], 'date-impossible'],
    [['9', '', '', '9:00', '会'], 'date-unclear'],
    [['9', '上旬', '', '9:00', '会'], 'date-unclear'],
    [['9', '14', '二', '9:00', '会'], 'weekday-mismatch'],
  ])('%j is said by its row', (row, fault) => {
    expect(read(heading, [row])).toEqual([`3 ${fault}`]);
  });

  it.each([[['A2:B2', 'C2:C3', 'D2:D3', 'E2:E3']], [[]]])(
    'may stand under one heading (%j merged)',
    (merges) => {
      const plan = readRows(
        [
          ['2026年领导活动安排'],
          ['日期', '', '星期', '时间', '活动内容'],
          ['月', '日', '', '', ''],
          ['9', '14', '一', '9:00-10:00', '会'],
        ],
        { merges },
      );
      expect(lines(plan)).toEqual(['09-14 09:00–10:00 会']);
      expect(skips(plan)).toEqual(['1 title', '2 heading', '3 heading']);
    },
  );
});

describe('days that name no month', () => {
  it('are those of the title’s month as the plan goes on', () => {
    const rows = [['2026年9月份工作安排'], ['日期', '时间', '内容'], ['1', '9:00-10:00', '甲']];
    const plan = readRows([...rows, ['28日', '9:00-10:00', '乙'], ['1日', '9:00-10:00', '丙']]);
    expect(lines(plan)).toEqual(['09-01 09:00–10:00 甲', '09-28 09:00–10:00 乙', '10-01 09:00–10:00 丙']);
  });

  it('ask for a year where the title’s range lacks one', () => {
    const plan = readRows(
      [
        ['日期', '时间', '内容'],
        ['14日', '9:00', '甲'],
      ],
      { name: '9月14日-20日' },
    );
    expect(faults(plan)).toEqual(['2 year-unknown']);
  });
});

it('a note and what is numbered below it are notes', () => {
  const plan = readRows([
    [title],
    ['日期', '星期', '时间', '事项', '地点'],
    ['9月14日', '周一', '9:00-10:00', '会', '301'],
    ['注：1.请各单位准时参加'],
    ['2.参会人员着正装'],
    ['', '', '', '', '区委办公室'],
  ]);
  expect(skips(plan)).toEqual(['1 title', '2 heading', '4 note', '5 note', '6 note']);
});

it('a date nobody can read is said though its row has no matter', () => {
  const plan = readRows([[title], ['日期', '时间', '事项', '地点'], ['下下周', '', '', '']]);
  expect(faults(plan)).toEqual(['3 date-unclear']);
});
