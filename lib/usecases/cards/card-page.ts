import { isFound, searchTextOf, searchWords } from '#lib/domain/people/find-people.ts';
import type { CardRow } from './queries.ts';

/** How many cards stand on a page of the list. */
export const CARDS_A_PAGE = 200;

/** Some of the cards of a meeting: one page of those that were asked for. */
export interface CardPage {
  readonly rows: readonly CardRow[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
}

/** The page that was asked for (from 1), or else the one with the card that is shown as it will print. */
export function cardPage(
  rows: readonly CardRow[],
  { text, page, shown }: { readonly text: string; readonly page?: number; readonly shown?: string },
): CardPage {
  const asked = searchWords(text);
  const found =
    asked.length === 0
      ? rows
      : rows.filter((row) => isFound(searchTextOf(row.text.replaceAll('\u3000', ''), [row.post]), asked));
  const pages = Math.max(1, Math.ceil(found.length / CARDS_A_PAGE));
  const place = Math.max(
    0,
    found.findIndex(({ personId }) => personId === shown),
  );
  const at = Math.min(Math.max(1, page ?? Math.floor(place / CARDS_A_PAGE) + 1), pages);
  return {
    rows: found.slice((at - 1) * CARDS_A_PAGE, at * CARDS_A_PAGE),
    found: found.length,
    page: at,
    pages,
  };
}
