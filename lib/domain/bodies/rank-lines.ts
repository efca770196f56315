import type { BodyId } from '../id.ts';
import type { Ranks } from './precedence.ts';

/** One body in the order of who yields, as a list one line a body; `tied`: of the same rank as the line above. */
export interface RankLine {
  readonly id: BodyId;
  readonly tied: boolean;
}

/** An order as lines. */
export function linesOf(ranks: Ranks): readonly RankLine[] {
  return ranks.flatMap((rank) => rank.map((id, index) => ({ id, tied: index > 0 })));
}

/** Lines as an order. */
export function ranksOfLines(lines: readonly RankLine[]): Ranks {
  const ranks: BodyId[][] = [];
  for (const { id, tied } of lines) {
    const last = ranks.at(-1);
    if (tied && last) last.push(id);
    else ranks.push([id]);
  }
  return ranks;
}

/** Puts one line at a place counted in the result. It joins a rank it lands inside of, else has one of its own. */
export function withLineAt(lines: readonly RankLine[], id: BodyId, index: number): readonly RankLine[] {
  const from = lines.findIndex((line) => line.id === id);
  if (from < 0) return lines;
  const others = lines.filter((line) => line.id !== id);
  // Whoever stood below the first of a rank is its first now.
  const next = others[from];
  const left = next?.tied && !lines[from]?.tied ? replaced(others, from, { ...next, tied: false }) : others;
  const line = { id, tied: left[index]?.tied ?? false };
  return [...left.slice(0, index), line, ...left.slice(index)];
}

/** Puts one line on the rank of the line above it, or on one of its own with all that stood below it on that rank. */
export function withTie(lines: readonly RankLine[], id: BodyId, tied: boolean): readonly RankLine[] {
  const at = lines.findIndex((line) => line.id === id);
  return at > 0 ? replaced(lines, at, { id, tied }) : lines;
}

function replaced(lines: readonly RankLine[], at: number, line: RankLine): readonly RankLine[] {
  return lines.map((one, index) => (index === at ? line : one));
}
