import { describe, expect, it } from 'vitest';
import { aSheet, type Cells, faults, lines, read, readRows, skips } from './a-plan.ts';

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
  it.each([
    '每周一',
    '下周一',
    '隔周二',
    '待定',
    '另行通知',
    '9月15日起',
    '9月18日前',
    '即日起至9月20日',
    '9月15日左右',
  ])('%s', (date) => {
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

  it('上下午 is both', () => {
    expect(time('上下午')).toEqual(['09-14 08:30–12:00** 甲', '09-14 14:00–18:00** 甲']);
    expect(time('上、下午')).toEqual(['09-14 08:30–12:00** 甲', '09-14 14:00–18:00** 甲']);
  });

  it.each(['14:30前', '上午10点之前'])('%s is no time', (text) => {
    expect(time(text)).toEqual(['3 time-unclear']);
  });

  it('2.30pm is one time', () => {
    expect(time('2.30pm')).toEqual(['09-14 14:30–18:00* 甲']);
  });

  it.each([
    ['9:00会甲 14:30会乙', ['09-14 09:00–12:00* 会甲 喻怀瑾', '09-14 14:30–18:00* 会乙 喻怀瑾']],
    ['9:00会甲，14:30会乙', ['09-14 09:00–12:00* 会甲 喻怀瑾', '09-14 14:30–18:00* 会乙 喻怀瑾']],
    ['9:00会甲（8:30集合，8:40出发）', ['09-14 09:00–12:00* 会甲（8:30集合，8:40出发） 喻怀瑾']],
    ['①9:00会甲②14:30会乙', ['09-14 09:00–12:00* 会甲 喻怀瑾', '09-14 14:30–18:00* 会乙 喻怀瑾']],
    ['9:00 至 11:00会甲', ['09-14 09:00–11:00 会甲 喻怀瑾']],
  ])('%s', (text, expected) => {
    expect(cell(text)).toEqual(expected);
  });
});

describe('a line for each leader, the days in the cells', () => {
  const week = (rows: Cells) => said([[title], ['姓名', '职务', '主要活动'], ...rows]);

  it('is read, a day being that of what stands behind it', () => {
    expect(
      week([
        ['喻怀瑾', '书记', '周一：上午9:00会甲（301会议室）；下午会乙\n周二：会丙'],
        ['蔺舒', '区长', '9月16日 9:00-10:00 会丁；周四全天 会戊'],
        ['苗壮', '副区长', ''],
      ]),
    ).toEqual([
      '09-14 09:00–12:00* 会甲 @301会议室 喻怀瑾',
      '09-14 14:00–18:00** 会乙 喻怀瑾',
      '09-15 全天** 会丙 喻怀瑾',
      '09-16 09:00–10:00 会丁 蔺舒',
      '09-17 全天 会戊 蔺舒',
      '3 time-missing',
    ]);
  });

  it('says by its row what has no day', () => {
    expect(week([['喻怀瑾', '书记', '会甲；周二 9:00-10:00 会乙']])).toEqual([
      '09-15 09:00–10:00 会乙 喻怀瑾',
      '3 date-missing',
    ]);
  });

  const cell = (text: string) => week([['喻怀瑾', '书记', text]]);
  it.each([
    ['周二上午会甲；周四赴省城', ['09-15 08:30–12:00** 会甲', '09-17 全天** 赴省城', '3 time-missing']],
    ['周二上午会甲\n周四出差', ['09-15 08:30–12:00** 会甲', '09-17 全天** 出差', '3 time-missing']],
    ['15日全天 会甲，18日 14:00-15:00 会乙', ['09-15 全天 会甲', '09-18 14:00–15:00 会乙']],
    ['周二全天会甲，周五全天会乙', ['09-15 全天 会甲', '09-18 全天 会乙']],
    ['14日（周一），15日（周二）全天 会甲', ['09-14 全天 会甲', '09-15 全天 会甲']],
    ['15日全天 会甲（16日，17日待命）', ['09-15 全天 会甲（16日，17日待命）']],
    ['15日全天 会甲，18日前报送', ['09-15 全天 会甲，18日前报送']],
    ['15日 9:00-10:00会甲，10:30-11:00会乙', ['09-15 09:00–10:00 会甲', '09-15 10:30–11:00 会乙']],
    ['9月16日全天 前往省城', ['09-16 全天 前往省城']],
    ['9月16日前往省城', ['09-16 全天** 前往省城', '3 time-missing']],
    ['本周四 9:00-10:00 会甲', ['09-17 09:00–10:00 会甲']],
  ])('%s is read whole', (text, said) => {
    const named = (one: string) => (/^\d+ /.test(one) ? one : `${one} 喻怀瑾`);
    expect(cell(text)).toEqual(said.map(named));
  });

  it.each([
    ['9月18日前报送总结', ['3 date-unclear']],
    ['9月16日起 外出培训', ['3 date-unclear']],
    ['周五之前完成', ['3 date-missing']],
    ['周五（18日）以前完成', ['3 date-unclear']],
    ['9月16日左右 调研', ['3 date-unclear']],
    ['16日 14:30前报到', ['3 time-unclear']],
    ['周二全天会甲；周一鸣同志来访', ['09-15 全天 会甲 喻怀瑾', '3 date-unclear']],
    ['周二全天会甲；下周三 会乙', ['09-15 全天 会甲 喻怀瑾', '3 date-unclear']],
    ['18日前报送；9:00-10:00 会甲', ['3 date-unclear', '3 date-missing']],
  ])('%s is said', (text, said) => {
    expect(cell(text)).toEqual(said);
  });

  it('takes the likeliest year where none is written', () => {
    const rows = [['领导活动（9月14日-20日）'], ['领导', '活动安排'], ['喻怀瑾', '9月14日9:00-10:00 会甲']];
    expect(faults(readRows(rows))).toEqual(['3 year-unknown']);
    expect(readRows(rows, {}, { year: 2026 }).days.map(String)).toEqual(['2026-09-14']);
  });
});

