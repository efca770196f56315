import type { Temporal } from 'temporal-polyfill';
import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import type { MeetingType } from '../meetings/meeting-type.ts';
import { type DateInText, datesInText, dayOf, weekdayOf } from '../time/dates-in-text.ts';
import { isOfOtherMeeting } from './other-meeting.ts';
import { type ScriptLine, wordsFinding } from './script-line.ts';

/** The days a meeting sits on, in the office's zone, soonest first. */
export function sittingDays({ meeting, office }: Dossier): readonly Temporal.PlainDate[] {
  const days = meeting.sittings.flatMap(({ period }) => [
    period.start.toZonedDateTimeISO(office.zone).toPlainDate(),
  ]);
  return days.filter((day, at) => days.findIndex((other) => other.equals(day)) === at);
}

/**
 * 日期与星期一致, 日期与会议档案一致 (检查目录 11, 17; 办会规则 6.3): a date with a weekday is that weekday; a date that speaks of
 * this meeting, by its place, its words or by being off in nothing but the day, the month or the year, is a day it sits.
 */
export function checkDates(dossier: Dossier, lines: readonly ScriptLine[]): readonly Finding[] {
  const days = sittingDays(dossier);
  const { type } = dossier.meeting;
  const [first] = days;
  if (!first) return [];
  return lines.flatMap((line) => {
    const { text } = line.read;
    return [
      ...datesInText(text).flatMap((found) => judge(line, found, { days, first, type })),
      ...(line.written ? [...bareWeekdays(line, days), ...noWeekdays(line, days)] : []),
    ];
  });
}

/** When a meeting sits, and what it is. */
interface Sitting {
  readonly days: readonly Temporal.PlainDate[];
  readonly first: Temporal.PlainDate;
  readonly type: MeetingType;
}

function judge(line: ScriptLine, found: DateInText, { days, first, type }: Sitting): readonly Finding[] {
  const { text } = line.read;
  const day = dayOf(found, first);
  if (day !== null && days.some((sits) => sits.equals(day))) return wrongWeekday(line, found, day);
  const others = isOfOtherMeeting(text.slice(0, found.start), type);
  const expected = line.written && !others ? meant(text, found, day, days) : null;
  if (expected !== null) {
    const year = found.year === null || found.year === expected.year ? '_' : `${expected.year}`;
    const facts = { written: text.slice(found.start, found.end), date: expected.toString(), year };
    return [wordsFinding('script.date-differs', 'block', line, { span: found, facts, expected: facts.date })];
  }
  return day === null ? [] : wrongWeekday(line, found, day);
}

function wrongWeekday(line: ScriptLine, found: DateInText, day: Temporal.PlainDate): readonly Finding[] {
  const { weekday } = found;
  if (weekday === null || weekday.said === day.dayOfWeek) return [];
  const written = line.read.text.slice(found.start, weekday.end);
  const facts = { written, date: day.toString() };
  const span = { start: found.start, end: weekday.end };
  return [wordsFinding('script.wrong-weekday', 'block', line, { span, facts, expected: facts.date })];
}

/** Words by which a date is another event's: a law, a document, a period, an earlier meeting. */
const elsewhere =
  /^(?:[^，。；！？]{0,6}?(?:通过|施行|修订|修正|公布|印发|发布|实施|以来|成立|颁布|下发|出台|起|止|至|到|前|之前|底|—|－|-|至今|期间))|^召开的|^举行的|^(?:主任会议|区委|市|全国|县|政府|省)/u;
/** Another sitting, or the meeting after this one. */
const otherSitting = /^[^，。；！？]{0,14}(?:第[^，。；]{1,3}次全体会议|下一?次|分团|分组|闭幕)/u;
const sittingBefore =
  /(?:第(?!一次)[^，。；第]{1,3}次全体会议|下一?次[^，。；！？]{0,8}会议?|预备会议?|闭幕(?:大?会|式))[^，。；！？]{0,8}$/u;
