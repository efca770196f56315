import type { CardsBlock, Shape } from './page-drawing.ts';
import type { ImprintBlock, LetterheadBlock } from './page-official.ts';
import type { Anchored, Colour, Text, TypeRole } from './page-text.ts';

/**
 * The neutral page: what a paper says and how it is built, before any format. Composers make it, `layout` sets it
 * on pages, `render/docx` flows it. Plain JSON: it can be stored, compared and compared again next year.
 */

export type Align = 'justify' | 'left' | 'center' | 'right';

/** 2号小标宋, centred; one entry a line, so that no word is broken. */
export interface TitleBlock extends Anchored {
  readonly kind: 'title';
  readonly lines: readonly string[];
}

/** 题注: who adopted it and when, in brackets under the title. */
export interface CaptionBlock extends Anchored {
  readonly kind: 'caption';
  readonly text: Text;
}

/** GB/T 9704 层次: 一、黑体; （一）楷体; 1. and （1）仿宋. */
export interface HeadingBlock extends Anchored {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: Text;
}

export interface ParagraphBlock extends Anchored {
  readonly kind: 'paragraph';
  readonly text: Text;
  readonly role?: TypeRole;
  readonly size?: number;
  readonly align?: Align;
  /** First line, in characters; 2 when left out and the paragraph is not centred or right-aligned. */
  readonly indent?: number;
  /** All lines but the first, in characters. */
  readonly hang?: number;
  readonly keepWithNext?: boolean;
}

/** 主送: flush left, ends in a full-width colon. */
export interface SalutationBlock extends Anchored {
  readonly kind: 'salutation';
  readonly text: Text;
}

/** 落款: signer and date. `sealed` leaves the place for a seal (GB/T 9704-2012 7.3.5.1), otherwise 7.3.5.2. */
export interface SignatureBlock extends Anchored {
  readonly kind: 'signature';
  readonly signer: string;
  readonly date: string;
  readonly sealed: boolean;
}

/** 附件说明 (GB/T 9704-2012 7.3.4): numbered when there is more than one, no stop after a name. */
export interface AttachmentsBlock extends Anchored {
  readonly kind: 'attachments';
  readonly label: string;
  readonly items: readonly string[];
}

/** A stage direction: not read aloud, set apart. Stays on the page of the words it belongs to. */
export interface CueBlock extends Anchored {
  readonly kind: 'cue';
  readonly text: Text;
  readonly keep?: 'previous' | 'next';
}

/** A dashed rule with a word in it: what was said before is over. */
export interface DividerBlock {
  readonly kind: 'divider';
  readonly label?: string;
}

/** Rows with a box to tick, and under each what shows that it is done. */
export interface ChecklistBlock {
  readonly kind: 'checklist';
  readonly items: readonly ChecklistItem[];
}

export interface ChecklistItem extends Anchored {
  readonly text: Text;
  readonly detail?: Text;
  readonly ticked?: boolean;
}

export interface TableColumn {
  /** A share of the table's width. */
  readonly width: number;
  readonly align?: Align;
}

export interface TableCell extends Anchored {
  readonly text: Text;
  readonly role?: TypeRole;
  readonly size?: number;
  readonly align?: Align;
  readonly valign?: 'top' | 'middle';
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly fill?: Colour;
  /** Read downwards, as in the stub of a schedule. */
  readonly vertical?: boolean;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** Least height in millimetres, for signing. */
  readonly height?: number;
  /** No page ends below it. */
  readonly keepWithNext?: boolean;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** Repeated at the head of every page the table runs over. */
  readonly head: readonly TableRow[];
  readonly rows: readonly TableRow[];
  readonly size?: number;
  readonly role?: TypeRole;
  /** Rows may be divided between pages. */
  readonly splitRows?: boolean;
  readonly borders?: 'all' | 'none';
}

/** Empty lines of the body grid. */
export interface SpaceBlock {
  readonly kind: 'space';
  readonly lines: number;
}

export interface PageBreakBlock {
  readonly kind: 'page-break';
  /** What follows is headed by itself, not by the scene before. */
  readonly anew?: boolean;
}

/** Blocks that stay on one page if a page can hold them. */
export interface KeepBlock {
  readonly kind: 'keep';
  readonly blocks: readonly Block[];
}

/** From here on pages carry these words at their head. */
export interface RunningHeadBlock {
  readonly kind: 'running-head';
  readonly left: string;
  readonly right: string;
}

/** A drawing to scale. `flow` says the same in tables for formats in which staff go on editing. */
export interface DrawingBlock {
  readonly kind: 'drawing';
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly flow: readonly Block[];
}

export type Block =
  | TitleBlock
  | CaptionBlock
  | HeadingBlock
  | ParagraphBlock
  | SalutationBlock
  | SignatureBlock
  | AttachmentsBlock
  | CueBlock
  | DividerBlock
  | ChecklistBlock
  | TableBlock
  | SpaceBlock
  | PageBreakBlock
  | KeepBlock
  | RunningHeadBlock
  | DrawingBlock
  | CardsBlock
  | LetterheadBlock
  | ImprintBlock;

/**
 * `dash` is GB/T 9704's “— 1 —” on the outer side, not on the first page of a letter; `of` words page and total by a
 * template from the catalogue.
 */
export type PageNumbers =
  | { readonly style: 'dash'; readonly notOnFirst?: boolean }
  | { readonly style: 'of'; readonly template: string }
  | { readonly style: 'none' };

/** Millimetres and points. */
export interface PageSetup {
  readonly paper: { readonly width: number; readonly height: number };
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Lines a page and, for Chinese, characters a line; both fill the type area exactly. */
  readonly grid: { readonly lines: number; readonly chars?: number };
  readonly bodySize: number;
  readonly bodyRole: TypeRole;
  readonly align: 'justify' | 'left';
  readonly pageNumbers: PageNumbers;
  /** A reading copy turns its pages only where a sentence ends. */
  readonly turnAt: 'line' | 'sentence';
  /** `下页起　{text}……`: what the next page begins with, at the foot of this one. */
  readonly catchword?: string;
  /** Faces that depart from the standard's, and the size of the title. */
  readonly faces?: {
    readonly title: TypeRole;
    readonly titleSize?: number;
    readonly heading1: TypeRole;
    readonly heading2: TypeRole;
    readonly heading3: TypeRole;
    readonly cue: TypeRole;
  };
}

export interface Document {
  readonly title: string;
  readonly language: 'zh-CN' | 'en';
  readonly setup: PageSetup;
  readonly blocks: readonly Block[];
  /** At the head of every page, above all else: that this is a draft. */
  readonly headMark?: string;
}
