import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { pastedSheet } from '#lib/domain/calendars/weekly-plan/pasted-plan.ts';
import { readWeeklyPlan } from '#lib/domain/calendars/weekly-plan/read-weekly-plan.ts';

const halfDays = {
  morning: { from: '08:30', to: '12:00' },
  afternoon: { from: '14:00', to: '18:00' },
  evening: { from: '19:00', to: '21:00' },
};

function read(text: string, today = '2026-09-11') {
  const plan = readWeeklyPlan([pastedSheet(text, Temporal.PlainDate.from(today))], {
    fileName: '',
    halfDays,
    year: 2026,
    assigned: new Map(),
  });
  return {
    entries: plan.entries.map(({ start, end, matter, place, firm }) =>
      [`${start}`.slice(5, 16), `${end}`.slice(5, 16), matter, place, firm ? '' : '~']
        .filter(Boolean)
        .join(' '),
    ),
    faults: plan.faults
      .filter(({ severity }) => severity === 'error')
      .map(({ code, text: row }) => `${code} ${row}`),
    skipped: plan.skipped.map(({ reason }) => reason),
  };
}

describe('a pasted plan', () => {
  it('is read line by line, with a day of its own for the lines below it', () => {
    const text = `区委办公室一周安排
9月14日 周一 上午9:00 常委会 三楼会议室
下午3点 专题会（暂定）
9月15日（周二）
上午 调研
14:30-16:00 座谈会
9月16日至18日 外出学习

2026-09-22 14:00~15:00 走访`;
    expect(read(text)).toEqual({
      entries: [
        '09-14T09:00 09-14T12:00 常委会 三楼会议室',
        '09-14T15:00 09-14T18:00 专题会（暂定） ~',
        '09-15T08:30 09-15T12:00 调研',
        '09-15T14:30 09-15T16:00 座谈会',
        '09-16T00:00 09-19T00:00 外出学习',
        '09-22T14:00 09-22T15:00 走访',
      ],
      faults: [],
      skipped: ['title', 'heading', 'day'],
    });
  });

  it('takes a line that says several times or days as several', () => {
    expect(read('9月14日 9:00 会甲；14:30 会乙（二楼）\n9月15日 上午会丙；周五赴省城；请带材料')).toEqual({
      entries: [
        '09-14T09:00 09-14T12:00 会甲',
        '09-14T14:30 09-14T18:00 会乙 二楼',
        '09-15T08:30 09-15T12:00 会丙',
        '09-18T00:00 09-19T00:00 赴省城；请带材料',
      ],
      faults: [],
      skipped: ['heading'],
    });
    expect(read('9月18日前 报送总结\n9月16日起休假').faults).toEqual([
      'date-unclear 9月18日前 · 报送总结',
      'date-unclear 9月16日起 · 休假',
    ]);
  });

  it('says which lines it does not understand', () => {
    expect(read('9月20日 周一 开会\n随便一句话').faults).toEqual([
      'weekday-mismatch 9月20日 周一 · 开会',
      'date-unclear 随便一句话',
    ]);
  });

  it('takes a line without a time for a matter under a day, and for nothing it knows below a matter', () => {
    expect(read('9月14日\n调研\n座谈会')).toMatchObject({
      entries: ['09-14T00:00 09-15T00:00 调研', '09-14T00:00 09-15T00:00 座谈会'],
      faults: [],
    });
    expect(read('9月14日 9:00 开会\n乱七八糟一行\n下午 走访\n注：以通知为准')).toMatchObject({
      entries: ['09-14T09:00 09-14T12:00 开会', '09-14T14:00 09-14T18:00 走访'],
      faults: ['date-unclear 乱七八糟一行'],
    });
  });

  it('keeps the cells of a copied table with its heading, line breaks in quotes too', () => {
    const text = '日期\t时间\t事项\t地点\r\n9月14日\t9:00\t常务会议\t301\r\n\t14:30\t"专题\n""双周""会"\t';
    expect(read(text).entries).toEqual([
      '09-14T09:00 09-14T12:00 常务会议 301',
      '09-14T14:30 09-14T18:00 专题 "双周"会',
    ]);
  });

  it('reads the rows of a table without its heading as lines', () => {
    expect(read('9月14日\t9:00\t常务会议\n9月15日\t下午\t专题会').entries).toEqual([
      '09-14T09:00 09-14T12:00 常务会议',
      '09-15T14:00 09-15T18:00 专题会',
    ]);
  });

  it('holds nothing for an empty text', () => {
    expect(read(' \n\t\n').entries).toEqual([]);
  });

  // 28 November 2026 is a Saturday.
  const saturday = '2026-11-28';

  it('takes figures at the head of a line for a day among days, and never for the number of a list', () => {
    const text = `12月2日（周三）下午2:30-4:30 提案委座谈会
12.4 全天 外出考察
12/9 14时 主席会议
12-11 上午 调研
12.14（周一）9:00 常委会
3、12.15-12.17 赴省城
12.20 年终总结会
12.22-24 培训`;
    expect(read(text, saturday)).toMatchObject({
      entries: [
        '12-02T14:30 12-02T16:30 提案委座谈会',
        '12-04T00:00 12-05T00:00 外出考察',
        '12-09T14:00 12-09T18:00 主席会议',
        '12-11T08:30 12-11T12:00 调研',
        '12-14T09:00 12-14T12:00 常委会',
        '12-15T00:00 12-18T00:00 赴省城',
        '12-20T00:00 12-21T00:00 年终总结会',
        '12-22T00:00 12-25T00:00 培训',
      ],
      faults: [],
    });
  });

  it('keeps a clock written with a point, and the number of a list', () => {
    expect(read('12月2日 周三\n9.30 常委会\n14.30-16.00 座谈会\n1.9:00 走访')).toMatchObject({
      entries: [
        '12-02T09:30 12-02T12:00 常委会',
        '12-02T14:30 12-02T16:00 座谈会',
        '12-02T09:00 12-02T12:00 走访',
      ],
      faults: [],
    });
    expect(read('1.12月2日 9:00 常委会\n2.12月3日 8.30-11.30 调研', saturday).entries).toEqual([
      '12-02T09:00 12-02T12:00 常委会',
      '12-03T08:30 12-03T11:30 调研',
    ]);
  });

  it('counts 下周一, 明天 and a weekday from today, a date beside it says it, and no first line is lost', () => {
    const text = `下周一上午9点 主席会议 一楼
12.4 全天 外出考察`;
    expect(read(text, saturday)).toMatchObject({
      entries: ['11-30T09:00 11-30T12:00 主席会议 一楼', '12-04T00:00 12-05T00:00 外出考察'],
      faults: [],
    });
    const others = [
      '明天下午3点 会',
      '一、周一（30日）上午 会',
      '周二 9:00 会',
      '下周一至周三 培训',
      '下星期一（11月30日）9:00 会',
      '下周一（11.30）9:00 会',
      '下周二至下下周四 出差',
      '明天至后天 外出',
    ];
    expect(others.map((line) => read(line, saturday).entries)).toEqual([
      ['11-29T15:00 11-29T18:00 会'],
      ['11-30T08:30 11-30T12:00 会'],
      ['12-01T09:00 12-01T12:00 会'],
      ['11-30T00:00 12-03T00:00 培训'],
      ['11-30T09:00 11-30T12:00 会'],
      ['11-30T09:00 11-30T12:00 会'],
      ['12-01T00:00 12-11T00:00 出差'],
      ['11-29T00:00 12-01T00:00 外出'],
    ]);
    expect(read('下周二（11月30日）9:00 会', saturday).faults).toEqual([
      'weekday-mismatch 周二（11月30日）9:00 · 会',
    ]);
    expect(read('主席会议下周一9点\n李主任12月3日不在\n12月4日 9:00 会', saturday)).toMatchObject({
      entries: ['12-04T09:00 12-04T12:00 会'],
      faults: ['date-unclear ? · 主席会议下周一9点', 'date-unclear ? · 李主任12月3日不在'],
    });
  });
});
