import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { faults, lines, readRows } from './a-plan.ts';

const title = '市委办公室一周会议活动安排（2026年3月2日—3月8日）';

/** When one row with this date and this time is read to be. */
function when(date: string, time: string, weekday = ''): string {
  const plan = readRows([[title], ['日期', '星期', '时间', '事项'], [date, weekday, time, '会']]);
  return [
    ...lines(plan).map((line) => line.replace(/ 会/, '')),
    ...faults(plan).map((f) => `!${f.slice(2)}`),
  ].join(' | ');
}

describe('dates', () => {
  it.each([
    '3月2日',
    '3.2',
    '3/2',
    '3-2',
    '03-02',
    '2026-03-02',
    '2026/3/2',
    '2026.3.2',
    '20260302',
    '2日',
    '２日',
    '３月２日',
    '三月二日',
    '3月2号',
    '周一（3月2日）',
    '3月2日（周一）',
    '3月2日\n星期一',
    '2026年3月2日（星期一）',
    '2026年3月2日 星期一',
    '46083',
    '周一',
    '星期一',
    '2 March 2026',
    'Mar 2',
    'Monday',
    'Mon, 2 Mar',
  ])('%s is 2 March 2026', (date) => {
    expect(when(date, '9:00-10:00')).toBe('03-02 09:00–10:00');
  });

  it.each([
    ['3月2日—4日', '03-02–03-04 全天**'],
    ['3月2日至3月4日', '03-02–03-04 全天**'],
    ['3.2-3.4', '03-02–03-04 全天**'],
    ['2-4日', '03-02–03-04 全天**'],
    ['3月2日（周一）—4日（周三）', '03-02–03-04 全天**'],
    ['周一至周三', '03-02–03-04 全天**'],
    ['3月2日、4日', '03-02 全天** | 03-04 全天** | !time-missing'],
  ])('%s is a stretch or several days', (date, said) => {
    expect(when(date, '')).toBe(said);
  });

  it.each([
    ['2月30日', '!date-impossible'],
    ['13月2日', '!date-impossible'],
    ['下周', '!date-unclear'],
    ['4月3日', '04-03 09:00–12:00* | !outside-range'],
  ])('%s is said to be doubtful', (date, said) => {
    expect(when(date, '9:00')).toBe(said);
  });

  it('a weekday that is not that day’s is a fault with both, and the row is of one of the two', () => {
    const plan = readRows([[title], ['日期', '星期', '时间', '事项'], ['3月2日', '周三', '9:00', '会']]);
    expect(lines(plan)).toEqual([]);
    expect(plan.faults).toEqual([
      {
        sheet: 'Sheet1',
        row: 3,
        code: 'weekday-mismatch',
        severity: 'error',
        text: '3月2日 · 周三 · 9:00 · 会',
        facts: { date: '2026-03-02', said: 3, real: 1 },
        days: ['2026-03-02', '2026-03-04'].map((one) => {
          const day = Temporal.PlainDate.from(one);
          return { first: day, last: day };
        }),
      },
    ]);
  });
});

