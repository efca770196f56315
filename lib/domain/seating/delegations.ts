/*
 * Delegations of a congress sit in blocks; blocks and the people inside them move on every year of a term, so that
 * everyone sits in front once in five years (rules 2.4, after the National People's Congress).
 */

/**
 * Blocks from the middle outwards (`[g0, g1, g1', g2, g2']`) in a year of the term, the first year being 1:
 * every year the middle block goes to the outermost place and all others move one place inwards.
 */
export function rotateBlocks<T>(blocks: readonly T[], year: number): readonly T[] {
  return rotateLeft(blocks, year - 1);
}

/** People of one delegation in a year of the term: every year the first fifth (rounded up) moves to the end. */
export function rotateDelegation<T>(people: readonly T[], year: number): readonly T[] {
  return rotateLeft(people, Math.ceil(people.length / 5) * (year - 1));
}

export function rotateLeft<T>(list: readonly T[], by: number): readonly T[] {
  if (list.length === 0) return list;
  const start = ((by % list.length) + list.length) % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

/**
 * One block of seats, front row first: the heads of the delegation sit in the front row from the left, the others
 * fill the columns, each from the front to the back (按姓名笔画纵向排列). Empty seats are null.
 */
export function fillBlock<T>(
  heads: readonly T[],
  others: readonly T[],
  size: {
    readonly rows: number;
    readonly columns: number;
    /** Whether a place may be given; left out: all may. */
    readonly isFree?: (row: number, column: number) => boolean;
  },
): { readonly rows: readonly (readonly (T | null)[])[]; readonly over: readonly T[] } {
  const { isFree = () => true } = size;
  const rows = Array.from({ length: size.rows }, () => new Array<T | null>(size.columns).fill(null));
  const columns = Array.from({ length: size.columns }, (_, column) => column);
  const inFront = columns.filter((column) => size.rows > 0 && isFree(0, column)).slice(0, heads.length);
  for (const [i, column] of inFront.entries()) setSeat(rows, 0, column, heads[i] as T);
  const queue = [...heads.slice(inFront.length), ...others];
  let next = 0;
  for (const column of columns) {
    for (let row = 0; row < size.rows && next < queue.length; row += 1) {
      if (!isFree(row, column) || rows[row]?.[column] !== null) continue;
      setSeat(rows, row, column, queue[next] as T);
      next += 1;
    }
  }
  return { rows, over: queue.slice(next) };
}

function setSeat<T>(rows: (T | null)[][], row: number, column: number, person: T): void {
  const seats = rows[row];
  if (seats) seats[column] = person;
}
