import type { ParagraphSpec } from '../paragraph-spec.ts';
import type { Line } from './break-lines.ts';
import type { TableLayout } from './lay-out-table.ts';
import type { Mark, Page } from './mark.ts';
import type { Piece } from './shape-text.ts';

/** A paragraph with its pieces, so that a page turn can divide it anew. */
export interface SetParagraph {
  readonly spec: ParagraphSpec;
  readonly pieces: readonly Piece[];
}

interface Atom {
  readonly height: number;
  /** No page may end after it. */
  readonly glued: boolean;
}

export interface LineAtom extends Atom {
  readonly kind: 'line';
  readonly line: Line;
  readonly paragraph: SetParagraph;
  /** The paragraph's piece the line begins with. */
  readonly from: number;
  /** Room above, dropped at the top of a page. */
  readonly before: number;
}

export interface BandAtom extends Atom {
  readonly kind: 'band';
  readonly table: TableLayout;
  readonly band: number;
}

/** Marks that stand together, their top left at the left edge of the type area. */
export interface FixedAtom extends Atom {
  readonly kind: 'fixed';
  readonly marks: readonly Mark[];
}

/** Marks that stand at the foot of the page they are on; nothing comes under them. */
export interface FootAtom extends Atom {
  readonly kind: 'foot';
  readonly marks: readonly Mark[];
}

export interface SpaceAtom extends Atom {
  readonly kind: 'space';
}

/** The end of a page, and whole pages set on their own (cards). */
export interface BreakAtom extends Atom {
  readonly kind: 'break';
  /** The running head of what came before ends here. */
  readonly anew: boolean;
  readonly pages: readonly Page[];
}

export interface HeadAtom extends Atom {
  readonly kind: 'head';
  readonly left: string;
  readonly right: string;
}

/** What pages are filled with, from top to bottom. */
export type FlowAtom = LineAtom | BandAtom | FixedAtom | FootAtom | SpaceAtom | BreakAtom | HeadAtom;