describe('moved to another time', () => {
  const heading = ['日期', '时间', '内容', '备注'];
  const noted = (note: string) => readRows([[title], heading, ['9月14日', '9:00-10:00', '甲', note]]);

  it.each([
    '改至9月16日上午',
    '时间改为周三下午',
    '改至下周三',
    '提前至9月13日',
    '调整到16号上午',
    '因故改至9.16上午',
    '会议推迟到周五召开',
    '地点改为305，时间改至9月15日',
    '由周一调整至周二',
    '改至次日',
  ])('%s is not kept where it was', (note) => {
    const plan = noted(note);
    expect(lines(plan)).toEqual([]);
    expect(skips(plan)).toContain('3 postponed');
  });

  it.each([
    ['已调整到14:30', '09-14 14:30–18:00* 甲'],
    ['时间调整为8:40', '09-14 08:40–12:00* 甲'],
    ['改至下午2:30-4:00', '09-14 14:30–16:00 甲'],
    ['推迟至10点', '09-14 10:00–12:00* 甲'],
    ['改到下午', '09-14 14:00–18:00** 甲'],
    ['原定9:00改为9.30', '09-14 09:30–12:00* 甲'],
    ['时间改为2:30', '09-14 14:30–18:00* 甲', '3 read-as-afternoon'],
  ])('%s stays on its day', (note, ...said) => {
    const plan = noted(note);
    expect([...lines(plan), ...faults(plan)]).toEqual(said);
  });

  it.each([
    '改至302会议室',
    '改为视频会',
    '提前10分钟入场',
    '改到3号报告厅',
    '改至二号楼',
    '改在5号楼一楼会议室',
    '改为周天佑主持',
    '调整为日常调度',
    '变更为晚会',
    '由1号会议室改至2号会议室',
  ])('%s moves nothing', (note) => {
    const plan = noted(note);
    expect([...lines(plan), ...faults(plan)]).toEqual(['09-14 09:00–10:00 甲']);
    const bracketed = readRows([[title], heading, ['9月14日', '9:00-10:00', `甲（${note}）乙`, '']]);
    expect(lines(bracketed)).toEqual([`09-14 09:00–10:00 甲（${note}）乙`]);
  });

  it('moves one of several in a cell', () => {
    const text =
      '9:00会甲（改至周三）；10:00会乙（改至11:00）；14:30会丙（取消）；16:00会丁（改在3号会议室）';
    const own = ['09-14 11:00–12:00* 会乙（改至11:00）', '09-14 16:00–18:00* 会丁 @3号会议室'];
    const list = readRows([[title], ['日期', '内容'], ['9月14日', text]]);
    expect(lines(list)).toEqual(own);
    expect(skips(list).slice(2)).toEqual(['3 postponed', '3 cancelled']);
    const matrix = readRows([[title], ['日期', '喻怀瑾', '蔺舒'], ['9月14日', text, '']]);
    expect(lines(matrix)).toEqual(own.map((one) => `${one} 喻怀瑾`));
  });
});

