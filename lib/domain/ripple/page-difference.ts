/** How a paper that went out becomes what it says now. Pages are counted from 1. */
export interface PageDifference {
  /** Pages to print, each to be laid in the place of the page of this number or behind the last. */
  readonly print: readonly number[];
  /** Pages of the former paper to take out, by the numbers printed on them; they lie behind the last that stays. */
  readonly remove: readonly number[];
  /** Pages the paper has now. */
  readonly of: number;
  /** Nothing of the former paper can stay, or nobody knows its pages: all of it is printed. */
  readonly isWhole: boolean;
}

/**
 * What to print so that the former paper, with these pages laid in, is the present one. `before` is empty where its
 * pages are not known, and `''` in the place of a page that does not lie there.
 */
export function pageDifference(before: readonly string[], now: readonly string[]): PageDifference {
  const print = now.flatMap((page, at) => (before[at] === page ? [] : [at + 1]));
  const remove = before.flatMap((page, at) => (at < now.length || page === '' ? [] : [at + 1]));
  return { print, remove, of: now.length, isWhole: print.length === now.length };
}

/** The paper as it lies there once the difference was laid in: `printed` holds the new pages in their order. */
export function layIn<Page>(
  before: readonly Page[],
  { print, of }: PageDifference,
  printed: readonly Page[],
): readonly Page[] {
  const pages = [...before.slice(0, of)];
  for (const [at, page] of printed.entries()) {
    const number = print[at];
    if (number !== undefined) pages[number - 1] = page;
  }
  return pages;
}

/**
 * The paper as it lies there once only these of its pages (counted from 1) were replaced or taken out; all others stay.
 * `''` stands where a page is to come or was taken out and one behind it lies.
 */
export function layInSome(
  before: readonly string[],
  now: readonly string[],
  done: ReadonlySet<number>,
): readonly string[] {
  const length = Math.max(before.length, now.length);
  const pages = Array.from({ length }, (_, at) => (done.has(at + 1) ? now : before)[at] ?? '');
  return pages.slice(0, pages.findLastIndex((page) => page !== '') + 1);
}
