import type { Locale } from '#lib/i18n/locale.ts';

/** Full cells of a title of 2号 that the type area of 156 mm holds, with air at both sides. */
const CELLS = 19;
/** Where a Chinese title is divided, and what a division costs: none before the number of a meeting. */
const BREAKS: readonly (readonly [RegExp, number])[] = [
  [/(?=第[一二三四五六七八九十百零]+次)/gu, 0],
  [/(?<=常务委员会|办公室|人民政府)/gu, 0.5],
  [/(?<=第[一二三四五六七八九十百零]+届)/gu, 2],
  [/(?<=人民代表大会|关于|召开|委员会|会议)/gu, 3],
];
/** Terms a title is never divided in, though each of their words stands by itself elsewhere (GB/T 9704 7.3.1: 词意完整). */
const TERMS = /人民代表大会|常务委员会|人民政府|人民法院|人民检察院|监察委员会|政治协商会议/gu;
const BETWEEN_WORDS = 8;
const ONE_MORE_LINE = 4;
const UNEVEN = 0.2;

/** A title divided into lines of whole words, as even as they will go; one in English may hold a Chinese name. */
export function titleLines(title: string, locale: Locale): readonly string[] {
  const isChinese = locale === 'zh-CN' || /\p{Script=Han}/u.test(title);
  return isChinese ? cheapest(title, breaksOf(title)).lines.map((line) => line.trim()) : wrapWords(title);
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

interface Division {
  readonly lines: readonly string[];
  readonly cost: number;
}

function breaksOf(title: string): ReadonlyMap<number, number> {
  const costs = new Map<number, number>();
  for (const { index } of segmenter.segment(title)) {
    if (index > 0 && !/[）》」』”，、。]/.test(title.charAt(index))) costs.set(index, BETWEEN_WORDS);
  }
  for (const [pattern, cost] of BREAKS) {
    for (const { index } of title.matchAll(pattern)) {
      if (index > 0) costs.set(index, Math.min(cost, costs.get(index) ?? cost));
    }
  }
  for (const { index, 0: term } of title.matchAll(TERMS)) {
    for (let at = index + 1; at < index + term.length; at++) costs.delete(at);
  }
  return costs;
}

/** The cheapest division of the title, trying one line, two and three. */
function cheapest(title: string, breaks: ReadonlyMap<number, number>): Division {
  const one: Division = { lines: [title], cost: width(title) <= CELLS ? 0 : Number.POSITIVE_INFINITY };
  const two = [...breaks].map(([at, cost]) => divide([title.slice(0, at), title.slice(at)], cost));
  const three = [...breaks].flatMap(([first, cost]) =>
    [...breaks]
      .filter(([second]) => second > first)
      .map(([second, more]) =>
        divide([title.slice(0, first), title.slice(first, second), title.slice(second)], cost + more),
      ),
  );
  const best = [one, ...two, ...three].reduce((least, each) => (each.cost < least.cost ? each : least));
  return Number.isFinite(best.cost) ? best : { lines: cutEvenly(title), cost: 0 };
}

function divide(lines: readonly string[], cost: number): Division {
  const widths = lines.map(width);
  if (Math.max(...widths) > CELLS) return { lines, cost: Number.POSITIVE_INFINITY };
  const uneven = (Math.max(...widths) - Math.min(...widths)) * UNEVEN;
  return { lines, cost: cost + uneven + (lines.length - 1) * ONE_MORE_LINE };
}

/** Full cells: half a one for a digit or Latin letter. */
function width(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u0020-\u024f]/.test(char) ? 0.5 : 1), 0);
}

function cutEvenly(title: string): readonly string[] {
  const chars = [...title];
  const count = Math.ceil(chars.length / CELLS);
  const each = Math.ceil(chars.length / count);
  return Array.from({ length: count }, (_, at) => chars.slice(at * each, (at + 1) * each).join(''));
}

/** Latin letters of a bold title that a line holds. */
const LETTERS = 34;

function wrapWords(title: string): readonly string[] {
  const count = Math.ceil(title.length / LETTERS);
  const each = Math.max(title.length / count, 1);
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && longer.length <= Math.min(LETTERS, each + 6)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
