import type { Anchored, Colour, TypeRole } from './page-text.ts';

/** Lengths in millimetres from the drawing's top left. */
export interface RectShape extends Anchored {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  readonly fill?: Colour;
  readonly stroke?: Colour;
  readonly strokeWidth?: number;
  readonly dashed?: boolean;
}

export interface LineShape {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly colour?: Colour;
  readonly width?: number;
  readonly dashed?: boolean;
}

/** Words fitted into a box: as large as `size` allows, in as many lines as read best. */
export interface LabelShape extends Anchored {
  readonly kind: 'label';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly role?: TypeRole;
  readonly size: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly lines?: number;
  /** A person's name: one face, never two. */
  readonly name?: boolean;
  readonly turn?: 90 | 180 | 270;
  readonly colour?: Colour;
}

export type Shape = RectShape | LineShape | LabelShape;

export interface CardLine {
  readonly text: string;
  readonly role: TypeRole;
  readonly name?: boolean;
  /** One of several lines of one text: all of them in the size of the smallest. */
  readonly isPart?: boolean;
  /** Share of the face's height this line may take. */
  readonly share: number;
}

export interface Card extends Anchored {
  readonly lines: readonly CardLine[];
}

/** Millimetres of one face. Two faces are printed head to head and folded; `base` is the flap the card stands on. */
export interface CardFormat {
  readonly width: number;
  readonly height: number;
  readonly faces: 1 | 2;
  readonly base?: number;
  readonly marks: boolean;
  readonly fill?: Colour;
  readonly colour?: Colour;
}

export interface CardsBlock {
  readonly kind: 'cards';
  readonly format: CardFormat;
  readonly cards: readonly Card[];
}
