import type { Temporal } from 'temporal-polyfill';
import { timeAgenda } from '../agendas/timing.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { readCount } from '../time/read-count.ts';
import { isOfOtherMeeting } from './other-meeting.ts';
import { type ScriptLine, wordsFinding } from './script-line.ts';

const clock =
  /(?<part>凌晨|早上|早晨|上午|中午|下午|傍晚|晚上)?(?<![\d:.第])(?<hour>\d{1,2}|[一二三四五六七八九十]{1,3}(?=[点时](?:整|半|[一二三四五六七八九十]{1,3}分)?(?:开|召|继|复|散|准|，|。|$)))(?:(?<colon>:|：)(?<minute>\d{2})(?!\d)|[时点](?!间|候|期|意见|要求|建议|体会|左右|内|限|任)(?:(?<minutes>\d{1,2}|[一二三四五六七八九十]{1,3})分|(?<half>半|整)?))/dgu;
const aboutMeeting = /召开|开会|继续|复会|开始|会议时间|时间：|散会|休会|开幕/u;
/** Said of what follows the meeting, or of groups. */
const afterwards = /代表团|分团|分组|各组|小组|主席团|会后|散会后|休会/u;
/** A sitting that the file is not of, and that may be none of the dossier's. */
const otherSitting =
  /(?:闭幕(?:大?会|式)|预备会议?|下一?次[^，。；！？]{0,8}会议?|第(?!一次)[^，。；第]{1,3}次全体会议|主席团)[^，。；！？]{0,12}$/u;
/** 今天上午, 大家上午好. */
const halfDay = /(?<=今天|今日)(?:上午|下午|晚上)|(?:上午|下午|晚上)(?=好(?:[，。！；]|$))/gu;

/**
 * 时间与会议档案一致 (办会规则 9, P2 11): a time of day that speaks of this meeting is one of its sittings' or items'; 上午
 * and 下午 are those of the day.
 */
export function checkTimes(dossier: Dossier, lines: readonly ScriptLine[]): readonly Finding[] {
  const known = knownTimes(dossier);
  const { zone } = dossier.office;
  const { type } = dossier.meeting;
  const starts = dossier.meeting.sittings.map(({ period }) => minuteOf(period.start, zone));
  const [start] = starts;
  if (start === undefined) return [];
  return lines
    .filter((line) => line.written)
    .flatMap((line) => [
      ...[...line.read.text.matchAll(clock)].flatMap((match) =>
        isOfOtherMeeting(line.read.text.slice(0, match.index), type) ? [] : judge(line, match, known, start),
      ),
      ...[...line.read.text.matchAll(halfDay)].flatMap((match) => judgeHalf(line, match, dossier)),
    ]);
}

/** Every minute of the day at which something of the meeting begins or ends. */
function knownTimes({ meeting, agenda, office }: Dossier): ReadonlySet<number> {
  const { items } = timeAgenda(meeting.sittings, agenda.items);
  const instants = [
    ...meeting.sittings.flatMap(({ period }) => [period.start, period.end]),
    ...items.flatMap(({ start, end }) => [start, end]),
  ];
  return new Set(instants.map((at) => minuteOf(at, office.zone)));
}

function minuteOf(at: Temporal.Instant, zone: string): number {
  const { hour, minute } = at.toZonedDateTimeISO(zone);
  return hour * 60 + minute;
}

function judge(
  line: ScriptLine,
  match: RegExpExecArray,
  known: ReadonlySet<number>,
  start: number,
): readonly Finding[] {
  const { text } = line.read;
  const { part, hour = '', minute, minutes, half } = match.groups ?? {};
  const h = readCount(hour) ?? 99;
  const m = half === '半' ? 30 : (readCount(minute ?? minutes ?? '0') ?? 99);
  if (h > 24 || m > 59) return [];
  const afternoon = part !== undefined && /中午|下午|傍晚|晚上/u.test(part);
  const said = h * 60 + m + (afternoon && h < 12 ? 720 : 0);
  if (known.has(said) && !(part !== undefined && !afternoon && h > 12)) return [];
  const end = match.index + match[0].length;
  const clause = text.slice(Math.max(0, match.index - 14), end + 8);
  if (otherSitting.test(text.slice(0, match.index))) return [];
  const shifted = [...known].find((time) => time % 720 === said % 720);
  if (part !== undefined && shifted !== undefined && shifted !== said) return [differs(line, match, shifted)];
  if (/^(?:[^，。；]{0,6})?(?:报到|签到|前|入场|集合|出发)/u.test(text.slice(end))) return [];
  const ofDay = /\d日[)，,]?(?:\(?(?:星期|周).\)?)?[，,]?$/u.test(text.slice(0, match.index));
  if (!ofDay && !aboutMeeting.test(clause) && !/^[整]/u.test(text.slice(end)) && half !== '整') return [];
  const nearest = [...known].reduce((a, b) => (Math.abs(b - said) < Math.abs(a - said) ? b : a), start);
  return [differs(line, match, ofDay || /会议时间|时间：|召开|定于/u.test(clause) ? start : nearest)];
}

function differs(line: ScriptLine, match: RegExpExecArray, minute: number): Finding {
  const span = { start: match.index, end: match.index + match[0].length };
  const expected = clockOf(minute);
  const facts = { written: match[0].replace('：', ':'), expected };
  return wordsFinding('script.time-differs', 'block', line, { span, facts, expected });
}

function judgeHalf(
  line: ScriptLine,
  match: RegExpExecArray,
  { meeting, office }: Dossier,
): readonly Finding[] {
  const sat = meeting.sittings.flatMap(({ period }) =>
    [period.start, period.end.subtract({ minutes: 1 })].map((at) => halfOf(minuteOf(at, office.zone))),
  );
  const [written] = match;
  const [first] = sat;
  const { text } = line.read;
  const sentence = text.slice(text.lastIndexOf('。', match.index) + 1).split('。')[0] ?? '';
  if (first === undefined || sat.includes(written) || afterwards.test(sentence)) return [];
  const span = { start: match.index, end: match.index + written.length };
  const facts = { written, expected: first };
  return [wordsFinding('script.time-differs', 'block', line, { span, facts, expected: first })];
}

function halfOf(minute: number): string {
  return minute < 720 ? '上午' : minute < 1080 ? '下午' : '晚上';
}

function clockOf(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}
