import { narrow, squeezed } from './plain-cells.ts';
import type { RowWhen } from './row-when.ts';
import { type WhenToken, whenTokens } from './when-tokens.ts';
import { type WrittenTime, writtenWhen } from './written-when.ts';

/** What 改至 … says of a matter: that it is on another day, or the times it has on its own. */
export type MovedTo = 'another-day' | readonly WrittenTime[];

const move =
  '(?:会议|活动|此项|本项|该项)?(?:时间)?(?:已|因故|临时)*(?:(?:原定|由|从)[^，。；()]{0,14}?)?(?:已|因故|临时)*(?:改期|改|调整|提前|推迟|延期|顺延|变更)(?:至|到|为|在|于)([^，。；,;()【】[\\]]{0,16})';
const inMatter = new RegExp(`(?:^|[(【[])${move}`, 'g');
const inNote = new RegExp(`(?:^|[(【[，。；,;\\s])${move}`, 'g');

/** 改至9月16日上午, 时间调整为9:30; null where nothing is moved to another time: 改至302会议室, 改为周一鸣主持. */
export function movedTo(matter: string, notes: readonly string[]): MovedTo | null {
  const found = [
    ...narrow(squeezed(matter)).matchAll(inMatter),
    ...notes.flatMap((note) => [...narrow(squeezed(note)).matchAll(inNote)]),
  ].map(([, target = '']) => meant(target));
  if (found.includes('another-day')) return 'another-day';
  const times = found.filter((one) => one !== null && one !== 'another-day').flat();
  return times.length > 0 ? times : null;
}

const numbered = /[\d一二三四五六七八九十]+号[^\d上下早中晚]{0,4}(?:室|厅|馆|堂|楼|场|院)/;
/** Days that no token says. */
const elsewhen =
  /^(?:(?:本|这|下+)个?(?:周|星期|礼拜|月)|(?:周|星期|礼拜)[一二三四五六日天](?=召开|举行|进行|开|再)|[明后次翌]日|[明后]天|\d{1,2}月|[上中下]旬|月[初中底末]|节后|会后)/;

function meant(target: string): MovedTo | null {
  const plain = target.trim();
  const said = timely(whenTokens(numbered.test(plain) ? '' : plain, 'clock'));
  const asDays = whenTokens(plain, 'day');
  // 9.16上午 is a day and its half; 9.30 alone is a clock.
  const isDay =
    has(asDays, 'day') &&
    !has(asDays, 'text') &&
    (has(asDays, 'part') || has(asDays, 'clock') || !has(said, 'clock'));
  if (elsewhen.test(plain) || has(said, 'day') || has(said, 'weekday') || isDay) return 'another-day';
  const times = writtenWhen(said).times.filter(({ kind }) => kind !== 'open');
  return times.length > 0 ? times : null;
}

/** What stands before the first word that says nothing about when. */
function timely(tokens: readonly WhenToken[]): readonly WhenToken[] {
  const text = tokens.findIndex(({ kind }) => kind === 'text');
  return text === -1 ? tokens : tokens.slice(0, text);
}

function has(tokens: readonly WhenToken[], kind: WhenToken['kind']): boolean {
  return tokens.some((token) => token.kind === kind);
}

/** When an appointment is after a move on its own day; as it was where there was none. */
export function afterMove(when: RowWhen, matter: string, notes: readonly string[]): RowWhen {
  const moved = movedTo(matter, notes);
  if (moved === null || moved === 'another-day') return when;
  const guessed = moved.some((time) => time.kind === 'clock' && time.guessed);
  const faults = guessed ? [{ code: 'read-as-afternoon' as const, facts: { text: '' } }] : [];
  return { ...when, times: moved, continuous: false, faults: [...when.faults, ...faults] };
}