describe('times', () => {
  it.each([
    ['上午9:00', '09:00–12:00*'],
    ['9：00', '09:00–12:00*'],
    ['09:00:00', '09:00–12:00*'],
    ['９：００', '09:00–12:00*'],
    ['9.30', '09:30–12:00*'],
    ['0.375', '09:00–12:00*'],
    ['14:30', '14:30–18:00*'],
    ['下午2点半', '14:30–18:00*'],
    ['下午2时30分', '14:30–18:00*'],
    ['下午两点半', '14:30–18:00*'],
    ['下午14:30', '14:30–18:00*'],
    ['PM 2:30', '14:30–18:00*'],
    ['2:30 pm', '14:30–18:00*'],
    ['9:00-11:30', '09:00–11:30'],
    ['9:00—11:30', '09:00–11:30'],
    ['9:00~11:30', '09:00–11:30'],
    ['9时至11时', '09:00–11:00'],
    ['9-11时', '09:00–11:00'],
    ['上午9时至11时30分', '09:00–11:30'],
    ['下午2:30-4:30', '14:30–16:30'],
    ['上午9:00至下午4:00', '09:00–16:00'],
    ['中午11:30-1:30', '11:30–13:30'],
    ['晚上7点', '19:00–21:00*'],
    ['晚上7点-9点', '19:00–21:00'],
    ['中午12:00', '12:00–14:00*'],
    ['18:30', '18:30–21:00*'],
    ['全天', '全天'],
    ['上午', '08:30–12:00**'],
    ['下午', '14:00–18:00**'],
    ['晚上', '19:00–21:00**'],
    ['9:00左右', '09:00–12:00*'],
    ['待定', '全天** ~'],
    ['时间待定', '全天** ~'],
    ['', '全天** | !time-missing'],
    ['2:30', '14:30–18:00* | !read-as-afternoon'],
  ])('%s', (time, said) => {
    expect(when('3月2日', time)).toBe(`03-02 ${said}`);
  });

  it.each([
    ['上午9:00 下午2:30', '03-02 09:00–12:00* | 03-02 14:30–18:00*'],
    ['晚上10点至凌晨1点', '03-02 22:00–03-03 01:00'],
    ['25:00', '!time-impossible'],
    ['9:75', '!time-impossible'],
    ['11:00-9:00', '!end-before-start'],
    ['会后', '!time-unclear'],
    ['常委会后', '!time-unclear'],
  ])('%s', (time, said) => {
    expect(when('3月2日', time)).toBe(said);
  });

  it.each([
    ['上午', '03-02 08:30–12:00** | 03-03 08:30–12:00**'],
    ['9:00-11:30', '03-02 09:00–11:30 | 03-03 09:00–11:30'],
    ['9:00', '03-02 09:00–03-03 18:00*'],
  ])('%s on each day of a stretch', (time, said) => {
    expect(when('3月2日—3日', time)).toBe(said);
  });

  it.each([
    ['3月2日上午9:00', '03-02 09:00–12:00*'],
    ['3月2日（周一）9:00-11:30', '03-02 09:00–11:30'],
    ['2026-03-02 09:00', '03-02 09:00–12:00*'],
    ['46083.375', '03-02 09:00–12:00*'],
    ['3.2 9.30', '03-02 09:30–12:00*'],
    ['3月2日14:00至3月4日12:00', '03-02 14:00–03-04 12:00'],
    ['周一上午9点', '03-02 09:00–12:00*'],
    ['星期二十点', '03-03 10:00–12:00*'],
  ])('%s holds day and time', (cell, said) => {
    const plan = readRows([[title], ['时间', '会议名称'], [cell, '会']]);
    expect(lines(plan)).toEqual([`${said.slice(0, 5)} ${said.slice(6)} 会`]);
  });
});

describe('the year', () => {
  const rows = [
    ['日期', '时间', '事项'],
    ['12月30日', '9:00-10:00', '甲'],
    ['1月2日', '9:00-10:00', '乙'],
  ];
  const days = (titles: readonly string[], over: object = {}, sheet: object = {}) => {
    const plan = readRows([...titles.map((text) => [text]), ...rows], sheet, over);
    return plan.entries.map(({ start }) => start.toPlainDate().toString());
  };

  it.each([
    [['一周安排（2025年12月29日—2026年1月4日）']],
    [['一周安排', '2025.12.29-2026.1.4']],
    [['2025年第53周一周安排']],
  ])('is taken from the title %s and goes on over the new year', (titles) => {
    expect(days(titles)).toEqual(['2025-12-30', '2026-01-02']);
  });

  it('is taken from the sheet’s name, the file’s, or a person', () => {
    expect(days(['安排'], {}, { name: '2025年12月' })[0]).toBe('2025-12-30');
    expect(days(['安排'], { fileName: '2025年安排.xlsx' })[0]).toBe('2025-12-30');
    expect(days(['安排'], { year: 2025 })).toEqual(['2025-12-30', '2026-01-02']);
  });

  it('is taken from a neighbour that has one', () => {
    const plan = readRows([
      ['日期', '事项'],
      ['3月2日', '甲'],
      ['2026年3月3日', '乙'],
    ]);
    expect(plan.entries.map(({ start }) => start.year)).toEqual([2026, 2026]);
  });

  it('is asked for where nothing names it', () => {
    expect(faults(readRows(rows))).toEqual(['2 year-unknown', '3 year-unknown']);
  });
});
