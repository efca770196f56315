import { describe, expect, it } from 'vitest';
import { fieldOf } from '#lib/domain/calendars/weekly-plan/plan-columns.ts';
import { aSheet, faults, line, lines, read, readRows, skips } from './a-plan.ts';

const title = '市委办公室一周会议活动安排（2026年3月2日—3月8日）';

describe('headings', () => {
  it.each([
    ['日期', 'date'],
    ['日　期', 'date'],
    ['会议日期', 'date'],
    ['星期', 'weekday'],
    ['午别', 'half'],
    ['时间', 'time'],
    ['会议时间', 'time'],
    ['起止时间', 'time'],
    ['结束时间', 'end'],
    ['会议名称', 'matter'],
    ['会议（活动）名称', 'matter'],
    ['会议、活动内容', 'matter'],
    ['活动内容', 'matter'],
    ['工作事项', 'matter'],
    ['事项', 'matter'],
    ['内容', 'matter'],
    ['地点', 'place'],
    ['会议地点', 'place'],
    ['参加领导', 'people'],
    ['出席领导', 'people'],
    ['市领导', 'people'],
    ['参会人员', 'people'],
    ['参会范围', 'people'],
    ['主持人', 'chair'],
    ['承办单位', 'host'],
    ['责任单位', 'host'],
    ['牵头部门', 'host'],
    ['备注', 'note'],
    ['序号', 'ignore'],
    ['Date', 'date'],
    ['Time', 'time'],
    ['Venue', 'place'],
    ['Meeting', 'matter'],
    ['Attendees', 'people'],
    ['Organiser', 'host'],
    ['张三', null],
    ['书记', null],
  ])('%s is %s', (heading, field) => {
    expect(fieldOf(heading)).toBe(field);
  });
});

