import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { datesInText, dayOf } from '#lib/domain/time/dates-in-text.ts';
import { findWrongWeekdays } from '#lib/domain/time/weekdays-in-text.ts';

const near = Temporal.PlainDate.from('2026-09-23');

describe('a day written in a text', () => {
  it.each([
    ['2026年9月23日', '2026-09-23'],
    ['二〇二六年九月二十三日', '2026-09-23'],
    ['9月23号', '2026-09-23'],
    ['2026.9.23', '2026-09-23'],
    ['2026-09-23', '2026-09-23'],
    ['2026/9/23', '2026-09-23'],
    ['十月十日', '2026-10-10'],
    ['1月5日', '2027-01-05'],
    ['2月30日', 'none'],
  ])('%s is %s', (text, day) => {
    const [found] = datesInText(`会议于${text}召开`);
    expect(found && (dayOf(found, near)?.toString() ?? 'none')).toBe(day);
  });

  it('is none where there are other numbers', () => {
    expect(datesInText('版本 1.2.3，3月底，13月1日，第2日')).toEqual([]);
  });

  it('is told with its weekday where that is wrong', () => {
    const said = (text: string) => findWrongWeekdays(text, near).map(({ written, date }) => [written, date]);
    expect(said('9月23日（星期三）、9月24日周四、九月二十五日（星期五）')).toEqual([]);
    expect(said('9月23日（星期四）')).toEqual([['9月23日（星期四', '2026-09-23']]);
    expect(said('二〇二六年九月二十三日 礼拜天')).toEqual([['二〇二六年九月二十三日 礼拜天', '2026-09-23']]);
  });
});
