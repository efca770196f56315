import type { Temporal } from 'temporal-polyfill';
import { daysBetween } from '../../time/calendar-date.ts';
import { whenPrefix } from './cell-appointments.ts';
import { narrow } from './plain-cells.ts';
import { dateOf } from './plan-title.ts';
import { saidDay } from './said-days.ts';
import { whenTokens } from './when-tokens.ts';

/**
 * The lines of a message with the day at the head of each written out: `12.4 全天`, `12/9 14时` and `12-9（周三）` as
 * 12月4日 and so on, and 下周一, 明天 and 周二 as the day they are from today on. A clock such as 9.30 stays one.
 */
export function spelledDays(lines: readonly string[], today: Temporal.PlainDate): readonly string[] {
  const dates = lines.flatMap((line) => certainDates(line, today.year));
  const ground = { today, dates, marks: new Set(lines.flatMap(certainMarks)) };
  let [isDayKnown, isBelowDay] = [false, false];
  return lines.map((line) => {
    const spelled = line
      .replace(listNumber, '')
      .split(/(?<=[;；])/)
      .map((part, index) => {
        const known = isDayKnown || index > 0;
        return saidDay(figuredDay(part, { ...ground, isBelowDay }), today, known);
      })
      .join('');
    if (whenTokens(spelled, 'clock').some(({ kind }) => kind === 'day')) isDayKnown = true;
    const { dated, rest } = whenPrefix(spelled);
    if (dated) isBelowDay = rest === '';
    return spelled;
  });
}

/** 1.12月2日, where the number of a list stands right before the month. */
const listNumber = /^\s*\d{1,2}[.．](?=\d{1,2}\s*月)/u;

interface Ground {
  readonly today: Temporal.PlainDate;
  /** Days the text surely names. */
  readonly dates: readonly Temporal.PlainDate[];
  /** What stands between month and day where that is sure. */
  readonly marks: ReadonlySet<string>;
  /** The line above is a day of its own, and what follows it says times. */
  readonly isBelowDay: boolean;
}

const list =
  '\\s*(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[、)）]\\s*|[(（]\\d{1,2}[)）]\\s*|[①-⑳]\\s*|\\d{1,2}\\.(?:\\s+|(?=\\d{1,2}[./]\\d))|[-*•·]\\s*)?';
const weekday = '(?:(?:下下|下|本|这|上)?个?(?:周|星期|礼拜)[一二三四五六日天][\\s,，]*)?';
const measures = '[家个名位项人次件楼层万亿元米届期批]';
/** What makes of `1.4` a list number and what it counts, or a time: 1.4月5日, 1.9时, 1.9:00, 1.3家, 2.10人, 1.4号楼. */
const counted = `(?!:\\d|\\.\\d|[%/月年时点分至到-]|\\s*[日号]\\s*[楼会院馆门线文]|${measures})`;
/** `12.4` at the head of a line, behind a list number or a weekday. */
const head = new RegExp(`^(${list}${weekday}[(（]?)(\\d{1,2})([./-])(\\d{1,2})(?!\\d)`, 'u');
const uncounted = new RegExp(`^${counted}`, 'u');
/** `-12.6`, `—6日`, `、12.6`: the end of a stretch, or another day. */
const further = new RegExp(
  `^\\s*([-至到、])\\s*(?:(\\d{1,2})[./-])?(\\d{1,2})(?![\\d:.])\\s*[日号]?(?!\\s*[时点月:]|${measures})`,
  'u',
);
/** Longer stretches are two times. */
const longestStretch = 62;

interface Figures {
  readonly before: string;
  readonly month: number;
  readonly day: number;
  readonly mark: string;
  readonly further: readonly { readonly join: string; readonly month: number; readonly day: number }[];
  readonly rest: string;
}