describe('a list', () => {
  it('is read below its titles, dates filled down, notes passed over, with every row accounted for', () => {
    const plan = readRows(
      [
        [title],
        ['报送单位：市委办公室', '', '', '', '2026年2月28日'],
        ['日期', '时间', '会议名称', '地点', '参加领导', '备注'],
        ['3月2日（周一）', '上午9:00', '市委常委会会议', '常委会议室', '喻怀瑾、蔺舒', ''],
        ['', '下午2:30', '全市经济运行分析会', '三楼301会议室', '喻怀瑾', ''],
        ['3月3日（周二）', '', '无安排', '', '', ''],
        ['3月4日（周三）', '9:00-11:30', '拟召开专题会', '待定', '蔺舒', '暂定'],
        ['', '下午', '市委理论学习中心组学习（取消）', '', '', ''],
        ['', '15:00', '党建工作座谈会', '', '', '改期'],
        ['3月5日（周四）', '会后', '督查工作例会', '', '', ''],
        ['', '', '', '二楼', '', ''],
        ['注：以上安排如有变动，另行通知。'],
      ],
      { merges: ['A1:F1', 'A4:A5', 'A12:F12'] },
    );
    expect(lines(plan)).toEqual([
      '03-02 09:00–12:00* 市委常委会会议 @常委会议室 喻怀瑾、蔺舒',
      '03-02 14:30–18:00* 全市经济运行分析会 @三楼301会议室 喻怀瑾',
      '03-04 09:00–11:30 拟召开专题会 蔺舒 ~',
    ]);
    expect(faults(plan)).toEqual(['10 time-unclear', '11 matter-missing']);
    expect(skips(plan)).toEqual([
      '1 title',
      '2 title',
      '3 heading',
      '6 nothing-planned',
      '8 cancelled',
      '9 postponed',
      '12 note',
    ]);
    expect(plan.days.map(String)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05']);
  });

  it('takes 上午 and 下午 from a column of their own, the weekday without a heading, and an end beside the start', () => {
    const plan = readRows(
      [
        [title],
        ['日期', '', '午别', '时间', '结束时间', '事项'],
        ['3月2日', '周一', '上午', '9:00', '10:00', '甲'],
        ['', '', '下午', '2:30', '', '乙'],
        ['', '', '', '4:00', '5:00', '丙'],
        ['3月3日', '周二', '上午', '', '', '丁'],
      ],
      { merges: ['A3:A5', 'B3:B5', 'C4:C5'] },
    );
    expect(lines(plan)).toEqual([
      '03-02 09:00–10:00 甲',
      '03-02 14:30–18:00* 乙',
      '03-02 16:00–17:00 丙',
      '03-03 08:30–12:00** 丁',
    ]);
  });

  it('takes the day from banners between the rows, and passes over headings said again', () => {
    const plan = readRows([
      [title],
      ['时间', '内容', '地点'],
      ['3月2日 星期一'],
      ['9:00', '甲', ''],
      ['14:30', '乙', ''],
      ['星期二（3月3日）'],
      ['时间', '内容', '地点'],
      ['10:00', '丙', ''],
    ]);
    expect(lines(plan)).toEqual(['03-02 09:00–12:00* 甲', '03-02 14:30–18:00* 乙', '03-03 10:00–12:00* 丙']);
    expect(skips(plan)).toEqual(['1 title', '2 heading', '3 day', '6 day', '7 heading']);
  });

  it('joins rows that only name more people for a merged matter', () => {
    const plan = readRows(
      [
        ['2026年'],
        ['日期', '时间', '会议名称', '参加领导'],
        ['3月2日', '9:00', '常委会', '喻怀瑾'],
        ['', '', '', '蔺舒'],
      ],
      { merges: ['A3:A4', 'B3:B4', 'C3:C4'] },
    );
    expect(lines(plan)).toEqual(['03-02 09:00–12:00* 常委会 喻怀瑾、蔺舒']);
    expect(skips(plan).at(-1)).toBe('4 continued');
  });

  it('passes over what is struck through', () => {
    const plan = readRows(
      [['2026年'], ['日期', '时间', '事项'], ['3月2日', '9:00', '甲'], ['3月3日', '9:00', '乙']],
      { struck: { 3: [3] } },
    );
    expect(lines(plan)).toEqual(['03-03 09:00–12:00* 乙']);
    expect(skips(plan)).toContain('3 struck');
  });

  it.each([
    ['取消行政许可事项座谈会', 'firm'],
    ['（取消）政协主席会议', 'cancelled'],
    ['政协主席会议（取消）', 'cancelled'],
    ['政协主席会议 已取消', 'cancelled'],
    ['研究拟提请审议的事项', 'firm'],
    ['拟召开政协主席会议', 'tentative'],
    ['政协主席会议（拟）', 'tentative'],
    ['政协主席会议（暂定）', 'tentative'],
    ["=cmd|' /C calc'!A0", 'firm'],
  ])('%s is %s', (matter, said) => {
    const plan = readRows([['2026年'], ['日期', '时间', '事项'], ['3月2日', '9:00', matter]]);
    const [entry] = plan.entries;
    expect(entry ? (entry.firm ? 'firm' : 'tentative') : plan.skipped.at(-1)?.reason).toBe(said);
    if (entry) expect(entry.matter).toBe(matter);
  });

  it('holds nothing firm of a 预安排', () => {
    const plan = readRows([
      ['3月主要活动预安排（2026年）'],
      ['日期', '时间', '事项'],
      ['3月2日', '9:00', '甲'],
    ]);
    expect(lines(plan)).toEqual(['03-02 09:00–12:00* 甲 ~']);
  });

  it('is read in English', () => {
    const plan = readRows([
      ['Week of 2 March 2026 - 8 March 2026'],
      ['Date', 'Day', 'Time', 'Meeting', 'Venue', 'Attendees', 'Notes'],
      ['2 March', 'Mon', '9:00 am - 11:30 am', 'Standing Committee', 'Room 301', 'Yu Huaijin', ''],
      ['', '', '2 pm', 'Budget review', '', '', 'tentative'],
      ['3 March', 'Tue', 'All day', 'Inspection', '', '', ''],
    ]);
    expect(lines(plan)).toEqual([
      '03-02 09:00–11:30 Standing Committee @Room 301 Yu Huaijin',
      '03-02 14:00–18:00* Budget review ~',
      '03-03 全天 Inspection',
    ]);
  });
});

describe('a column for each leader', () => {
  it('reads several matters of a cell, one matter in several cells once, and the place in brackets', () => {
    const plan = readRows(
      [
        [title],
        ['日期', '午别', '书记 喻怀瑾', '蔺舒', '祁祎'],
        [
          '3月2日 周一',
          '上午',
          '9:00 市委常委会（常委会议室）\n10:30 会见客商',
          '9:00 市委常委会（常委会议室）',
          '无',
        ],
        ['', '下午', '2:30 专题会（第三次）', '', '调研'],
        ['3月3日 周二', '上午', '全天 赴省里开会', '全天 赴省里开会', '（取消）座谈会'],
        ['3月4日 周三', '上午', '', '', ''],
      ],
      { merges: ['A3:A4'] },
    );
    expect(lines(plan)).toEqual([
      '03-02 09:00–12:00* 市委常委会 @常委会议室 书记 喻怀瑾、蔺舒',
      '03-02 10:30–12:00* 会见客商 书记 喻怀瑾',
      '03-02 14:30–18:00* 专题会（第三次） 书记 喻怀瑾',
      '03-02 14:00–18:00** 调研 祁祎',
      '03-03 全天 赴省里开会 书记 喻怀瑾、蔺舒',
    ]);
    expect(faults(plan)).toEqual([]);
    expect(skips(plan)).toEqual(['1 title', '2 heading', '5 cancelled', '6 nothing-planned']);
  });

  it('gives a cell merged across to each leader it covers', () => {
    const plan = readRows([['2026年'], ['日期', '喻怀瑾', '蔺舒'], ['3月2日', '9:00 全会', '']], {
      merges: ['B3:C3'],
    });
    expect(lines(plan)).toEqual(['03-02 09:00–12:00* 全会 喻怀瑾、蔺舒']);
  });

  it.each([
    ['9:00 市委常委会（扩大）', '市委常委会（扩大）', ''],
    ['9:00 市委常委会（市委二楼会议室）', '市委常委会', '市委二楼会议室'],
    ['9:00 市委常委会 地点：市委301', '市委常委会', '市委301'],
    ['9:00 市委常委会@礼堂', '市委常委会', '礼堂'],
    ['9:00，市委常委会；', '市委常委会', ''],
    ['9:00 12月份经济形势分析会', '12月份经济形势分析会', ''],
    ['14:30 3号楼竣工验收', '3号楼竣工验收', ''],
    ['9:00-10:00 周一鸣到任谈话', '周一鸣到任谈话', ''],
    ['1.9:00 常委会', '常委会', ''],
  ])('%s', (cell, matter, place) => {
    const plan = readRows([['2026年'], ['日期', '喻怀瑾'], ['3月2日', cell]]);
    expect(plan.entries.map((e) => [e.matter, e.place])).toEqual([[matter, place]]);
  });
});

describe('a column for each day', () => {
  it('reads 上午 and 下午 rows', () => {
    const plan = readRows([
      [title],
      ['', '3月2日（周一）', '3月3日（周二）', '3月4日（周三）'],
      ['上午', '9:00 常委会（常委会议室）', '调研', ''],
      ['下午', '2:30 分析会', '', '无安排'],
      ['晚上', '', '7:00-9:00 晚会', ''],
    ]);
    expect(lines(plan)).toEqual([
      '03-02 09:00–12:00* 常委会 @常委会议室',
      '03-03 08:30–12:00** 调研',
      '03-02 14:30–18:00* 分析会',
      '03-03 19:00–21:00 晚会',
    ]);
    expect(skips(plan)).toEqual(['1 title', '2 heading']);
    expect(plan.days.map(String)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04']);
  });

  it('reads weekdays over dates, whose rows are leaders’, each with its halves', () => {
    const plan = readRows(
      [
        [title],
        ['领导', '午别', '星期一', '星期二'],
        ['', '', '3月2日', '3月3日'],
        ['喻怀瑾', '上午', '9:00 甲', ''],
        ['', '下午', '', '3:00 乙'],
        ['蔺舒', '上午', '丙', ''],
      ],
      { merges: ['A4:A5'] },
    );
    expect(lines(plan)).toEqual([
      '03-02 09:00–12:00* 甲 喻怀瑾',
      '03-03 15:00–18:00* 乙 喻怀瑾',
      '03-02 08:30–12:00** 丙 蔺舒',
    ]);
  });

  it('says what stands under a day whose weekday is another', () => {
    const plan = readRows([
      [title],
      ['', '3月2日（周二）', '3月3日（周二）'],
      ['上午', '9:00 甲', '9:00 乙'],
    ]);
    expect(lines(plan)).toEqual(['03-03 09:00–12:00* 乙']);
    expect(faults(plan)).toEqual(['3 weekday-mismatch']);
  });
});

describe('columns assigned by hand', () => {
  const rows = [['2026年3月'], ['何日', '何时', '何事', '何地'], ['3月2日', '9:00', '甲', '礼堂']];

  it('are what these headings mean from then on', () => {
    const first = readRows(rows);
    expect(lines(first)).toEqual([]);
    const [sheet] = first.sheets;
    const assigned = new Map([[sheet?.signature ?? '', ['date', 'time', 'matter', 'place'] as const]]);
    const again = readRows(rows.with(2, ['3月3日', '9:00', '乙', '礼堂']), {}, { assigned });
    expect(lines(again)).toEqual(['03-03 09:00–12:00* 乙 @礼堂']);
  });

  it('have one signature whatever the dates in the headings', () => {
    const signature = (a: string, b: string) =>
      readRows([['2026年'], ['午别', a, b], ['上午', '9:00 甲', '']]).sheets[0]?.signature;
    expect(signature('3月2日', '3月3日')).toBe(signature('3月9日（周一）', '3月10日（周二）'));
  });
});

describe('markings of secrecy', () => {
  it.each(['机密★1年', '秘密★', '（秘密）', '机密', '密级：秘密', '绝密（10年）', '★5年'])(
    '%s: the file is not read',
    (text) => {
      const plan = readRows([
        [title, text],
        ['日期', '时间', '事项'],
        ['3月2日', '9:00', '甲'],
      ]);
      expect(plan).toMatchObject({ marked: { sheet: 'Sheet1', row: 1 }, entries: [], sheets: [] });
    },
  );

  it.each(['商业秘密保护座谈会', '《保守国家秘密法》宣传', '★市委常委会', '机密印刷厂调研', '秘密战线展'])(
    '%s is none',
    (text) => {
      expect(readRows([[title], ['日期', '时间', '事项'], ['3月2日', '9:00', text]]).marked).toBeNull();
    },
  );
});

it('reads every sheet of a file, and says of those without a heading that they have none', () => {
  const plan = read([
    aSheet([['2026年'], ['日期', '事项'], ['3月2日', '甲']], { name: '市委' }),
    aSheet(
      [
        ['填表人', '电话'],
        ['9:00', '张三'],
        ['乙', '丙'],
      ],
      { name: '说明' },
    ),
  ]);
  expect(lines(plan)).toHaveLength(1);
  expect(plan.faults.at(-1)).toMatchObject({ sheet: '说明', row: null, code: 'no-heading' });
});

describe('a sheet of one column of lines', () => {
  const rows = [
    ['区委办2026年9月14日—20日活动安排'],
    ['9月14日（周一）上午9:00，区政府常务会议，三楼会议室，区长'],
    ['9月15日（周二）'],
    ['上午9点半 调研\n下午 座谈会（二楼会议室）'],
    [''],
    ['14:30—16:00 专题会；18:30 接待'],
    ['9月18日（周四）全天 外出学习'],
    ['注：以上安排如有变动，另行通知。'],
  ];

  it('is read line by line, each entry and fault with its row', () => {
    const plan = readRows(rows);
    expect(plan.entries.map((entry) => `${entry.row} ${line(entry)}`)).toEqual([
      '2 09-14 09:00–12:00* 区政府常务会议，区长 @三楼会议室',
      '4 09-15 09:30–12:00* 调研',
      '4 09-15 14:00–18:00** 座谈会 @二楼会议室',
      '6 09-15 14:30–16:00 专题会',
      '6 09-15 18:30–21:00* 接待',
    ]);
    expect(faults(plan)).toEqual(['7 weekday-mismatch']);
    expect(skips(plan)).toEqual(['1 title', '3 day', '8 note']);
    expect(plan.sheets[0]).toMatchObject({ form: 'lines', headingRow: null, year: 2026 });
    expect(plan.sheets[0]?.sample[0]).toEqual([rows[1]?.[0]]);
  });

  it('may have numbers beside its lines, and titles of several cells above', () => {
    const plan = readRows([
      ['2026年第38周', '', '区府办'],
      ['序号', '内容'],
      ['1', '9月14日 9:00 常务会议'],
      ['2', '9月15日 下午 座谈会'],
    ]);
    expect(lines(plan)).toEqual(['09-14 09:00–12:00* 常务会议', '09-15 14:00–18:00** 座谈会']);
    expect(skips(plan)).toEqual(['1 title', '2 title']);
  });

  it('is none where rows hold more than a line', () => {
    const plan = readRows([
      ['9月14日 9:00', '常务会议', '301'],
      ['9月15日 9:00', '座谈会', '302'],
    ]);
    expect(faults(plan)).toEqual(['- no-heading']);
  });

  it('has a title that says its days, and cannot tell when 会后 is', () => {
    const plan = readRows([
      ['2026年9月14日-20日区领导活动安排（预）'],
      ['9月15日（周二）'],
      ['上午9时，常委会'],
      ['会后，现场调研'],
    ]);
    expect(lines(plan)).toEqual(['09-15 09:00–12:00* 常委会']);
    expect(faults(plan)).toEqual(['4 time-unclear']);
    expect(skips(plan)).toEqual(['1 title', '2 day']);
  });
});

describe('what a row leaves to others', () => {
  it('同上 and 〃 are the cell above', () => {
    const plan = readRows([
      ['2026年9月14日—20日活动安排'],
      ['日期', '时间', '活动', '地点', '参加领导'],
      ['9月14日', '9:00', '常委会', '三楼会议室', '王书记'],
      ['同上', '10:30', '专题会', '同上', '〃'],
      ['〃', '14:30', '座谈会', '〃', '李县长'],
    ]);
    expect(lines(plan)).toEqual([
      '09-14 09:00–12:00* 常委会 @三楼会议室 王书记',
      '09-14 10:30–12:00* 专题会 @三楼会议室 王书记',
      '09-14 14:30–18:00* 座谈会 @三楼会议室 李县长',
    ]);
    expect(faults(plan)).toEqual([]);
  });

  it('同左 is the day before, and no name', () => {
    const plan = readRows([
      ['2026年9月14日—15日'],
      ['姓名', '周一', '周二'],
      ['王强', '9:00 主任会议', '同左'],
      ['李明', '同左', '9:30 调研'],
    ]);
    expect(lines(plan)).toEqual([
      '09-14 09:00–12:00* 主任会议 王强',
      '09-15 09:00–12:00* 主任会议 王强',
      '09-14 全天** 同左 李明',
      '09-15 09:30–12:00* 调研 李明',
    ]);
  });

  it('a day above the heading of its times is that of the rows below it', () => {
    const plan = readRows([
      ['会议安排'],
      ['2026年9月14日 星期一'],
      ['时间', '会议', '地点'],
      ['9:00', '常务会', '201'],
      ['2026年9月15日 星期二'],
      ['时间', '会议', '地点'],
      ['8:30', '调研', ''],
      ['签发人：王主任', '', '填表人：小李'],
    ]);
    expect(lines(plan)).toEqual(['09-14 09:00–12:00* 常务会 @201', '09-15 08:30–12:00* 调研']);
    expect(faults(plan)).toEqual([]);
    expect(skips(plan)).toEqual(['1 title', '3 heading', '2 day', '5 day', '6 heading', '8 note']);
  });

  it('times with a point beside days with one are times', () => {
    const plan = readRows(
      [
        ['2026年领导活动安排'],
        ['时间', '', '活动'],
        ['9.14', '9.00', '常委会'],
        ['9.15', '8.30-11.30', '视察'],
        ['9.16', '14.30', '办公会'],
      ],
      { merges: ['A2:B2'] },
    );
    expect(lines(plan)).toEqual([
      '09-14 09:00–12:00* 常委会',
      '09-15 08:30–11:30 视察',
      '09-16 14:30–18:00* 办公会',
    ]);
    expect(faults(plan)).toEqual([]);
  });

  it('待定 as a whole matter keeps its time but is not firm', () => {
    const plan = readRows([
      ['日期', '时间', '活动'],
      ['2026年9月15日', '全天', '待定'],
    ]);
    expect(lines(plan)).toEqual(['09-15 全天 待定 ~']);
  });

  it('a time and a place below one heading are both read', () => {
    const plan = readRows([
      ['2026年9月14日—20日会议安排'],
      ['日期', '会议名称', '时间、地点'],
      ['9月14日', '甲会', '9:00 三楼会议室'],
      ['9月15日', '乙会', '下午2:30，大礼堂'],
    ]);
    expect(lines(plan)).toEqual(['09-14 09:00–12:00* 甲会 @三楼会议室', '09-15 14:30–18:00* 乙会 @大礼堂']);
  });

  it('a column of weekdays before the times is one whatever it is called', () => {
    const plan = readRows([
      ['2026年9月14日—9月20日'],
      ['周次', '时间', '会议'],
      ['周一', '上午9点', '甲'],
      ['', '下午', '乙'],
      ['周三', '14:30', '丙'],
    ]);
    expect(lines(plan)).toEqual(['09-14 09:00–12:00* 甲', '09-14 14:00–18:00** 乙', '09-16 14:30–18:00* 丙']);
    expect(faults(plan)).toEqual([]);
  });

  it('the year of an English title is that of its days', () => {
    const plan = readRows([
      ['Schedule, 14-18 September 2026'],
      ['Date', 'Time', 'Subject'],
      ['Mon 14 Sep', '2pm', 'Briefing'],
    ]);
    expect(lines(plan)).toEqual(['09-14 14:00–18:00* Briefing']);
  });

  it('lines numbered 一、 with what belongs to them below', () => {
    const plan = readRows([
      ['2026年9月14日至20日活动预安排'],
      ['一、9月14日（星期一）'],
      ['1. 上午9:00，常委会（三楼会议室）。'],
      ['2. 下午3:00，接待调研组。\n地点：迎宾馆'],
      ['参加人员：全体党员。'],
      ['二、9月15日（星期二）'],
      ['无安排'],
    ]);
    expect(lines(plan)).toEqual([
      '09-14 09:00–12:00* 常委会 @三楼会议室 ~',
      '09-14 15:00–18:00* 接待调研组 @迎宾馆 ~',
    ]);
    expect(faults(plan)).toEqual([]);
    expect(skips(plan)).toEqual(['1 title', '2 day', '5 note', '6 day', '7 nothing-planned']);
  });
});
