import { narrow, numberOf } from './plain-cells.ts';

/** A part of the day as people name it. `am` and `pm` are English hours, where 12 a.m. is midnight. */
export type DayPart = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'am' | 'pm';

/** A day as written; what it leaves out is null. */
export interface WrittenDay {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number;
}

type Meaning =
  | { readonly kind: 'day'; readonly day: WrittenDay }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'clock'; readonly hour: number; readonly minute: number; readonly part: DayPart | null }
  | { readonly kind: 'part'; readonly part: DayPart }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'all-day' | 'open' | 'to' | 'gap' | 'text' };

/** A piece of a text about when; `at` and `end` are places in the text as written. */
export type WhenToken = Meaning & { readonly at: number; readonly end: number };

/** How `3.2` and `3-2` are read: as a day, as a clock time, or the first as a day and the rest as times. */
export type BareNumbers = 'day' | 'clock';

const n = '(\\d{1,2}|[〇零一二三四五六七八九十两廿]{1,3})';
const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const monthWord = `(${months})[a-z]*\\.?`;
const weekdaysZh = '一二三四五六日';
const weekdaysEn = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const parts: readonly (readonly [RegExp, DayPart])[] = [
  [/^凌晨/, 'dawn'],
  [/^(?:上午|早|清|morning)/i, 'morning'],
  [/^(?:中午|午间|noon)/i, 'noon'],
  [/^(?:下午|afternoon)/i, 'afternoon'],
  [/^(?:傍晚|晚|夜间|evening)/i, 'evening'],
  [/^a/i, 'am'],
  [/^p/i, 'pm'],
];
const partWords =
  '凌晨|早上|早晨|清晨|上午|中午|午间|下午|傍晚|晚上|晚间|夜间|晚(?![会宴餐报自])|(?:morning|noon|afternoon|evening)\\b|[ap]\\.?m\\b\\.?';
/** What leaders do, right behind a weekday: 周五赴京. */
const doing =
  '赴|去|前往|参加|出席|列席|召开|举行|主持|陪同|调研|会见|接见|听取|带队|检查|督查|出差|接待|培训|考察|拜访|走访|慰问|座谈|外出|学习|请假|休假|休息|值班';
/** What may follow 周一 where it is a weekday: 周一鸣 is a person. */
const afterWeekday = `(?!\\p{Script=Han})|(?=${partWords}|至|到|全天|-|${doing}|[一二三四五六七八九十两]{1,3}\\s*[点时])`;

type Reader = (match: RegExpExecArray) => Meaning | null;
const rule = (source: string, read: Reader): readonly [RegExp, Reader] => [new RegExp(source, 'iuy'), read];

const text: Meaning = { kind: 'text' };
const monthOf = (word: string | undefined): number =>
  months.split('|').indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1;
const yearOf = (word: string | undefined): number | null => (word === undefined ? null : Number(word));
const dayOf = (year: number | null, month: number | null, day: number): Meaning => ({
  kind: 'day',
  day: { year, month, day },
});
const numbered = (word: string | undefined): number => numberOf(word ?? '');

/** In the order they are tried: the longer form of a thing before the shorter. */
const rules: readonly (readonly [RegExp, Reader])[] = [
  rule('(20\\d{2})(\\d{2})(\\d{2})(?!\\d)', ([, y, m, d]) => dayOf(Number(y), Number(m), Number(d))),
  rule(`(20\\d{2})\\s*(?:年|[-/.])\\s*${n}\\s*(?:月|[-/.])\\s*${n}(?!\\d)\\s*[日号]?`, ([, y, m, d]) =>
    dayOf(Number(y), numbered(m), numbered(d)),
  ),
  rule('(20\\d{2})\\s*年', ([, y]) => ({ kind: 'year', year: Number(y) })),
  rule(`${n}\\s*月\\s*${n}(?![\\d:])\\s*[日号]?`, ([, m, d]) => dayOf(null, numbered(m), numbered(d))),
  rule(`(\\d{1,2})(?:st|nd|rd|th)?\\s+${monthWord}(?:,?\\s+(20\\d{2}))?\\b`, ([, d, m, y]) =>
    dayOf(yearOf(y), monthOf(m), Number(d)),
  ),
  rule(`${monthWord}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s+(20\\d{2})(?!\\d))?`, ([, m, d, y]) =>
    dayOf(yearOf(y), monthOf(m), Number(d)),
  ),
  rule(
    '(\\d{1,2})\\s*:\\s*(\\d{2})(?!\\d)(?:\\s*:\\s*\\d{2}(?!\\d))?(?:\\s*([ap])\\.?m\\b\\.?)?',
    ([, h, m, part]) => clock(Number(h), Number(m), part),
  ),
  rule('(\\d{1,2})(?:\\.(\\d{2}))?\\s*([ap])\\.?m\\b\\.?', ([, h, m, part]) =>
    clock(Number(h), Number(m ?? 0), part),
  ),
  rule(`${n}\\s*(?:时|点钟?|點)(?:\\s*(半|[一三]刻|整|${n}\\s*分?))?(?!\\d)`, ([, h, m, minute]) =>
    clock(
      numbered(h),
      m === '半' ? 30 : m === '一刻' ? 15 : m === '三刻' ? 45 : minute ? numbered(minute) : 0,
    ),
  ),
  rule(`${n}\\s*[日号](?!\\s*(?:楼|会议|厅|院|房|馆|门|线|文))`, ([, d]) => dayOf(null, null, numbered(d))),
  rule(`(?:星期|周|礼拜)\\s*([一二三四五六日天1-7])(?:${afterWeekday})`, ([, d]) => ({
    kind: 'weekday',
    weekday: /\d/.test(d ?? '') ? Number(d) : weekdaysZh.indexOf(d === '天' ? '日' : (d ?? '')) + 1,
  })),
  rule('(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\\b\\.?', ([, d]) => ({
    kind: 'weekday',
    weekday: weekdaysEn.indexOf((d ?? '').toLowerCase()) + 1,
  })),
  rule('全天|一?整天|全日|一天(?!\\p{Script=Han})|all[ -]day\\b', () => ({ kind: 'all-day' })),
  rule(
    '(?:时间)?(?:待定|未定|另定|暂未确定)|另行通知|待通知|tb[dc]\\b|to be (?:decided|confirmed)\\b',
    () => ({
      kind: 'open',
    }),
  ),
  rule('上(?=\\s*[、/和及]?\\s*下午)', () => ({ kind: 'part', part: 'morning' })),
  rule(partWords, ([word]) => ({
    kind: 'part',
    part: parts.find(([form]) => form.test(word))?.[1] ?? 'morning',
  })),
  rule('-+|至|(?<![签报])到(?!会|场|岗|位|达|齐)|(?:to|until)\\b', () => ({ kind: 'to' })),
  rule('\\d{3,}|[a-z]+', () => text),
  rule('\\d{1,2}', ([d]) => ({ kind: 'number', number: Number(d) })),
  rule('[\\s()（）【】\\[\\],，、;；。.:/|]+', () => ({ kind: 'gap' })),
  rule('[\\s\\S]', () => text),
];

