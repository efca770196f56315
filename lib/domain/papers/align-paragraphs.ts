import { hunksOf } from '../scripts/compare-text.ts';

/** A paragraph of either text beside the one it became; null: only the other text has it. */
export interface ParagraphPair {
  readonly before: number | null;
  readonly after: number | null;
}

/** At least so much of their pairs of neighbours two paragraphs share that are one, rewritten. */
const ALIKE = 0.35;
/** What is not paired costs so much for each: a pair is worth it where it is alike at all. */
const ALONE = 0.5;
/** Beyond so many possible pairs in one changed stretch nobody reads what became what. */
const MOST_PAIRS = 40_000;

/**
 * Which paragraph of a text became which of another, in the order they are read: equal ones by the fewest changes, of
 * those between them the ones that are most alike.
 */
export function alignParagraphs(
  before: readonly string[],
  after: readonly string[],
): readonly ParagraphPair[] {
  const signs = signsOf([...before, ...after]);
  const pairs: ParagraphPair[] = [];
  let [i, j] = [0, 0];
  const same = (until: number): void => {
    while (i < until) pairs.push({ before: i++, after: j++ });
  };
  for (const { written, expected } of hunksOf(signs(before), signs(after))) {
    same(written.start);
    const between = pairAlike(before.slice(i, written.end), after.slice(j, expected.end));
    for (const pair of between) pairs.push({ before: moved(pair.before, i), after: moved(pair.after, j) });
    [i, j] = [written.end, expected.end];
  }
  same(before.length);
  return pairs;
}

const moved = (at: number | null, by: number): number | null => (at === null ? null : at + by);

/** Every text as one character, equal texts as the same: no halves of rare ones, so that each stands alone. */
function signsOf(texts: readonly string[]): (list: readonly string[]) => string {
  const known = new Map([...new Set(texts)].map((text, at) => [text, String.fromCharCode(at + 1)]));
  if (known.size >= 0xd000) throw new Error(`${known.size} different paragraphs are no paper`);
  return (list) => list.map((text) => known.get(text)).join('');
}

function pairAlike(before: readonly string[], after: readonly string[]): readonly ParagraphPair[] {
  const gone = before.map((_, at) => ({ before: at, after: null }));
  const come = after.map((_, at) => ({ before: null, after: at }));
  if (gone.length === 0 || come.length === 0 || gone.length * come.length > MOST_PAIRS)
    return [...gone, ...come];
  const cost = costsOf(before, after);
  const pairs: ParagraphPair[] = [];
  let [i, j] = [before.length, after.length];
  while (i > 0 || j > 0) {
    const here = cost[i]?.[j] ?? 0;
    const pair = i > 0 && j > 0 ? pairCost(before[i - 1] ?? '', after[j - 1] ?? '') : Infinity;
    if (pair < Infinity && near(here, (cost[i - 1]?.[j - 1] ?? 0) + pair))
      pairs.push({ before: --i, after: --j });
    else if (j > 0 && near(here, (cost[i]?.[j - 1] ?? 0) + ALONE)) pairs.push({ before: null, after: --j });
    else pairs.push({ before: --i, after: null });
  }
  return pairs.reverse();
}

const near = (one: number, other: number): boolean => Math.abs(one - other) < 1e-9;

function costsOf(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const cost: number[][] = [Array.from({ length: after.length + 1 }, (_, j) => j * ALONE)];
  before.forEach((text, i) => {
    const row = [(i + 1) * ALONE];
    after.forEach((other, j) => {
      const alone = Math.min(cost[i]?.[j + 1] ?? 0, row[j] ?? 0) + ALONE;
      row.push(Math.min(alone, (cost[i]?.[j] ?? 0) + pairCost(text, other)));
    });
    cost.push(row);
  });
  return cost;
}

/** From 0 for one text twice to less than two alone; paragraphs that are not alike are no pair. */
function pairCost(one: string, other: string): number {
  if (one === other) return 0;
  const [first, second] = [neighboursOf(one), neighboursOf(other)];
  if (first.size === 0 || second.size === 0) return Infinity;
  const shared = [...first].filter((pair) => second.has(pair)).length;
  const alike = (2 * shared) / (first.size + second.size);
  return alike < ALIKE ? Infinity : 1 - alike;
}

function neighboursOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}
