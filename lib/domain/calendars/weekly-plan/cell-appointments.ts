import { clockFirst } from './compact-clock.ts';
import { type WhenToken, whenTokens } from './when-tokens.ts';
import { type WrittenWhen, writtenWhen } from './written-when.ts';

/** One thing written in a cell of a matrix: when, and what. */
export interface Appointment {
  readonly when: WrittenWhen;
  readonly matter: string;
  /** Whether figures without a colon were taken for a clock. */
  readonly doubtful: boolean;
}

const enumerator = /^\s*(?:\d{1,2}[、)）]|\d{1,2}[.．](?!\d{2}(?!\d))|[(（]\d{1,2}[)）]|[①-⑳])\s*/;

/** `9:00 市委常委会` a line, or several parted by `；`, or by `，` before 下午; a line without a time goes on from the one before it. */
export function cellAppointments(text: string): readonly Appointment[] {
  const found: (Appointment & { matter: string; readonly timed: boolean })[] = [];
  const lines = text.split(
    /\r?\n|(?=[②-⑳])|[;；](?=\s*(?:\d|[①-⑳]|上午|下午|晚|周|星期))|[,，。](?=\s*(?:上午|下午|晚上)\s*[:：\d一二三四五六七八九十两])/,
  );
  for (const line of lines.flatMap(timedParts)) {
    if (line.trim() === '') continue;
    const numbered = enumerator.test(line);
    const { when, rest, doubtful } = prefix(line.replace(enumerator, ''));
    const timed = when.times.length + when.days.length + when.weekdays.length > 0;
    const last = found.at(-1);
    if (last && !timed && !numbered && (last.timed || rest.startsWith('（') || rest.startsWith('('))) {
      last.matter = `${last.matter} ${rest}`.trim();
    } else found.push({ when, matter: rest, doubtful, timed });
  }
  return found;
}

/** Before a clock that follows words of the same line, and ends nothing. */
const nextClock = /(?<=[^\s\d:：,，。、至到—–~～-])[\s,，。、]+(?=\d{1,2}[:：]\d{2}(?!\d))/u;

/** `9:00 常委会 10:30 调研` as two; what stands in brackets is no other appointment. */
function timedParts(line: string): readonly string[] {
  if (!/^[\s(（【]*\d{1,2}[:：]\d{2}/.test(line.replace(enumerator, ''))) return [line];
  const parts: string[] = [];
  for (const part of line.split(nextClock)) {
    const last = parts.at(-1);
    if (last === undefined || !isOpen(last)) parts.push(part);
    else parts[parts.length - 1] = `${last} ${part}`;
  }
  return parts;
}

function isOpen(part: string): boolean {
  return (part.match(/[(（]/g)?.length ?? 0) > (part.match(/[)）]/g)?.length ?? 0);
}

/** What a line says about when stands at its beginning. */
const longestPrefix = 120;

const meaningful = new Set<WhenToken['kind']>(['day', 'weekday', 'clock', 'part', 'all-day', 'open']);

/** What a line says about when at its beginning, and what comes after. */
function prefix(line: string): {
  readonly when: WrittenWhen;
  readonly rest: string;
  readonly doubtful: boolean;
} {
  const { text, doubtful } = clockFirst(line);
  const { before, rest } = parted(text);
  return { when: writtenWhen(before), rest, doubtful };
}

/** As `prefix`, but the words themselves, and whether they name a day. */
export function whenPrefix(text: string): {
  readonly said: string;
  readonly dated: boolean;
  readonly rest: string;
} {
  const line = clockFirst(text.replace(enumerator, '')).text;
  const { before, end, rest } = parted(line);
  return {
    said: line.slice(0, end).trim(),
    dated: before.some(({ kind }) => kind === 'day' || kind === 'weekday'),
    rest,
  };
}

function parted(line: string): {
  readonly before: readonly WhenToken[];
  readonly end: number;
  readonly rest: string;
} {
  const tokens = whenTokens(line.slice(0, longestPrefix), 'clock');
  const text = tokens.findIndex(({ kind }) => kind === 'text');
  const before = text === -1 ? tokens : tokens.slice(0, text);
  const last = before.findLastIndex(({ kind }) => meaningful.has(kind));
  const end = last === -1 ? 0 : (before[last]?.end ?? 0);
  const rest = line
    .slice(end)
    .replace(/^[\s:：,，、;；.。)）\]】—-]+/, '')
    .trim();
  return { before: before.slice(0, last + 1), end, rest };
}