const since = /(?:自|从|截至|截止|早在|—|－|-|至|到)$/u;
const today =
  /(?:今天|今日|现在|本次会议|这次会议|会议时间|时间|定于|将于|兹定于|召开日期)[^，。；！？]{0,8}$/u;
const sits = /^[^，。；！？]{0,10}(?:召开|举行|开会|开幕)(?!的)|^\)?(?:上午|下午|晚上|\d{1,2}[:时点])/u;

/** The day of the meeting that a wrong date stands for; null where it speaks of something else. */
function meant(
  text: string,
  found: DateInText,
  day: Temporal.PlainDate | null,
  days: readonly Temporal.PlainDate[],
): Temporal.PlainDate | null {
  const [before, behind] = [text.slice(0, found.start), text.slice(found.weekday?.end ?? found.end)];
  const quoted = before.lastIndexOf('《') > before.lastIndexOf('》') || /》\([^)]*$/u.test(before);
  if (
    otherSitting.test(behind) ||
    sittingBefore.test(before) ||
    quoted ||
    since.test(before) ||
    elsewhere.test(behind.replace(/^\)/u, ''))
  )
    return null;
  const near = days.find((sits) => isOneOff(found, sits));
  // A heading is nothing but the date, with or without who presides.
  const heads = /^[^，。；！？]*$/u.test(text) && /^[^，。；！？]{0,40}$/u.test(before);
  const speaks = heads || today.test(before) || sits.test(behind) || found.weekday !== null;
  if (!speaks && near === undefined) return null;
  if (near !== undefined) return near;
  const distance = day === null ? 0 : Math.abs((days[0] as Temporal.PlainDate).until(day).days);
  return heads || today.test(before) || (sits.test(behind) && distance < 400) ? (days[0] ?? null) : null;
}

/** One off in the day or the month, or right but for the year. */
function isOneOff({ year, month, day }: DateInText, sits: Temporal.PlainDate): boolean {
  const sameYear = year === null || year === sits.year;
  if (month === sits.month && day === sits.day) return !sameYear;
  if (!sameYear) return false;
  const [m, d] = [Math.abs(month - sits.month), Math.abs(day - sits.day)];
  return (m === 0 && d === 1) || (d === 0 && (m === 1 || m === 11));
}

const bare = /(?:今天|今日)(?:是)?[(（]?(?<weekday>(?:星期|周|礼拜)[一二三四五六日天])/dgu;

/** 今天是星期四 without a date. */
function bareWeekdays(line: ScriptLine, days: readonly Temporal.PlainDate[]): readonly Finding[] {
  return [...line.read.text.matchAll(bare)].flatMap((match): readonly Finding[] => {
    const written = match.groups?.weekday ?? '';
    if (days.some((day) => day.dayOfWeek === weekdayOf(written))) return [];
    const [start, end] = match.indices?.groups?.weekday ?? [0, 0];
    const facts = { written, date: (days[0] as Temporal.PlainDate).toString() };
    return [
      wordsFinding('script.wrong-weekday', 'block', line, {
        span: { start, end },
        facts,
        expected: facts.date,
      }),
    ];
  });
}

const none = /日\(?(?<weekday>星期[^一二三四五六日天\d，。；)])|日\((?<short>周[^一二三四五六日天末\d])\)/dgu;

/** 星期曰 behind a date: a character that is no day of the week. */
function noWeekdays(line: ScriptLine, days: readonly Temporal.PlainDate[]): readonly Finding[] {
  return [...line.read.text.matchAll(none)].map(({ groups, indices }) => {
    const written = groups?.weekday ?? groups?.short ?? '';
    const [start, end] = indices?.groups?.weekday ?? indices?.groups?.short ?? [0, 0];
    const facts = { written, date: (days[0] as Temporal.PlainDate).toString() };
    return wordsFinding('script.wrong-weekday', 'block', line, {
      span: { start, end },
      facts,
      expected: facts.date,
    });
  });
}
