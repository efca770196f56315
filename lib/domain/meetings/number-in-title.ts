import { readCount } from '../time/read-count.ts';
import type { Meeting } from './meeting.ts';
import { englishOrdinal, hanNumeral } from './numerals.ts';

type Numbers = Pick<Meeting, 'term' | 'number'>;
type Kind = keyof Numbers;

const HAN = '[零〇一二三四五六七八九十百]+|\\d+';
const chinese: Readonly<Record<Kind, RegExp>> = {
  term: new RegExp(`(${HAN})(?=届)`, 'u'),
  number: new RegExp(`(${HAN})(?=次(?!全体))`, 'u'),
};
/** An English title says the number first, the term after it. */
const english: Readonly<Record<Kind, RegExp>> = {
  number: /\b\d+(?:st|nd|rd|th)\b/,
  term: /(?<=\d(?:st|nd|rd|th)\b.*)\b\d+(?:st|nd|rd|th)\b/,
};

/**
 * A title with the numbers of a meeting in place of those it was given: 第二十二次会议 becomes 第二十三次会议, 22nd Meeting
 * 23rd Meeting. What does not stand in the title is not put in, and another count (第二次全体会议) is left alone.
 */
export function renumbered(title: string, from: Numbers, to: Numbers): string {
  return (['number', 'term'] as const).reduce((text, kind) => {
    const [old, now] = [from[kind], to[kind]];
    const found = old === null ? null : inTitle(text, kind);
    if (!found || now === null || found.count !== old) return text;
    return text.slice(0, found.at) + written(found.text, now) + text.slice(found.at + found.text.length);
  }, title);
}

/** Whether a title names another number or term than the meeting has; null where it says neither or the same. */
export function contradictionIn(
  title: string,
  numbers: Numbers,
): { readonly kind: Kind; readonly said: number } | null {
  for (const kind of ['number', 'term'] as const) {
    const said = inTitle(title, kind)?.count;
    if (said !== undefined && numbers[kind] !== null && said !== numbers[kind]) return { kind, said };
  }
  return null;
}

function inTitle(
  title: string,
  kind: Kind,
): { readonly at: number; readonly text: string; readonly count: number } | null {
  const found = title.match(chinese[kind]) ?? title.match(english[kind]);
  if (!found) return null;
  const count = readCount(found[0].replace(/\D+$/u, '') || found[0]);
  return count === null ? null : { at: found.index ?? 0, text: found[0], count };
}

function written(as: string, count: number): string {
  if (/^\d+$/.test(as)) return String(count);
  return /^\d/.test(as) ? englishOrdinal(count) : hanNumeral(count);
}
