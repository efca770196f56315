/** Faces by the part they play on an official paper; which font file plays the part is the office's business. */
export type TypeRole = 'xiaobiaosong' | 'fangsong' | 'heiti' | 'kaiti' | 'songti';

/** `#rrggbb`. */
export type Colour = string;

export const INK: Colour = '#000000';
/** Words beside the text: stage directions, running heads. */
export const QUIET: Colour = '#4a4a4a';

export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly role?: TypeRole;
  /** Points; the block's own size when left out. */
  readonly size?: number;
  /** Stressed words: set in 黑体, since 仿宋 has no bold of its own. */
  readonly strong?: boolean;
  readonly underline?: boolean;
  readonly colour?: Colour;
  /** Where the words come from (`agenda-item:…`), so that a click on the paper finds it. */
  readonly ref?: string;
  /** A person's name: of one face on cards and lists; not broken over lines in a reading copy, whose 仿宋 it keeps to. */
  readonly name?: boolean;
}

/** A rule to write on, `chars` body characters wide. */
export interface BlankRun {
  readonly kind: 'blank';
  readonly chars: number;
  readonly ref?: string;
}

/** A box to tick. */
export interface BoxRun {
  readonly kind: 'box';
  readonly ticked?: boolean;
  readonly ref?: string;
}

export type Run = TextRun | BlankRun | BoxRun;

/** Words of a block: a plain string where nothing in it stands out. */
export type Text = string | readonly (string | Run)[];

/** What knows where in the dossier it comes from. */
export interface Anchored {
  readonly ref?: string;
}
