import type { CardChoice } from '#lib/usecases/cards/queries.ts';

/** How the cards are printed, as an address says it; `change` is what one way more would choose. */
export function cardQuery(choice: CardChoice, change: Partial<CardChoice> = {}): string {
  const { card, stock, ground, place } = { ...choice, ...change };
  return `?${new URLSearchParams({ card, ...chosen({ stock, ground, place }) })}`;
}

/** What is not as usual; the colour of white paper is nothing to choose. */
export function chosen({ stock, ground, place }: Omit<CardChoice, 'card'>): Readonly<Record<string, string>> {
  return {
    ...(stock === 'white' ? {} : { stock }),
    ...(stock === 'white' || ground === 'paper' ? {} : { ground }),
    ...(place === 'all' ? {} : { place }),
  };
}
