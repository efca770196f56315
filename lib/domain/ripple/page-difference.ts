/** How a paper that went out becomes what it says now. Pages are counted from 1. */
export interface PageDifference {
  /** Pages to print, each to be laid in the place of the page of this number or behind the last. */
  readonly print: readonly number[];
  /** Pages of the former paper to take out; they lie at its end. */
  readonly remove: readonly number[];
  /** Pages the paper has now. */
  readonly of: number;
  /** Nothing of the former paper can stay, or nobody knows its pages: all of it is printed. */
  readonly isWhole: boolean;
}

/** What to print so that the former paper, with these pages laid in, is the present one. `before` is empty where its pages are not known. */
export function pageDifference(before: readonly string[], now: readonly string[]): PageDifference {
  const print = now.flatMap((page, at) => (before[at] === page ? [] : [at + 1]));
  const remove = before.slice(now.length).map((_, at) => now.length + at + 1);
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
 * A page that is to come and has not is `''`, where one behind it has.
 */
export function layInSome(
  before: readonly string[],
  now: readonly string[],
  done: ReadonlySet<number>,
): readonly string[] {
  const pages: string[] = [];
  for (let number = 1; number <= Math.max(before.length, now.length); number += 1) {
    const page = (done.has(number) ? now : before)[number - 1];
    if (page !== undefined) pages[number - 1] = page;
  }
  return Array.from(pages, (page = '') => page).filter((page, at) => page !== '' || at < now.length);
}
