import type { FontSet } from '../fonts/font-set.ts';
import type { PageSetup } from '../page.ts';
import type { Card, CardFormat, CardsBlock } from '../page-drawing.ts';
import { points } from '../points.ts';
import { type Fitting, fitText, fittedSize } from './fit-text.ts';
import type { LineMark, Mark, Page } from './mark.ts';

/** Largest share of a face's width and of a line's height that words take: the rest is air. */
const FILL = { width: 0.9, height: 0.86 };
const HAIRLINE = 0.4;
const MARK_GREY = '#808080';
/** Length of a crop mark and its distance from the card, in millimetres. */
const CROP = { length: 4, gap: 1 };
/** Millimetres a printed ground reaches over the edge. */
const BLEED = 2;
/** Millimetres along the edge of a sheet where no printer prints. */
const UNPRINTED = 4.2;

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
    const places = block.cards.slice(at, at + across * down).map((each, place) => ({
      each,
      x: left + (place % across) * card.width,
      y: top + Math.floor(place / across) * card.height,
    }));
    // A ground reaches over the edge, so that none shows white when it is cut a little off: before any words and marks.
    pages.push({
      ...paper,
      marks: [
        ...places.flatMap(({ x, y }) => groundMarks(format, x, y)),
        ...places.flatMap(({ each, x, y }) => cardMarks(each, format, x, y, chinese, fonts)),
        ...(format.marks ? places.flatMap(({ x, y }) => cutMarks(format, x, y, { left, top })) : []),
      ],
    });
  }
  return pages;
}

/** Height of a card before it is folded, in millimetres. */
export function unfoldedHeight(format: CardFormat): number {
  return format.height * format.faces + (format.base ?? 0);
}

function groundMarks({ fill, ...format }: CardFormat, x: number, y: number): readonly Mark[] {
  if (fill === undefined) return [];
  const bleed = points(BLEED);
  const size = { width: points(format.width), height: points(unfoldedHeight(format)) };
  return [
    {
      ...{ kind: 'rect', x: x - bleed, y: y - bleed, fill },
      ...{ width: size.width + 2 * bleed, height: size.height + 2 * bleed },
    },
  ];
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
  if (format.faces === 1) return faceMarks(card, format, x, y, chinese, fonts);
  const front = faceMarks(card, format, x, y + height, chinese, fonts);
  const centre = { x: x + width / 2, y: y + height };
  return [{ kind: 'turn', angle: 180, ...centre, marks: front }, ...front];
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
  const boxes = card.lines.map((line): Fitting => {
    const slot = height * line.share;
    const y = top;
    top += slot;
    return {
      text: line.text,
      role: line.role,
      x: x + (width * (1 - FILL.width)) / 2,
      y,
      width: width * FILL.width,
      height: slot,
      size: slot * FILL.height,
      lines: line.name === true || line.isPart === true ? 1 : 2,
      align: 'center',
      name: line.name === true,
      chinese,
      ...(format.colour === undefined ? {} : { colour: format.colour }),
      ...(card.ref === undefined ? {} : { ref: card.ref }),
    };
  });
  const parts = boxes.filter((_, at) => card.lines[at]?.isPart === true);
  const size = Math.min(...parts.map((box) => fittedSize(box, fonts)));
  return boxes.flatMap((box) => fitText(parts.includes(box) ? { ...box, size } : box, fonts));
}

/**
 * A dotted line at each fold, and crop marks outside the corners, beyond a printed ground. Where a printer cannot print
 * outside, they lie on the edge itself, which is cut; where the card ends at the paper's edge there is nothing to cut.
 */
function cutMarks(
  format: CardFormat,
  x: number,
  y: number,
  room: { readonly left: number; readonly top: number },
): readonly Mark[] {
  const width = points(format.width);
  const height = points(unfoldedHeight(format));
  const gap = points(CROP.gap + (format.fill === undefined ? 0 : BLEED));
  const end = gap + points(CROP.length);
  /** Both ends of a mark, from the edge outwards. */
  const reach = (free: number): readonly [number, number] | null => {
    if (free < 0.5) return null;
    return free < end + points(UNPRINTED) ? [-points(CROP.length), 0] : [gap, end];
  };
  const [beside, above] = [reach(room.left), reach(room.top)];
  const line = (x1: number, y1: number, x2: number, y2: number): LineMark => ({
    kind: 'line',
    x1,
    y1,
    x2,
    y2,
    width: HAIRLINE,
    colour: MARK_GREY,
  });
  // Where nothing is left to cut above, no mark shows where: and the same beside.
  const corners = [y, y + height].flatMap((edge) => {
    if (above === null) return [];
    const [from, to] = beside ?? [-points(CROP.length), 0];
    return [line(x - to, edge, x - from, edge), line(x + width + from, edge, x + width + to, edge)];
  });
  const sides = [x, x + width].flatMap((edge) => {
    if (beside === null) return [];
    const [from, to] = above ?? [-points(CROP.length), 0];
    return [line(edge, y - to, edge, y - from), line(edge, y + height + from, edge, y + height + to)];
  });
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