/** The month and day in figures that a line begins with; null: none, or they count something. */
function figuresOf(line: string): Figures | null {
  const plain = narrow(line);
  const [whole = '', before = '', first, mark = '', second] = head.exec(plain) ?? [];
  const [month, day] = [Number(first), Number(second)];
  if (whole === '' || dateOf(2024, month, day) === null) return null;
  const more: Figures['further'][number][] = [];
  let at = whole.length;
  for (;;) {
    const [part, join = '', ofMonth, ofDay] = further.exec(plain.slice(at)) ?? [];
    const last = more.at(-1) ?? { month, day };
    const one = { join, month: Number(ofMonth ?? last.month), day: Number(ofDay) };
    if (part === undefined || !(join === '、' || (mark !== join && isStretch(last, one)))) break;
    more.push(one);
    at += part.length;
  }
  const rest = line.slice(at);
  if (more.length === 0 && !uncounted.test(narrow(rest))) return null;
  return {
    before: line.slice(0, before.length),
    month,
    day,
    mark,
    further: more,
    rest: rest.replace(/^\s*[日号]/, ''),
  };
}

/** Whether one day is so soon after another that both may be ends of a stretch. */
function isStretch(first: Pick<Figures, 'month' | 'day'>, last: Pick<Figures, 'month' | 'day'>): boolean {
  const [from, to] = [dateOf(2024, first.month, first.day), dateOf(2024, last.month, last.day)];
  const days = from && to ? (daysBetween(from, to) + 366) % 366 : 0;
  return days > 0 && days <= longestStretch;
}

const telling: ReadonlySet<string> = new Set(['weekday', 'clock', 'part', 'all-day', 'open']);

/** Whether figures can be nothing but a day: a weekday or a time follows, or no clock is written so. */
function isCertain({ before, month, day, mark, further: more, rest }: Figures): boolean {
  const next = whenTokens(rest, 'clock').find(({ kind }) => kind !== 'gap');
  const days = [day, ...more.map((one) => one.day)];
  if (mark === '.' ? days.some((each) => each <= 9) : mark === '/' || month >= day) return true;
  if (mark === '.' && more.length > 0) return false;
  const isBesideWeekday = /\p{Script=Han}|[(（]/u.test(before);
  return more.length > 0 || isBesideWeekday || next === undefined || telling.has(next.kind);
}

function certainMarks(line: string): readonly string[] {
  const figures = figuresOf(line);
  return figures !== null && isCertain(figures) ? [figures.mark] : [];
}

function certainDates(line: string, year: number): readonly Temporal.PlainDate[] {
  const figures = figuresOf(line);
  const own = figures !== null && isCertain(figures) ? [figures] : [];
  const written = whenTokens(line, 'clock').flatMap((token) => (token.kind === 'day' ? [token.day] : []));
  return [...own, ...written].flatMap(({ month, day }) =>
    month === null ? [] : (dateOf(year, month, day) ?? []),
  );
}

/** How far the days of one message lie from each other. */
const nearDays = 62;

/** Days of a year lie near over its end too. */
function isNear(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  const apart = Math.abs(daysBetween(one, other)) % 365;
  return Math.min(apart, 365 - apart) <= nearDays;
}

function figuredDay(line: string, ground: Ground): string {
  const figures = figuresOf(line);
  if (figures === null || !(isCertain(figures) || isProbable(figures, ground))) return line;
  const { before, month, day, further: more, rest } = figures;
  const days = more.map((one) => `${one.join}${one.month}月${one.day}日`).join('');
  return `${before}${month}月${day}日${days}${/^[\s\d(（)）]/.test(rest) || rest === '' ? '' : ' '}${rest}`;
}

/** `9.30 开会` is a day among days written so or near it; below a day of its own it is a time, as 9.30-11.30 is where no day is written so. */
function isProbable(
  { month, day, mark, further: more }: Figures,
  { today, dates, marks, isBelowDay }: Ground,
): boolean {
  if (isBelowDay) return false;
  if (marks.has(mark)) return true;
  const days = [day, ...more.map((one) => one.day)];
  if (mark === '.' && more.length > 0 && days.every((each) => each % 5 === 0)) return false;
  const date = dateOf(today.year, month, day);
  return date !== null && (dates.length === 0 ? [today] : dates).some((one) => isNear(one, date));
}
