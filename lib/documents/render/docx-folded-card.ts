import { unfoldedHeight } from '../layout/lay-out-cards.ts';
import type { PageSetup } from '../page.ts';
import type { Card, CardFormat, CardLine } from '../page-drawing.ts';
import { points } from '../points.ts';
import { cellsOf } from '../signature-spec.ts';
import { cardLineSizes, cardTable, emptyCell, faceCell } from './docx-card-table.ts';
import { element, escapeXml } from './docx-raw.ts';
import { CARD_STYLE } from './docx-styles.ts';
import { OFFICIAL_FACES, twips } from './docx-units.ts';

/** Ink of Chinese characters in ems: what lies round it in its cell is air, and WordArt fills its box with ink alone. */
const INK = { height: 0.92, bearing: 0.06 };
/** One line of a cell to the next, in ems. */
const LINE = 1.3;
/** Twips of the line a card's words hang on, above its outline. */
const HOOK = 20;

/** What a page must keep free for all but the outline, in twips: that line, and the paragraph that has to follow a table. */
const BESIDE = HOOK + 120;

/**
 * Folding cards as offices make them in Word: one sheet each, outlined with its fold between, the name as words below
 * the fold and as WordArt above it, turned by 180°, in a box as large as the ink of those words. It is VML, the one way
 * to turn words that Word, WPS and LibreOffice all show.
 */
export function foldedCards(
  cards: readonly Card[],
  format: CardFormat,
  { paper }: PageSetup,
  english: boolean,
): { readonly xml: string; readonly top: number } {
  const free = twips(points(paper.height)) - twips(points(unfoldedHeight(format)));
  const top = Math.max(0, Math.floor(free / 2) - HOOK);
  const less = Math.max(0, BESIDE - free);
  const corner = { x: points(paper.width - format.width) / 2, y: (top + HOOK) / 20 };
  let next = FIRST_ID;
  const xml = cards.map((card, at) => {
    const runs = turnedFace(card.lines, format, corner).map((shape) => {
      const drawn = (next === FIRST_ID ? SHAPE_TYPE : '') + shape(`_x0000_s${next}`);
      next += 1;
      return element('r', {}, element('pict', {}, drawn));
    });
    return hook(runs.join(''), at > 0) + outlineOf(card, format, less, english);
  });
  return { xml: xml.join(''), top };
}

/** The line the shapes of a card are anchored in; each card begins a page. */
function hook(run: string, onNewPage: boolean): string {
  const properties = [
    element('pStyle', { val: CARD_STYLE }),
    onNewPage ? element('pageBreakBefore', {}) : '',
    element('spacing', { line: HOOK, lineRule: 'exact' }),
  ].join('');
  return element('p', {}, element('pPr', {}, properties) + run);
}

/** Word numbers the shapes of a text from here. */
const FIRST_ID = 1026;

/** Both faces and the foot one below the other; the last is shortened where the sheet is full. */
function outlineOf(card: Card, format: CardFormat, less: number, english: boolean): string {
  const width = twips(points(format.width));
  const [empty, front] = [emptyCell(format, width), faceCell(card, format, width, english)];
  const height = twips(points(format.height));
  const rows = [
    { height, cells: [empty] },
    { height, cells: [front] },
    ...(format.base === undefined ? [] : [{ height: twips(points(format.base)), cells: [empty] }]),
  ];
  return cardTable(
    [width],
    rows.map((row, at) => (at === rows.length - 1 ? { ...row, height: row.height - less } : row)),
  );
}

/** The words of the front turned about the fold, each line a box of the ink it has. */
function turnedFace(
  lines: readonly CardLine[],
  format: CardFormat,
  corner: { readonly x: number; readonly y: number },
): readonly ((id: string) => string)[] {
  const [width, height] = [points(format.width), points(format.height)];
  const sizes = cardLineSizes(lines, format);
  // As the lines of the front stand below each other in the middle of their cell.
  let below = corner.y + (height - sizes.reduce((sum, size) => sum + size * LINE, 0)) / 2;
  return lines
    .map((line, at) => ({ line, size: sizes[at] ?? 0 }))
    .toReversed()
    .map(({ line, size }) => {
      const box = { width: size * (cellsOf(line.text) - INK.bearing), height: size * inkHeight(line.text) };
      const y = below + (size * LINE - box.height) / 2;
      below += size * LINE;
      const x = corner.x + (width - box.width) / 2;
      return (id) => wordArt(id, line, { ...box, x, y, colour: format.colour ?? '#000000' });
    });
}

/** Capitals and figures are lower than Chinese characters, unless a letter hangs below the line. */
function inkHeight(text: string): number {
  return /[^\u0020-\u024f]/.test(text) || /[gjpqyQ,;]/.test(text) ? INK.height : 0.72;
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** WordArt on its head at a place of the page, in points. */
function wordArt(id: string, line: CardLine, { x, y, width, height, colour }: Placed): string {
  const style = [
    'position:absolute',
    `margin-left:${x.toFixed(2)}pt;margin-top:${y.toFixed(2)}pt`,
    `width:${width.toFixed(2)}pt;height:${height.toFixed(2)}pt`,
    'rotation:180',
    'z-index:1;mso-position-horizontal-relative:page;mso-position-vertical-relative:page',
  ].join(';');
  const face = `font-family:&quot;${OFFICIAL_FACES[line.role]}&quot;;font-size:36pt`;
  return [
    `<v:shape id="${id}" type="#${SHAPE_TYPE_ID}" style="${style}" fillcolor="${colour}" stroked="f">`,
    `<v:textpath style="${face}" trim="t" fitpath="t" string="${escapeXml(line.text)}"/>`,
    '<w10:wrap anchorx="page" anchory="page"/></v:shape>',
  ].join('');
}

const SHAPE_TYPE_ID = '_x0000_t136';

/** Plain WordArt, shape 136 of VML as Word itself writes it. */
const SHAPE_TYPE = [
  `<v:shapetype id="${SHAPE_TYPE_ID}" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">`,
  '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>',
  '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>',
  '<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>',
  '<v:f eqn="sum @6 0 @5"/></v:formulas>',
  '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>',
  '<v:textpath on="t" fitshape="t"/>',
  '<v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>',
  '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>',
].join('');