describe('what nobody sees in their program', () => {
  const week = aSheet([[title], ['日期', '时间', '内容'], ['9月14日', '9:00-10:00', '甲']], { name: '本周' });
  const old = aSheet(
    [
      ['日期', '时间', '内容'],
      ['2026年9月7日', '9:00-10:00', '乙'],
    ],
    { name: '上周' },
  );

  it('a sheet is left out and said, unless there is no other', () => {
    const plan = read([{ ...old, hidden: true }, week]);
    expect(lines(plan)).toEqual(['09-14 09:00–10:00 甲']);
    expect(plan.days.map(String)).toEqual(['2026-09-14']);
    expect(skips(plan)).toEqual(['1 title', '2 heading', '1 sheet-hidden', '2 sheet-hidden']);
    expect(lines(read([{ ...old, hidden: true }]))).toEqual(['09-07 09:00–10:00 乙']);
  });

  it('a row is read and said: a filter hides rows that hold', () => {
    const rows = week.rows.map((row) => ({ ...row, hidden: row.number === 3 }));
    const plan = read([{ ...week, rows }]);
    expect(lines(plan)).toEqual(['09-14 09:00–10:00 甲']);
    expect(faults(plan)).toEqual(['3 row-hidden']);
  });

  it('a sheet marked secret is the whole file’s', () => {
    const marked = aSheet([['机密★1年'], ['日期', '时间', '内容']], { name: '旧' });
    expect(read([week, { ...marked, hidden: true }]).marked).toEqual({ sheet: '旧', row: 1 });
  });
});

it('a leader comes by more marks than a tick, and what is no mark is said', () => {
  const heading = ['日期', '时间', '内容', '喻怀瑾', '蔺舒', '方式'];
  const rows = [
    ['9月14日', '9:00-10:00', '甲', '√', '○', '视频'],
    ['', '10:00-11:00', '乙', '是', '×', '现场'],
    ['', '11:00-12:00', '丙', '请假', '主持', ''],
    ['', '14:00-15:00', '丁', '另定', '', ''],
  ];
  const plan = readRows([[title], heading, ...rows]);
  expect(plan.entries.map(({ people }) => people)).toEqual(['喻怀瑾、蔺舒', '喻怀瑾', '蔺舒', '']);
  expect(plan.faults.map(({ row, code, facts }) => [row, code, facts])).toEqual([
    [6, 'mark-unclear', { person: '喻怀瑾', text: '另定' }],
  ]);
});

describe('what stands under names and what only looks like one', () => {
  const heading = ['日期', '时间', '内容', '喻怀瑾', '蔺舒', '金额', '方式', '张主任', '王副区长'];
  const people = (...marks: readonly (readonly string[])[]) => {
    const plan = readRows([[title], heading, ...marks.map((row) => ['9月14日', '9:00-10:00', '甲', ...row])]);
    return [...plan.entries.map((entry) => entry.people), ...faults(plan)];
  };

  it.each([
    [[['√', '', '1', '参加', '1', '参加']], ['喻怀瑾、张主任、王副区长', '3 mark-unclear']],
    [[['●', '', '1', '有', '', '有']], ['喻怀瑾、王副区长']],
    [[['√', '○', '', '', '', '']], ['喻怀瑾、蔺舒']],
    [
      [
        ['●', '○', '', '', '', ''],
        ['', '●', '', '', '○', ''],
      ],
      ['喻怀瑾', '蔺舒', '3 mark-unclear', '4 mark-unclear'],
    ],
    [[['★', '☆', '', '', '1', '']], ['喻怀瑾、张主任', '3 mark-unclear']],
    [
      [
        ['√', '', '', '', '', ''],
        ['参加', '', '1', '参加', '', ''],
      ],
      ['喻怀瑾', '喻怀瑾', '4 mark-unclear'],
    ],
  ])('%j', (marks, expected) => {
    expect(people(...marks)).toEqual(expected);
  });
});

describe('a number alone in a row', () => {
  const month = '2026年9月份会议安排';
  const heading = ['日期', '时间', '内容'];
  const day = ['9月14日', '9:00-10:00', '甲'];
  const later = ['', '10:00-11:00', '乙'];

  it.each([[['', '', '3']], [['', '- 3 -', '']], [['', '第3页', '']], [['', '第3页 共5页', '']]])(
    '%j is a page’s',
    (row) => {
      expect(said([[month], heading, day, row, later])).toEqual([
        '09-14 09:00–10:00 甲',
        '09-14 10:00–11:00 乙',
      ]);
    },
  );

  it('under 日期 dates nothing below it', () => {
    expect(said([[month], heading, day, ['3', '', ''], later])).toEqual([
      '09-14 09:00–10:00 甲',
      '5 date-missing',
    ]);
  });
});

