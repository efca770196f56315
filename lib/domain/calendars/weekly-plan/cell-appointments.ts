import { clockFirst } from './compact-clock.ts';
import { withoutLabels } from './labelled-cell.ts';
import { type WhenToken, whenTokens } from './when-tokens.ts';
import { type WrittenWhen, writtenWhen } from './written-when.ts';

/** One thing written in a cell of a matrix: when, and what. */
export interface Appointment {
  readonly when: WrittenWhen;
  readonly matter: string;
  /** Whether figures without a colon were taken for a clock. */
  readonly doubtful: boolean;
  /** What is said of when is no one day (9月15日前完成) or no one time (9:00前报到). */
  readonly unclear: 'date-unclear' | 'time-unclear' | null;
}

const enumerator =
  /^\s*(?:\d{1,2}[、)）]|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|\d{1,2}[.．](?!\d{2}(?!\d))|[(（]\d{1,2}[)）]|[①-⑳])\s*/;

/** The lines of a text and what stands in one line for several. None is empty. */
export function appointmentParts(text: string): readonly string[] {
  const lines = withoutLabels(text).split(
    /\r?\n|(?=[②-⑳])|[;；](?=\s*(?:\d|[①-⑳]|上午|下午|晚|[每隔单双上下本]?个?(?:周|星期|礼拜)|即日))|[,，。](?=\s*(?:上午|下午|晚上)\s*[:：\d一二三四五六七八九十两])/,
  );
  return lines
    .flatMap(datedParts)
    .flatMap(timedParts)
    .filter((line) => line.trim() !== '');
}

/**
 * `9:00 市委常委会` a line, or several parted by `；`, by `，` before 下午, or by `，` before another day; a line without a time
 * goes on from the one before it.
 */
export function cellAppointments(text: string): readonly Appointment[] {
  const found: (Appointment & { matter: string; readonly timed: boolean })[] = [];
  for (const line of appointmentParts(text)) {
    const numbered = enumerator.test(line);
    const { when, rest, doubtful, unclear } = prefix(line);
    const timed = isDated(when) || when.times.length > 0;
    const last = found.at(-1);
    const unread = last !== undefined && isDated(last.when) && otherDay.test(line.replace(enumerator, ''));
    if (!timed && unread) found.push({ when, matter: rest, doubtful, unclear: 'date-unclear', timed: true });
    else if (last && !timed && !numbered && (last.timed || rest.startsWith('（') || rest.startsWith('('))) {
      last.matter = `${last.matter} ${rest}`.trim();
    } else found.push({ when, matter: rest, doubtful, unclear, timed });
  }
  return found;
}

function isDated({ days, weekdays }: WrittenWhen): boolean {
  return days.length + weekdays.length > 0;
}

/** What names a day that nobody can tell from words: 下周一, and 周一鸣, who may be a person. */
const otherDay = /^\s*(?:[每隔单双上下]\s*个?)?(?:周|星期|礼拜)[一二三四五六日天]|^\s*即日/;

/** `14日 培训，17日 开会` as two, where the first says a day and what it is for, and what follows does too; `17日前` is no other day. */
function datedParts(line: string): readonly string[] {
  if (!isDated(prefix(line).when)) return [line];
  return partsOf(line, /([,，。;；])(?=\s*(?:\d|周|星期|礼拜))/, (part) => {
    const { when, rest, unclear } = prefix(part);
    return isDated(when) && rest !== '' && unclear === null;
  });
}

/** Before a clock that follows words of the same line, and ends nothing. */
const nextClock = /(?<=[^\s\d:：,，。、至到—–~～-])([\s,，。、]+)(?=\d{1,2}[:：]\d{2}(?!\d))/u;

/** `9:00 常委会 10:30 调研` as two. */
function timedParts(line: string): readonly string[] {
  return /\d{1,2}[:：]\d{2}/.test(whenPrefix(line).said) ? partsOf(line, nextClock, () => true) : [line];
}

/** A line cut where another appointment begins; what stands in brackets is none, and each has a matter. */
function partsOf(line: string, cut: RegExp, begins: (part: string) => boolean): readonly string[] {
  const [first = '', ...others] = line.split(cut);
  const parts = [first];
  for (let index = 0; index < others.length; index += 2) {
    const [mark = '', part = ''] = others.slice(index, index + 2);
    const last = parts.at(-1) ?? '';
    if (!isOpen(last) && prefix(last).rest !== '' && begins(part)) parts.push(part);
    else parts[parts.length - 1] = `${last}${mark}${part}`;
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
  readonly unclear: Appointment['unclear'];
} {
  const { text, doubtful } = clockFirst(
    line.replace(enumerator, '').replace(/^\s*本(?=(?:周|星期)[一二三四五六日天])/, ''),
  );
  const { before, end, rest } = parted(text);
  const when = writtenWhen(before);
  const isDay = before.at(-1)?.kind === 'day' || before.at(-1)?.kind === 'weekday';
  const isLoose = before.length > 0 && loose.test(text.slice(end));
  return { when, rest, doubtful, unclear: isLoose ? (isDay ? 'date-unclear' : 'time-unclear') : null };
}

/** 15日起, 15日前 and 15日左右; not 15日前往, 起草 or 后勤. */
const loose =
  /^[\s)）]*(?:起(?!草|诉|步)|(?:下班|之|以)?前(?!往|沿|期|线|进|台)|(?:之|以)?后(?!勤|备|续|期|台|方)|前后|左右|以?内(?!部|网|务|容|蒙)|至今|截止)/;

/** As `prefix`, but the words themselves, and whether they name a day. */
export function whenPrefix(text: string): {
  readonly said: string;
  readonly dated: boolean;
  readonly rest: string;
} {
  const line = clockFirst(text.replace(enumerator, '')).text;
  const { before, end, rest } = parted(line);
  const word = before.length > 0 ? (loose.exec(line.slice(end))?.[0] ?? '') : '';
  return {
    said: line.slice(0, end + word.length).trim(),
    dated: before.some(({ kind }) => kind === 'day' || kind === 'weekday'),
    rest: word === '' ? rest : line.slice(end + word.length).trim(),
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
