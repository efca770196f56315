import { Temporal } from 'temporal-polyfill';
import type { LocalText } from '../local-text.ts';
import { daysBetween } from './calendar-date.ts';

const names = {
  newYear: { 'zh-CN': '元旦', en: 'New Year’s Day' },
  spring: { 'zh-CN': '春节', en: 'Spring Festival' },
  tombs: { 'zh-CN': '清明节', en: 'Tomb-Sweeping Day' },
  labour: { 'zh-CN': '劳动节', en: 'Labour Day' },
  boats: { 'zh-CN': '端午节', en: 'Dragon Boat Festival' },
  moon: { 'zh-CN': '中秋节', en: 'Mid-Autumn Festival' },
  national: { 'zh-CN': '国庆节', en: 'National Day' },
} as const satisfies Readonly<Record<string, LocalText>>;

/**
 * The public holiday a day is by law, whatever the notice of its year will move around it (《全国年节及纪念日放假办法》2024
 * 第二条): 元旦, 春节 from 除夕 to 初三, 清明, 1 and 2 May, 端午, 中秋, 1 to 3 October. Null: none. Days that only a notice
 * makes days off are none.
 */
export function statutoryHoliday(date: Temporal.PlainDate): LocalText | null {
  const { month, day } = date;
  if (month === 1 && day === 1) return names.newYear;
  if (month === 5 && day <= 2) return names.labour;
  if (month === 10 && day <= 3) return names.national;
  if (month === 4 && day === tombSweeping(date.year)) return names.tombs;
  return ofTheMoon(date);
}

/**
 * 正月初一, 五月初五 and 八月十五 by the civil calendar (GB/T 33661). Written down: the calendar of the run time takes the new
 * moon of February 2027, minutes before midnight, for the day after, and that of February 2030, minutes after it, for the
 * day before. Later years name no holiday by the moon.
 */
const moons: Readonly<Record<number, string>> = {
  2024: '02-10 06-10 09-17',
  2025: '01-29 05-31 10-06',
  2026: '02-17 06-19 09-25',
  2027: '02-06 06-09 09-15',
  2028: '01-26 05-28 10-03',
  2029: '02-13 06-16 09-22',
  2030: '02-03 06-05 09-12',
  2031: '01-23 06-24 10-01',
  2032: '02-11 06-12 09-19',
  2033: '01-31 06-01 09-08',
  2034: '02-19 06-20 09-27',
  2035: '02-08 06-10 09-16',
  2036: '01-28 05-30 10-04',
  2037: '02-15 06-18 09-24',
  2038: '02-04 06-07 09-13',
  2039: '01-24 05-27 10-02',
  2040: '02-12 06-14 09-20',
  2041: '02-01 06-03 09-10',
  2042: '01-22 06-22 09-28',
  2043: '02-10 06-11 09-17',
  2044: '01-30 05-31 10-05',
  2045: '02-17 06-19 09-25',
  2046: '02-06 06-08 09-15',
  2047: '01-26 05-29 10-04',
  2048: '02-14 06-15 09-22',
  2049: '02-02 06-04 09-11',
};

function ofTheMoon(date: Temporal.PlainDate): LocalText | null {
  const [spring = '', boats, moon] = moons[date.year]?.split(' ') ?? [];
  const at = date.toString().slice(5);
  if (at === boats) return names.boats;
  if (at === moon) return names.moon;
  if (spring === '') return null;
  const since = daysBetween(Temporal.PlainDate.from(`${date.year}-${spring}`), date);
  return since >= -1 && since <= 2 ? names.spring : null;
}

/** The day in April when the sun reaches 15°; holds from 1990 to 2199, the days this product knows. */
function tombSweeping(year: number): number {
  const century = year < 2000 ? 5.59 : year < 2100 ? 4.81 : 5.48;
  const of = year % 100;
  return Math.floor(of * 0.2422 + century) - Math.floor(of / 4);
}
