import type { FontSet } from '../fonts/font-set.ts';
import type { PageSetup } from '../page.ts';
import type { Card, CardFormat, CardsBlock } from '../page-drawing.ts';
import { points } from '../points.ts';
import { fitText } from './fit-text.ts';
import type { LineMark, Mark, Page } from './mark.ts';

/** Largest share of a face's width and of a line's height that words take: the rest is air. */
const FILL = { width: 0.9, height: 0.86 };
const HAIRLINE = 0.4;
const MARK_GREY = '#808080';
/** Length of a crop mark and its distance from the card, in millimetres. */
const CROP = { length: 4, gap: 1 };

/** Cards on sheets, as many to a sheet as it holds, in order. */
export function layOutCards(
  block: CardsBlock,
  setup: PageSetup,
  chinese: boolean,
  fonts: FontSet,
): readonly Page[] {
  const { format } = block;
  const paper = { width: points(setup.paper.width), height: points(setup.paper.height) };
  const card = { width: points(format.width), height: points(unfoldedHeight(format)) };
  const across = Math.max(1, Math.floor((paper.width + 0.01) / card.width));
  const down = Math.max(1, Math.floor((paper.height + 0.01) / card.height));
  const left = (paper.width - across * card.width) / 2;
  const top = (paper.height - down * card.height) / 2;
  const pages: Page[] = [];
  for (let at = 0; at < block.cards.length; at += across * down) {
    const marks = block.cards.slice(at, at + across * down).flatMap((each, place) => {
      const x = left + (place % across) * card.width;
      const y = top + Math.floor(place / across) * card.height;
      return [
        ...cardMarks(each, format, x, y, chinese, fonts),
        ...(format.marks ? cutMarks(format, x, y) : []),
      ];
    });
    pages.push({ ...paper, marks });
  }
  return pages;
}

/** Height of a card before it is folded, in millimetres. */
export function unfoldedHeight(format: CardFormat): number {
  return format.height * format.faces + (format.base ?? 0);
}

/** The back stands on its head above the front, so that folding sets both upright. */
function cardMarks(
  card: Card,
  format: CardFormat,
  x: number,
  y: number,
  chinese: boolean,
  fonts: FontSet,
): readonly Mark[] {
  const width = points(format.width);
  const height = points(format.height);
  const fill: readonly Mark[] =
    format.fill === undefined
      ? []
      : [{ kind: 'rect', x, y, width, height: points(unfoldedHeight(format)), fill: format.fill }];
  if (format.faces === 1) return [...fill, ...faceMarks(card, format, x, y, chinese, fonts)];
  const front = faceMarks(card, format, x, y + height, chinese, fonts);
  const centre = { x: x + width / 2, y: y + height };
  return [...fill, { kind: 'turn', angle: 180, ...centre, marks: front }, ...front];
}

function faceMarks(
  card: Card,
  format: CardFormat,
  x: number,
  y: number,
  chinese: boolean,
  fonts: FontSet,
): readonly Mark[] {
  const width = points(format.width);
  const height = points(format.height);
  const used = card.lines.reduce((sum, line) => sum + line.share, 0);
  let top = y + (height * (1 - used)) / 2;
  return card.lines.flatMap((line) => {
    const slot = height * line.share;
    const marks = fitText(
      {
        text: line.text,
        role: line.role,
        x: x + (width * (1 - FILL.width)) / 2,
        y: top,
        width: width * FILL.width,
        height: slot,
        size: slot * FILL.height,
        lines: line.name === true ? 1 : 2,
        align: 'center',
        name: line.name === true,
        chinese,
        ...(format.colour === undefined ? {} : { colour: format.colour }),
        ...(card.ref === undefined ? {} : { ref: card.ref }),
      },
      fonts,
    );
    top += slot;
    return marks;
  });
}

/** Crop marks outside the corners and fold marks at the folds; a fold line where there is no room outside. */
function cutMarks(format: CardFormat, x: number, y: number): readonly Mark[] {
  const width = points(format.width);
  const height = points(unfoldedHeight(format));
  const gap = points(CROP.gap);
  const end = points(CROP.gap + CROP.length);
  const line = (x1: number, y1: number, x2: number, y2: number): LineMark => ({
    kind: 'line',
    x1,
    y1,
    x2,
    y2,
    width: HAIRLINE,
    colour: MARK_GREY,
  });
  const corners = [y, y + height].flatMap((edge) => [
    line(x - end, edge, x - gap, edge),
    line(x + width + gap, edge, x + width + end, edge),
  ]);
  const sides = [x, x + width].flatMap((edge) => [
    line(edge, y - end, edge, y - gap),
    line(edge, y + height + gap, edge, y + height + end),
  ]);
  const folds = foldsOf(format).map(
    (fold): LineMark => ({
      ...line(x, y + points(fold), x + width, y + points(fold)),
      width: 0.25,
      dash: [1, 3],
    }),
  );
  return [...corners, ...sides, ...folds];
}

/** Millimetres from the unfolded card's top to each fold. */
function foldsOf(format: CardFormat): readonly number[] {
  if (format.faces === 1) return [];
  const folds = [format.height];
  return format.base === undefined ? folds : [...folds, 2 * format.height];
}
