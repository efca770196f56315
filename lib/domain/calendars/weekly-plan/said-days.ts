import type { Temporal } from 'temporal-polyfill';
import { narrow } from './plain-cells.ts';
import { whenTokens } from './when-tokens.ts';

const nearDays = { 今天: 0, 今日: 0, 明天: 1, 明日: 1, 大后天: 3, 后天: 2 } as const;
const weeks = { 上: -1, 本: 0, 这: 0, 下: 1, 下下: 2 } as const;
const list =
  '\\s*(?:\\d{1,2}[、.)）]\\s*|[一二三四五六七八九十]{1,3}、\\s*|[(（]\\d{1,2}[)）]\\s*|[①-⑳]\\s*|[-*•·]\\s*)?';
const near = new RegExp(`^(${list})(今天|今日|明天|明日|大后天|后天)(?!\\s*[起前后])`, 'u');
const nearFurther = /^\s*([、和及至到-])\s*(今天|今日|明天|明日|大后天|后天)(?!\s*[起前后])/u;
/** What may stand behind 周一 where it is a weekday; 周一鸣 is a person. */
const after =
  '(?=$|[\\s(（:：,，、;；\\d-]|上午|下午|早|中午|傍晚|晚|全天|至|到|和|及|[一二三四五六七八九十两]{1,3}\\s*[点时]|赴|去|参加|召开|开会|外出|调研)';
const ofWeek = new RegExp(
  `^(${list})(上|本|这|下下|下)?\\s*个?\\s*(?:周|星期|礼拜)([一二三四五六日天])${after}`,
  'u',
);
const further = new RegExp(
  `^\\s*([、和及至到-])\\s*(?:(本|这|下下|下)\\s*个?)?\\s*(?:周|星期|礼拜)?([一二三四五六日天])${after}`,
  'u',
);

/**
 * A line that begins with 明天, 下周一 or, where no day stands above it, 周二, with that day written out; where its date
 * stands beside it, the date alone says it, and is checked against the weekday. Weeks begin on Monday (GB/T 7408).
 */
export function saidDay(line: string, today: Temporal.PlainDate, isDayKnown: boolean): string {
  const plain = narrow(line);
  const [whole, before = '', word] = near.exec(plain) ?? [];
  if (whole !== undefined) {
    const rest = line.slice(whole.length);
    const dateOf = (said: string): string =>
      spell(today.add({ days: nearDays[said as keyof typeof nearDays] }));
    if (hasDate(rest)) return `${before}${rest}`;
    const [part = '', join = '', next] = nearFurther.exec(narrow(rest)) ?? [];
    const until = next === undefined ? '' : `${join === '和' || join === '及' ? '、' : join}${dateOf(next)}`;
    return `${before}${dateOf(word ?? '')}${until} ${rest.slice(part.length)}`;
  }
  return weekdaySaid(isDayKnown ? line : withMonth(line, today), today, isDayKnown);
}

const dayAlone = new RegExp(
  `^(${list}(?:(?:周|星期|礼拜)[一二三四五六日天]\\s*)?[(（]?\\s*)(\\d{1,2})\\s*[日号](?!\\s*(?:楼|会议|厅|院|房|馆|门|线|文))`,
  'u',
);

/** 30号 and 周一（30日） as 11月30日: the next such day from today. */
function withMonth(line: string, today: Temporal.PlainDate): string {
  const [whole, before = '', day] = dayAlone.exec(narrow(line)) ?? [];
  if (whole === undefined) return line;
  const dates = Array.from({ length: 62 }, (_, days) => today.add({ days }));
  const date = dates.find((each) => each.day === Number(day));
  return date ? `${line.slice(0, before.length)}${spell(date)}${line.slice(whole.length)}` : line;
}

function weekdaySaid(line: string, today: Temporal.PlainDate, isDayKnown: boolean): string {
  const plain = narrow(line);
  const [whole, before = '', week, day = ''] = ofWeek.exec(plain) ?? [];
  if (whole === undefined) return line;
  const rest = line.slice(whole.length);
  if (hasDate(rest)) return `${before}周${day}${rest}`;
  if (week === undefined && isDayKnown) return line;
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const number = numberOf(day);
  const first =
    week === undefined
      ? today.add({ days: (number - today.dayOfWeek + 7) % 7 })
      : monday.add({ weeks: weeks[week as keyof typeof weeks], days: number - 1 });
  let [said, last, at] = [spell(first), first, whole.length];
  for (;;) {
    const [part, join = '', inWeek, next = ''] = further.exec(plain.slice(at)) ?? [];
    if (part === undefined) break;
    last =
      inWeek === undefined
        ? last.add({ days: (numberOf(next) - last.dayOfWeek + 7) % 7 })
        : monday.add({ weeks: weeks[inWeek as keyof typeof weeks], days: numberOf(next) - 1 });
    said += `${join === '和' || join === '及' ? '、' : join}${spell(last)}`;
    at += part.length;
  }
  return `${before}${said} ${line.slice(at)}`;
}

/** Whether a date follows at once: 下周一（11月30日）. */
function hasDate(rest: string): boolean {
  const next = whenTokens(rest, 'clock').find(({ kind }) => kind !== 'gap');
  return next?.kind === 'day' && next.day.month !== null;
}

function numberOf(day: string): number {
  return '一二三四五六日'.indexOf(day === '天' ? '日' : day) + 1;
}

function spell({ month, day }: Temporal.PlainDate): string {
  return `${month}月${day}日`;
}
