import { narrow } from './plain-cells.ts';

/** What four figures before it count: 1000亩, 1305会议室, 100分钟. */
const counted =
  '(?:年|月|日|号|元|[万亿]|亩|个|名|人(?!大)|户|家|米|吨|公里|公斤|千|克|次|期|届|级|度|多|余|版|项|件|场|台|辆|套|路|[国省]道|线|工程|专案|案|分钟|小时|栋|座(?!谈)|楼|会议室|室)';

/** Hours and minutes without anything between; a clock of five minutes, and no year before its month. */
const figures = '([01]?\\d|2[0-4])([0-5][05])';
const notYear = '(?!20\\d\\d\\s*(?:年|[-/.]\\s*\\d{1,2}(?!\\d)))';
const ended = `(?![\\d.:/年月日号时点])(?:(?<=(?<!\\d)0\\d{3})|(?!\\s*${counted}))`;
const begun = '(?<=^|[\\s(),，、;；。/-]|[午早晚上间约至到日号一二三四五六天])(?<![\\d.:/])';
const until = '\\s*(?:-+|至|到)\\s*';
const anywhere = new RegExp(`${begun}${notYear}${figures}${ended}`, 'g');
/** `1430-16:00` and `14:30-1600`: beside a clock with its colon only what is tied to it. */
const tied = new RegExp(
  `(?<![\\d.:/])${figures}(?=${until}\\d{1,2}:\\d{2})|(?<=\\d:\\d{2}${until})${figures}${ended}`,
  'g',
);

/**
 * `0900`, `930` and `1430-1600` of a cell that says a time, with the colon. Where a clock is written with its colon, other
 * figures are a room or a number: `9:00 305会议室`.
 */
export function spelledClocks(cell: string): string {
  const plain = narrow(cell);
  if (!/\d\s*[:点时]/.test(plain)) return plain.replace(anywhere, '$1:$2');
  return plain.replace(tied, (_, h1, m1, h2, m2) => (h1 === undefined ? `${h2}:${m2}` : `${h1}:${m1}`));
}

const mark = '(?:[01]\\d|2[0-4])[0-5][05]';
const leading = new RegExp(
  `^([\\s(（【]*(?:上午|下午|早上|中午|晚上|晚)?\\s*)(${mark})(?:(\\s*(?:[-—–~至到]+)\\s*)(${mark}))?(?![\\d.:：/])(?!\\s*${counted})(?!\\s*[-—–~至到]+\\s*\\d)`,
);
/** 2020 to 2055, which are rather years: 2030规划座谈会, 2025-2030规划. */
const likelyYear = /^20[2-5]/;

export interface ClockFirst {
  readonly text: string;
  /** Four figures that stand right before words may be a clock and may be anything: they were taken for one. */
  readonly doubtful: boolean;
}

/** `0900常委会` and `1430-1600 座谈会` as `09:00常委会` and `14:30-16:00 座谈会`; the rest as it is. */
export function clockFirst(written: string): ClockFirst {
  const match = leading.exec(written);
  if (!match) return { text: written, doubtful: false };
  const [whole, before = '', from = '', to = '', end] = match;
  const rest = written.slice(whole.length);
  const colon = (figures: string): string => `${figures.slice(0, 2)}:${figures.slice(2)}`;
  const halved = /[午早晚]/.test(before);
  if (!halved && likelyYear.test(from) && (end === undefined || likelyYear.test(end)))
    return { text: written, doubtful: false };
  const clear = halved || end !== undefined || from.startsWith('0') || /^\s*[^\p{L}\p{N}\s]/u.test(rest);
  return {
    text: `${before}${colon(from)}${end === undefined ? '' : `${to}${colon(end)}`}${rest}`,
    doubtful: !clear && rest !== '',
  };
}
