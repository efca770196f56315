/** Paper that name cards are printed on. No standard asks for one: white with black and red or pink with black are both found (rules 4, 纸色). */
export const cardStocks = ['white', 'pink', 'red'] as const;
export type CardStock = (typeof cardStocks)[number];

/** The paper itself is coloured and only the name is printed; or white paper gets the colour printed under the name. */
export const cardGrounds = ['paper', 'print'] as const;

/** The colours as they are printed and shown, each light enough for black type (WCAG 2.2, 1.4.3). */
export const stockColours: Readonly<Record<CardStock, `#${string}`>> = {
  white: '#ffffff',
  pink: '#f8cdd6',
  red: '#e4483e',
};

/** Whose cards: all, those on the rostrum (often on paper of another colour), those in the hall. */
export const cardPlaces = ['all', 'rostrum', 'hall'] as const;
export type CardPlace = (typeof cardPlaces)[number];
