import { readCount } from '../time/read-count.ts';
import type { Meeting } from './meeting.ts';
import { englishOrdinal, hanNumeral } from './numerals.ts';

type Numbers = Pick<Meeting, 'term' | 'number'>;
type Kind = keyof Numbers;

const HAN = '(?:[零〇一二三四五六七八九十百]+|\\d+)';
const ORDINAL = '\\b\\d+(?:st|nd|rd|th)\\b';
/** A count before the noun that says what it counts: 届 of a congress, not of a party's plenum; not a sitting (第二次全体会议). */
const said: Readonly<Record<Kind, readonly RegExp[]>> = {
  term: [
    new RegExp(`${HAN}(?=届(?:人大|人民代表大会|常委会))`, 'gu'),
    new RegExp(
      `${ORDINAL}(?=(?: (?!Meeting|Session|of\\b)[\\w'’]+)*? (?:Congress|Standing Committee)(?! Meeting))`,
      'gu',
    ),
  ],
  number: [
    new RegExp(`${HAN}(?=次(?:会议|主任|办公))`, 'gu'),
    new RegExp(`${ORDINAL}(?=(?: (?!of\\b)[\\w'’]+)*? (?:Meeting|Session))`, 'gu'),
  ],
};

/**
 * A title with the numbers of a meeting in place of those it was given: 第二十二次会议 becomes 第二十三次会议, 22nd Meeting
 * 23rd Meeting. What does not stand in the title is not put in.
 */
export function renumbered(title: string, from: Numbers, to: Numbers): string {
  return (['number', 'term'] as const).reduce((text, kind) => {
    const now = to[kind];
    const found = countsIn(text, kind).find(({ count }) => count === from[kind]);
    if (!found || now === null) return text;
    return text.slice(0, found.at) + written(found.text, now) + text.slice(found.at + found.text.length);
  }, title);
}

/** The other number or term a title names; null where it says neither, or the meeting's own among them. */
export function contradictionIn(
  title: string,
  numbers: Numbers,
): { readonly kind: Kind; readonly said: number } | null {
  for (const kind of ['number', 'term'] as const) {
    const counts = countsIn(title, kind).map(({ count }) => count);
    const [first] = counts;
    if (first !== undefined && numbers[kind] !== null && !counts.includes(numbers[kind]))
      return { kind, said: first };
  }
  return null;
}

interface Count {
  readonly at: number;
  readonly text: string;
  readonly count: number;
}

function countsIn(title: string, kind: Kind): readonly Count[] {
  return said[kind].flatMap((pattern) =>
    [...title.matchAll(pattern)].flatMap(({ 0: text, index: at }): readonly Count[] => {
      const count = readCount(text.replace(/[a-z]+$/, ''));
      return count === null ? [] : [{ at, text, count }];
    }),
  );
}

function written(as: string, count: number): string {
  if (/^\d+$/.test(as)) return String(count);
  return /^\d/.test(as) ? englishOrdinal(count) : hanNumeral(count);
}