describe('weeks with a weekend between them', () => {
  const range = (...titles: readonly string[]) => {
    const rows = [...titles.map((one) => [one]), ['日期', '时间', '内容'], ['9月14日', '9:00-10:00', '甲']];
    const found = readRows(rows).sheets[0]?.range;
    return found ? `${found.first} ${found.last}` : null;
  };

  it.each([
    [['第一周（2026年9月14日-18日）', '第二周（2026年9月21日-25日）'], '2026-09-14 2026-09-25'],
    [['2026年9月份安排', '第一周（7日-10日）', '第二周（14日-18日）'], '2026-09-07 2026-09-18'],
    [['2026年9月14日-18日', '报名9月28日-29日'], '2026-09-14 2026-09-18'],
    [['2026年9月份安排', '报名时间10日-12日'], null],
  ])('%j', (titles, expected) => {
    expect(range(...titles)).toBe(expected);
  });
});

describe('a second column of matters', () => {
  it('under one date is said', () => {
    const heading = ['日期', '内容', '地点', '内容', '地点'];
    const rows = [
      ['9月14日', '9:00-10:00 甲', '301', '14:00-15:00 乙', '302'],
      ['9月15日', '9:00-10:00 丙', '301', '无', ''],
    ];
    expect(said([[title], heading, ...rows])).toEqual([
      '09-14 09:00–10:00 甲 @301',
      '09-15 09:00–10:00 丙 @301',
      '3 not-understood',
    ]);
  });

  it('of another name tells more of the first', () => {
    const row = ['9月14日', '9:00-10:00', '常委会', '研究三件事'];
    expect(said([[title], ['日期', '时间', '会议名称', '主要议题'], row])).toEqual([
      '09-14 09:00–10:00 常委会',
    ]);
  });

  it('with its own people is read', () => {
    const heading = ['姓名', '事项', '姓名', '事项'];
    const row = ['喻怀瑾', '周一 9:00-10:00 甲', '蔺舒', '周二 9:00-10:00 乙'];
    expect(said([[title], heading, row])).toEqual([
      '09-14 09:00–10:00 甲 喻怀瑾',
      '09-15 09:00–10:00 乙 蔺舒',
    ]);
  });
});

it('a matter below a note in the middle is said, and what is numbered there is the note’s', () => {
  const heading = ['日期', '时间', '内容', '地点'];
  const rows = [
    ['9月14日', '9:00-10:00', '甲', ''],
    ['注：以下临时增加', '', '', ''],
    ['', '', '乙', ''],
    ['', '', '2.请带材料', ''],
    ['', '14:00-15:00', '丙', ''],
  ];
  const plan = readRows([[title], heading, ...rows]);
  expect([...lines(plan), ...faults(plan)]).toEqual([
    '09-14 09:00–10:00 甲',
    '09-14 14:00–15:00 丙',
    '5 not-understood',
  ]);
  expect(skips(plan).slice(2)).toEqual(['4 note', '6 note']);
});

describe('the lunar day beside a date', () => {
  it.each([
    ['9月14日（农历八月初四）', '9月15日（农历八月初五）'],
    ['9月14日（八月二十）', '9月15日（八月廿一）'],
    ['9月14日（闰八月十五 中秋）', '9月15日（八月三十）'],
    ['9月14日 农历八月十四', '9月15日 农历八月十五'],
    ['9月14日/八月十四', '9月15日/八月十五'],
  ])('%s is no other day', (one, other) => {
    expect(said([[title], ['领导', one, other], ['喻怀瑾', '9:00-10:00甲', '全天 乙']])).toEqual([
      '09-14 09:00–10:00 甲 喻怀瑾',
      '09-15 全天 乙 喻怀瑾',
    ]);
    const rows = [
      [one, '9:00-10:00', '甲'],
      [other, '全天', '乙'],
    ];
    expect(said([[title], ['日期', '时间', '内容'], ...rows])).toEqual([
      '09-14 09:00–10:00 甲',
      '09-15 全天 乙',
    ]);
  });

  it('九月十四日 is a day of ours', () => {
    expect(said([[title], ['日期', '时间', '内容'], ['（九月十四日）', '全天', '甲']])).toEqual([
      '09-14 全天 甲',
    ]);
  });
});
