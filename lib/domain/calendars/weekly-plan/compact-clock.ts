import { narrow } from './plain-cells.ts';

/** Hours and minutes without anything between; a clock of five minutes, and no year before its month. */
const hours = '[01]?\\d|2[0-4]';
const anywhere = new RegExp(
  `(?<![\\d.:/])(?!20\\d\\d\\s*(?:年|[-/.]\\s*\\d{1,2}(?!\\d)))(${hours})([0-5][05])(?![\\d.:/年月日号时点])`,
  'g',
);

/** `0900`, `930` and `1430-1600` of a cell that says a time, with the colon. */
export function spelledClocks(cell: string): string {
  return narrow(cell).replace(anywhere, '$1:$2');
}

/** What four figures before it count: 1000亩, 1305会议室. */
const counted =
  '(?:年|月|日|号|元|[万亿]|亩|个|名|人(?!大)|户|家|米|吨|公里|公斤|千|克|次|期|届|度|多|余|版|项|件|场|台|辆|套|路|[国省]道|线|工程|专案|案|楼|会议室|室)';
const mark = '(?:[01]\\d|2[0-4])[0-5][05]';
const leading = new RegExp(
  `^([\\s(（【]*(?:上午|下午|早上|中午|晚上|晚)?\\s*)(${mark})(?:(\\s*(?:[-—–~至到]+)\\s*)(${mark}))?(?![\\d.:：/])(?!\\s*${counted})`,
);

export interface ClockFirst {
  readonly text: string;
  /** Four figures that stand right before words may be a clock and may be anything: they were taken for one. */
  readonly doubtful: boolean;
}

/** `0900常委会` and `1430-1600 座谈会` as `09:00常委会` and `14:30-16:00 座谈会`; the rest as it is. */
export function clockFirst(written: string): ClockFirst {
  const match = leading.exec(written);
  if (!match) return { text: written, doubtful: false };
  const [whole, before = '', from = '', to = '', until] = match;
  const rest = written.slice(whole.length);
  const colon = (figures: string): string => `${figures.slice(0, 2)}:${figures.slice(2)}`;
  const clear = before !== '' || until !== undefined || from.startsWith('0') || /^[^\p{L}\p{N}]/u.test(rest);
  return {
    text: `${before}${colon(from)}${until === undefined ? '' : `${to}${colon(until)}`}${rest}`,
    doubtful: !clear && rest !== '',
  };
}
