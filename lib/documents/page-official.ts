import type { Anchored, Colour } from './page-text.ts';

/** 版头: under whose name and number a paper is issued. It stands at the head of the first page. */
export interface LetterheadBlock extends Anchored {
  readonly kind: 'letterhead';
  /** `document`: GB/T 9704-2012 7.2 (and 10.3, 纪要). `letter`: 10.1, 信函格式. */
  readonly form: 'document' | 'letter';
  /** 发文机关标志, one entry a line. */
  readonly mark: readonly string[];
  /** 发文字号 as printed; empty: room is left for it. */
  readonly number: string;
}

/** 版记: who has copies, who issued it and when. It stands at the foot of the last page (GB/T 9704-2012 7.4). */
export interface ImprintBlock extends Anchored {
  readonly kind: 'imprint';
  /** `抄送：` and the bodies; empty: none. */
  readonly copiesLabel: string;
  readonly copies: string;
  /** 印发机关 and 印发日期; null in a letter, which has neither these nor the rules (10.1). */
  readonly issued: { readonly by: string; readonly on: string } | null;
}

/** The red of an official mark. */
export const OFFICIAL_RED: Colour = '#e60012';

/** Millimetres of GB/T 9704-2012: 7.2.4, 7.2.6, 10.1 and 7.4.1. */
export const OFFICIAL = {
  /** From the type area's upper edge to the mark's. */
  markDrop: 35,
  /** From the paper's upper edge to a letter's mark. */
  letterMarkTop: 30,
  /** From the number, or a letter's mark, to the red line under it. */
  lineDrop: 4,
  /** A letter's red lines, and how far the lower one is from the paper's lower edge. */
  letterLine: 170,
  letterFoot: 20,
  /** First and last rule of the imprint, and those between. */
  outerRule: 0.35,
  innerRule: 0.25,
} as const;

/** Points: a letter's double line, thick above thin. */
export const DOUBLE_LINE = { thick: 1.5, gap: 1.5, thin: 0.5 } as const;

/** Points: the single red line under the number. */
export const RED_LINE = 1.5;

/** 4号, one line to the next (7.4.2). */
export const IMPRINT = { size: 14, pitch: 24 } as const;

/** Share of a character's height between a letter's line and the number under it: 7/8 (10.1). */
export const LETTER_NUMBER_DROP = 7 / 8;

/** The largest mark set, in points; smaller where the type area is too narrow for its longest line. */
const LARGEST_MARK = 50;
/** One line of the mark to the next, in ems. */
export const MARK_LEADING = 1.2;

/** Size of the mark in points, so that its longest line fits into `measure` points. */
export function markSize(mark: readonly string[], measure: number): number {
  const widest = Math.max(1, ...mark.map(cellsOf));
  return Math.min(LARGEST_MARK, Math.floor((measure / widest) * 10) / 10);
}

/** Width in cells: a full one for a Chinese character, rather more than half for a bold letter or digit. */
function cellsOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u0020-\u024f]/.test(char) ? 0.62 : 1), 0);
}