function clock(hour: number, minute: number, english?: string): Meaning {
  const part = english === undefined ? null : english.toLowerCase() === 'a' ? 'am' : 'pm';
  return { kind: 'clock', hour, minute, part };
}

/** `3.2`, `3/2` and a lone `3-2`. */
const bare = /(\d{1,2})([./])(\d{1,2})(?![\d:]|\s*[ap]\.?m\b)/iy;
const loneDash = /^\s*(\d{1,2})-(\d{1,2})\s*$/;

const lunarDay =
  '(?:初[一二三四五六七八九十]|十[一二三四五六七八九]?|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三[十一二三四五六七八九]?)';
/** The day of the old calendar beside a date: （农历八月初四）, （八月十五 中秋）, 9月24日/八月十四; it never ends in 日 of itself. */
const lunar = new RegExp(
  `\\((?:农历|阴历)?[^()\\d]{0,5}月${lunarDay}(?![一二三四五六七八九十日号])[^()\\d日号]{0,8}\\)|(?:农历|阴历)[^()\\d月]{1,5}月${lunarDay}|(?<=\\d\\s*[日号]\\s*[/、,]?\\s*)闰?[正一二三四五六七八九十冬腊]{1,2}月${lunarDay}(?![一二三四五六七八九十日号])`,
  'gu',
);

/** Cuts a text into what it says about days and times and what it does not. Never fails: the rest is `text`. */
export function whenTokens(written: string, bareNumbers: BareNumbers): readonly WhenToken[] {
  const plain = narrow(written).replace(lunar, (day) => ' '.repeat(day.length));
  const lone = bareNumbers === 'day' ? loneDash.exec(plain) : null;
  if (lone) return [{ ...dayOf(null, Number(lone[1]), Number(lone[2])), at: 0, end: plain.length }];
  const tokens: WhenToken[] = [];
  let days = 0;
  let [before, last]: (WhenToken['kind'] | null)[] = [null, null];
  for (let at = 0; at < plain.length; ) {
    // The first pair is a day, and the second where only 至 stands between: 3.2-3.8.
    const asDay: boolean =
      bareNumbers === 'day' && (days === 0 || (days === 1 && last === 'to' && before === 'day'));
    const found: Found = readBare(plain, at, asDay) ?? readRule(plain, at);
    const { kind } = found.meaning;
    if (kind === 'day') days += 1;
    if (kind !== 'gap') [before, last] = [last ?? null, kind];
    tokens.push({ ...found.meaning, at, end: at + found.length });
    at += found.length;
  }
  return tokens;
}

interface Found {
  readonly meaning: Meaning;
  readonly length: number;
}

function readBare(plain: string, at: number, asDay: boolean): Found | null {
  bare.lastIndex = at;
  const match = bare.exec(plain);
  if (!match) return null;
  const [whole, a, mark, b] = match;
  const [first, second] = [Number(a), Number(b)];
  if (asDay && first >= 1 && first <= 12 && second >= 1) {
    return { meaning: dayOf(null, first, second), length: whole.length };
  }
  const isClock = !asDay && mark === '.' && b?.length === 2 && first <= 24 && second < 60;
  return isClock ? { meaning: clock(first, second), length: whole.length } : null;
}

function readRule(plain: string, at: number): Found {
  for (const [form, read] of rules) {
    form.lastIndex = at;
    const match = form.exec(plain);
    if (!match || match[0] === '') continue;
    const meaning = read(match);
    if (meaning) return { meaning, length: match[0].length };
  }
  return { meaning: text, length: 1 };
}
