import type { Span } from './read-text.ts';

/** Where two texts differ: a stretch of each, either of which may be empty. */
export interface Hunk {
  readonly written: Span;
  readonly expected: Span;
}

/** Where `written` differs from `expected`, by the fewest characters changed, added and left out. */
export function hunksOf(written: string, expected: string): readonly Hunk[] {
  const width = expected.length + 1;
  const cost = costsOf(written, expected);
  const hunks: Hunk[] = [];
  let [i, j] = [written.length, expected.length];
  let open: { written: number; expected: number } | null = null;
  const close = (): void => {
    if (open) hunks.push(whole({ start: i, end: open.written }, { start: j, end: open.expected }));
    open = null;
  };
  /** Half of a rare character is none: both halves are on the same side of an edge. */
  const whole = (w: Span, e: Span): Hunk => {
    const before = isLow(written, w.start) || isLow(expected, e.start) ? 1 : 0;
    const behind = isLow(written, w.end) || isLow(expected, e.end) ? 1 : 0;
    return {
      written: { start: w.start - before, end: w.end + behind },
      expected: { start: e.start - before, end: e.end + behind },
    };
  };
  while (i > 0 || j > 0) {
    const here = cost[i * width + j] as number;
    const same = i > 0 && j > 0 && written[i - 1] === expected[j - 1];
    if (same && cost[(i - 1) * width + j - 1] === here) {
      close();
      i -= 1;
      j -= 1;
      continue;
    }
    open ??= { written: i, expected: j };
    if (i > 0 && j > 0 && cost[(i - 1) * width + j - 1] === here - 1) {
      i -= 1;
      j -= 1;
    } else if (i > 0 && cost[(i - 1) * width + j] === here - 1) i -= 1;
    else j -= 1;
  }
  close();
  return hunks.reverse();
}

/** Whether the second half of a character stands at a place. */
export function isLow(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

function costsOf(a: string, b: string): Uint16Array {
  const width = b.length + 1;
  const cost = new Uint16Array((a.length + 1) * width);
  for (let j = 0; j < width; j += 1) cost[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    cost[i * width] = i;
    for (let j = 1; j < width; j += 1) {
      const change = (cost[(i - 1) * width + j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const drop = (cost[(i - 1) * width + j] as number) + 1;
      const add = (cost[i * width + j - 1] as number) + 1;
      cost[i * width + j] = Math.min(change, drop, add);
    }
  }
  return cost;
}

/** A stretch of a text that comes near to what was looked for. */
export interface NearText extends Span {
  readonly distance: number;
}

/**
 * Every stretch of a text that is what is looked for with at most `most` characters changed, added or left out, the
 * nearest where several overlap (Sellers 1980).
 */
export function nearTexts(text: string, wanted: string, most: number): readonly NearText[] {
  if (!mayHold(text, wanted, most)) return [];
  let cost = Array.from({ length: wanted.length + 1 }, (_, j) => j);
  let start = new Array<number>(wanted.length + 1).fill(0);
  const hits: NearText[] = [];
  for (let i = 1; i <= text.length; i += 1) {
    const [next, from] = [[0], [i]];
    for (let j = 1; j <= wanted.length; j += 1) {
      const change = (cost[j - 1] as number) + (text[i - 1] === wanted[j - 1] ? 0 : 1);
      const extra = (cost[j] as number) + 1;
      const missing = (next[j - 1] as number) + 1;
      const least = Math.min(change, extra, missing);
      next.push(least);
      from.push((least === change ? start[j - 1] : least === extra ? start[j] : from[j - 1]) as number);
    }
    const distance = next[wanted.length] as number;
    if (distance <= most) hits.push({ start: from[wanted.length] as number, end: i, distance });
    cost = next;
    start = from;
  }
  const kept: NearText[] = [];
  const off = ({ start: from, end }: Span): number => Math.abs(end - from - wanted.length);
  for (const hit of hits.sort((a, b) => a.distance - b.distance || off(a) - off(b) || a.end - b.end))
    if (!kept.some((other) => other.start < hit.end && hit.start < other.end)) kept.push(hit);
  return kept.sort((a, b) => a.start - b.start);
}

/** Each change spoils at most two pairs of neighbours: a text without enough of them holds nothing near. */
function mayHold(text: string, wanted: string, most: number): boolean {
  const needed = wanted.length - 1 - 2 * most;
  let shared = 0;
  for (let at = 0; at + 1 < wanted.length; at += 1) if (text.includes(wanted.slice(at, at + 2))) shared += 1;
  return shared >= needed && text.length >= wanted.length - most;
}
