import { describe, expect, it } from 'vitest';
import { pastedSheet } from '#lib/domain/calendars/weekly-plan/pasted-plan.ts';
import { readWeeklyPlan } from '#lib/domain/calendars/weekly-plan/read-weekly-plan.ts';

const halfDays = {
  morning: { from: '08:30', to: '12:00' },
  afternoon: { from: '14:00', to: '18:00' },
  evening: { from: '19:00', to: '21:00' },
};

function read(text: string) {
  const plan = readWeeklyPlan([pastedSheet(text)], {
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
});
