import { type HouseStyle, officialStyle } from '#lib/domain/wording/house-style.ts';
import type { PageNumbers, PageSetup } from './page.ts';
import { points } from './points.ts';

/** What stands at the head of every page of a draft: millimetres from the paper's edge, size in points. */
export const HEAD_MARK = { top: 6, size: 14 } as const;

/**
 * The page of an official paper: A4, margins 37/35/28/26 mm, type area 156 x 225 mm, 22 lines of 28 characters of
 * 3号 (16 pt) 仿宋. Source: GB/T 9704-2012, 5.1-5.3 and 6.
 */
export function officialPage(pageNumbers: PageNumbers = { style: 'dash' }): PageSetup {
  return {
    paper: { width: 210, height: 297 },
    margins: { top: 37, right: 26, bottom: 35, left: 28 },
    grid: { lines: 22, chars: 28 },
    bodySize: 16,
    bodyRole: 'fangsong',
    align: 'justify',
    pageNumbers,
    turnAt: 'line',
  };
}

/**
 * A page in the office's own dress: its faces on every page, its lengths on those of an official paper alone. As
 * delivered nothing is changed.
 */
export function dressed(setup: PageSetup, style: HouseStyle): PageSetup {
  if (style === officialStyle) return setup;
  const { top, right, bottom, left, lines, chars, body, bodySize, title, titleSize, cue } = style;
  const { heading1, heading2, heading3 } = style;
  const official = officialPage(setup.pageNumbers);
  const isOfficial = JSON.stringify(setup) === JSON.stringify(official);
  return {
    ...setup,
    ...(isOfficial ? { margins: { top, right, bottom, left }, grid: { lines, chars }, bodySize } : {}),
    bodyRole: body,
    faces: {
      ...{ title, heading1, heading2, heading3, cue },
      ...(isOfficial ? { titleSize } : {}),
    },
  };
}

/** Sizes of a chair's reading copy: 二号 and 一号, each filling the official type area with whole characters and lines. */
const READING = {
  22: { lines: 16, chars: 20 },
  26: { lines: 13, chars: 17 },
} as const;

/** The chair's reading copy: large and open, ragged so that no word is stretched, turned only at sentence ends. */
export function readingPage(size: 22 | 26, pageNumbers: PageNumbers, catchword?: string): PageSetup {
  return {
    ...officialPage(pageNumbers),
    grid: READING[size],
    bodySize: size,
    align: 'left',
    turnAt: 'sentence',
    ...(catchword === undefined ? {} : { catchword }),
  };
}

/** Millimetres kept free beside a working copy for notes by hand, and the characters of 3号 the rest of a line holds. */
const NOTES = { margin: 72, chars: 20 } as const;

/** A script to work on: body type, turned at sentence ends like the reading copy, a wide outer margin for notes. */
export function workingPage(pageNumbers: PageNumbers): PageSetup {
  const page = officialPage(pageNumbers);
  return {
    ...page,
    margins: { ...page.margins, right: NOTES.margin },
    grid: { lines: page.grid.lines, chars: NOTES.chars },
    align: 'left',
    turnAt: 'sentence',
  };
}

/** A sheet for drawings, charts and cards: even margins (mm), small type, no grid of characters. */
export function sheet(paper: PageSetup['paper'], margin: number, pageNumbers: PageNumbers): PageSetup {
  return {
    paper,
    margins: { top: margin, right: margin, bottom: margin, left: margin },
    grid: { lines: Math.floor((paper.height - 2 * margin) / 7) },
    bodySize: 12,
    bodyRole: 'fangsong',
    align: 'justify',
    pageNumbers,
    turnAt: 'line',
  };
}

/** Lengths of a page in points. */
export interface PageMeasure {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** Width and height of the type area. */
  readonly measure: number;
  readonly depth: number;
  /** From one line to the next, and from one body character to the next. */
  readonly linePitch: number;
  readonly charPitch: number;
  /** What is added after every character so that the grid comes out. */
  readonly tracking: number;
}

/** The page's lengths in points. */
export function measurePage(setup: PageSetup): PageMeasure {
  const { paper, margins, grid, bodySize } = setup;
  const measure = points(paper.width - margins.left - margins.right);
  const depth = points(paper.height - margins.top - margins.bottom);
  const charPitch = grid.chars === undefined ? bodySize : measure / grid.chars;
  return {
    width: points(paper.width),
    height: points(paper.height),
    left: points(margins.left),
    top: points(margins.top),
    measure,
    depth,
    linePitch: depth / grid.lines,
    charPitch,
    tracking: charPitch - bodySize,
  };
}
