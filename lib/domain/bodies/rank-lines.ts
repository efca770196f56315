/** One body or person in an order of ranks, as a list one line each; `tied`: of the same rank as the line above. */
export interface RankLine<Id extends string> {
  readonly id: Id;
  readonly tied: boolean;
}

/** Lists of ids from the first rank to the last; those of one rank in one list. */
type Ranked<Id extends string> = readonly (readonly Id[])[];

/** An order as lines. */
export function linesOf<Id extends string>(ranks: Ranked<Id>): readonly RankLine<Id>[] {
  return ranks.flatMap((rank) => rank.map((id, index) => ({ id, tied: index > 0 })));
}

/** Lines as an order. */
export function ranksOfLines<Id extends string>(lines: readonly RankLine<Id>[]): Ranked<Id> {
  const ranks: Id[][] = [];
  for (const { id, tied } of lines) {
    const last = ranks.at(-1);
    if (tied && last) last.push(id);
    else ranks.push([id]);
  }
  return ranks;
}

/** Puts one line at a place counted in the result. It joins a rank it lands inside of, else has one of its own. */
export function withLineAt<Id extends string>(
  lines: readonly RankLine<Id>[],
  id: Id,
  index: number,
): readonly RankLine<Id>[] {
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
export function withTie<Id extends string>(
  lines: readonly RankLine<Id>[],
  id: Id,
  tied: boolean,
): readonly RankLine<Id>[] {
  const at = lines.findIndex((line) => line.id === id);
  return at > 0 ? replaced(lines, at, { id, tied }) : lines;
}

/** The rank of every line, counted from 1. */
export function rankNumbers(lines: readonly Pick<RankLine<string>, 'tied'>[]): readonly number[] {
  let rank = 0;
  return lines.map(({ tied }, index) => {
    if (!tied || index === 0) rank += 1;
    return rank;
  });
}

function replaced<Id extends string>(
  lines: readonly RankLine<Id>[],
  at: number,
  line: RankLine<Id>,
): readonly RankLine<Id>[] {
  return lines.map((one, index) => (index === at ? line : one));
}
