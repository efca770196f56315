import { nameCharacters, spacedName } from '../people/name.ts';

/** How a name is set on a card (rules 4): spaced, as it is, a little narrower, or as small as it must be. */
export const cardFits = ['spaced', 'plain', 'narrowed', 'fitted'] as const;
export type CardFit = (typeof cardFits)[number];

export interface CardText {
  /** With the full-width space that is never stored. */
  readonly text: string;
  readonly fit: CardFit;
}

/** 2 characters are spaced to the width of 3; 4 are set a little narrower; 5 and more, or a name with a dot, are fitted. */
export function cardText(name: string): CardText {
  const text = spacedName(name);
  const length = nameCharacters(name).length;
  if (text !== name) return { text, fit: 'spaced' };
  if (length >= 5 || name.includes('·') || !/^\p{Script=Han}+$/u.test(name)) return { text, fit: 'fitted' };
  return { text, fit: length === 4 ? 'narrowed' : 'plain' };
}

/** Card stock in millimetres: one face, as it stands on the table. */
export interface CardSize {
  readonly width: number;
  readonly height: number;
  /** Part of the sheet that becomes the foot of a three-fold card; 0: none. */
  readonly foot: number;
}

/** What offices use; there is no standard (rules 4). Another size is just another value. */
export const cardSizes = {
  '200x100': { width: 200, height: 100, foot: 0 },
  '180x90': { width: 180, height: 90, foot: 0 },
  '210x140': { width: 210, height: 140, foot: 0 },
  'a4-fold': { width: 210, height: 99, foot: 99 },
} as const satisfies Readonly<Record<string, CardSize>>;

/** What a face of another size may measure: both sides of it lie on one A4 sheet. */
export const cardLimits = { width: { min: 60, max: 210 }, height: { min: 30, max: 148 } } as const;

/** A usual size by its name, or another written `150x80` in millimetres; null: no such card, or it is off the sheet. */
export function cardSizeOf(text: string): CardSize | null {
  const usual = Object.entries(cardSizes).find(([name]) => name === text);
  if (usual) return usual[1];
  const [, width, height] = /^(\d{2,3})x(\d{2,3})$/.exec(text) ?? [];
  const size = { width: Number(width), height: Number(height), foot: 0 };
  const within = (['width', 'height'] as const).every(
    (side) => size[side] >= cardLimits[side].min && size[side] <= cardLimits[side].max,
  );
  return width !== undefined && within ? size : null;
}
