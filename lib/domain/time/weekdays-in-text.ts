import { Temporal } from 'temporal-polyfill';

/** A date written in a text with a weekday that is not that day's. */
export interface WrongWeekday {
  readonly written: string;
  /** ISO date. */
  readonly date: string;
  /** 1 Monday … 7 Sunday, as written and as it is. */
  readonly saidDay: number;
  readonly realDay: number;
  /** Index of `written` in the text. */
  readonly at: number;
}

const days = '一二三四五六日';
const dated = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日\s*[（(]?\s*(?:星期|周|礼拜)([一二三四五六日天])/g;

/**
 * Every date with a weekday in a text whose weekday is another one (检查目录 11: 日期与星期一致). A date without
 * a year is read in the year that puts it nearest to `near`, the day of the meeting.
 */
export function findWrongWeekdays(text: string, near: Temporal.PlainDate): readonly WrongWeekday[] {
  const wrong: WrongWeekday[] = [];
  for (const match of text.matchAll(dated)) {
    const [written, year, month, day, name] = match;
    const date = dateNear(year, Number(month), Number(day), near);
    if (date === null) continue;
    const saidDay = days.indexOf(name === '天' ? '日' : (name as string)) + 1;
    if (date.dayOfWeek !== saidDay) {
      wrong.push({ written, date: date.toString(), saidDay, realDay: date.dayOfWeek, at: match.index });
    }
  }
  return wrong;
}

function dateNear(
  year: string | undefined,
  month: number,
  day: number,
  near: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const years = year === undefined ? [near.year - 1, near.year, near.year + 1] : [Number(year)];
  const dates = years.flatMap((y) => {
    try {
      return [Temporal.PlainDate.from({ year: y, month, day }, { overflow: 'reject' })];
    } catch {
      return []; // 2月30日 is no date; it is not a wrong weekday
    }
  });
  const distance = (d: Temporal.PlainDate): number => Math.abs(near.until(d).days);
  return dates.reduce<Temporal.PlainDate | null>(
    (best, d) => (best === null || distance(d) < distance(best) ? d : best),
    null,
  );
}
